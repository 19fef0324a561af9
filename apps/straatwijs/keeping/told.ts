import { type Manifest, rowsOf } from '@straatwijs/storage';

const inWords = (bytes: number): string => (bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : mb(bytes));
const mb = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
export const inNumbers = (n: number): string => n.toLocaleString('en-GB');

/** What is in an archive, in a sentence. */
export const contentsOf = (manifest: Manifest): string => {
  const { municipalities, only, snapshotAt, engine } = manifest;
  const who =
    only !== undefined
      ? `municipality ${only} alone`
      : municipalities.length === 1
        ? `municipality ${municipalities[0]}`
        : municipalities.length === 0
          ? 'no municipality yet'
          : `municipalities ${municipalities.join(', ')}`;
  return `${inNumbers(rowsOf(manifest))} rows of ${manifest.tables.length} tables, ${who}, as it was at ${snapshotAt} in ${engine}`;
};

/** Where the keys are that belong with an archive. */
export const keysSentence = ({ hasKeys }: Manifest, dataDir: string): string =>
  hasKeys
    ? 'It is encrypted and holds the keys of follow codes too: keep its passphrase somewhere else, without it nobody can open it.'
    : `It is not encrypted, so the keys are not in it: keep ${dataDir}/secret somewhere else. Without it nobody's follow code works any more after a restore.`;

export const sizeInWords = inWords;
