import { migrations } from '../migrations/index.ts';
import type { Manifest } from './manifest.ts';
import { type ArchiveRead, type Listener, readArchive } from './read-archive.ts';
import { type ArchiveOutcome, refusable, refuse } from './refusals.ts';

/** What an archive turned out to be, with the keys in it. */
export interface ArchiveChecked extends ArchiveRead {
  readonly keys: Readonly<Record<string, string>>;
}

/** Reads all of it and checks everything that can be checked without a database. Refuses what is damaged or from a newer version. */
export const checkArchive = async (
  path: string,
  passphrase: Buffer | undefined,
  progress?: Listener['progress'],
): Promise<ArchiveChecked> => {
  let keys: Readonly<Record<string, string>> = {};
  const read = await readArchive(path, passphrase, {
    keys: async (found) => {
      keys = found;
    },
    ...(progress ? { progress } : {}),
  });
  expectKnownSchema(read.manifest);
  return { ...read, keys };
};

/** The same as a value, for whoever only wants to know whether it is sound. */
export const verifyArchive = (
  path: string,
  passphrase?: Buffer,
  progress?: Listener['progress'],
): Promise<ArchiveOutcome<ArchiveChecked>> => refusable(path, () => checkArchive(path, passphrase, progress));

const expectKnownSchema = ({ migrations: applied }: Manifest): void => {
  const known = Object.keys(migrations).sort();
  const unknown = applied.find((name, n) => known[n] !== name);
  if (unknown !== undefined)
    refuse(
      'newer-schema',
      `This archive was made by a newer or another Straatwijs (it knows "${unknown}"). Nothing was changed. Restore it with that version.`,
    );
};
