import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveChecked, Manifest } from '@straatwijs/storage';
import { movedKeysFile, movedKeysFrom, movedKeysText, readMovedKeys, type SecretKeys } from '../settings/moved-keys.ts';
import { keyChainOf, markOfSecret, pushPurpose } from '../settings/seals.ts';
import { knownSecrets, readSecrets, type Secrets, secretFile } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';

type WhereSecrets = Pick<Settings, 'secret' | 'oldSecrets' | 'dataDir'>;

/** What a backup takes along beside the database, and by which mark it is known. */
export interface KeysForBackup {
  readonly keys: Readonly<Record<string, string>>;
  readonly fingerprint: string;
}

/** Tells whether two installations have the same secrets, or the same keys of a municipality, without telling them. */
const fingerprintOf = (secret: string): string =>
  createHmac('sha256', secret).update('straatwijs fingerprint').digest('hex').slice(0, 16);

// Archives from before phones were written to are known by the same mark.
const markedBy = (keys: SecretKeys): SecretKeys =>
  Object.fromEntries(Object.entries(keys).filter(([purpose]) => purpose !== pushPurpose));

const textOf = (secrets: Secrets): string => secrets.map((s) => s.toString('utf8')).join('\n');

/** All keys of a municipality, for whoever moves it: none of any other can be derived from them. */
const keysOf = (secrets: Secrets, municipality: number, settings: WhereSecrets) => {
  const moved = readMovedKeys(settings, municipality);
  const [newest] = secrets.slice(moved?.standsFor ?? 1).reverse();
  const mark = newest ? markOfSecret(newest, municipality) : moved?.mark;
  const steps = keyChainOf(secrets, municipality, moved);
  return {
    text: movedKeysText({ steps, ...(mark === undefined ? {} : { mark }) }),
    fingerprint: fingerprintOf(movedKeysText({ steps: steps.map(markedBy), ...(mark === undefined ? {} : { mark }) })),
  };
};

/** Of everything: the secrets and all keys that municipalities brought along. Of one municipality: its own keys, of which no other follows. */
export const keysForBackup = (settings: WhereSecrets, only?: number): KeysForBackup => {
  const secrets = readSecrets(settings);
  if (only !== undefined) {
    const { text, fingerprint } = keysOf(secrets, only, settings);
    return { keys: { [movedKeysFile(only)]: text }, fingerprint };
  }
  const moved = existsSync(settings.dataDir)
    ? readdirSync(settings.dataDir).filter((n) => /^keys-\d+\.json$/.test(n))
    : [];
  const files = moved.map((name) => [name, readFileSync(join(settings.dataDir, name), 'utf8')]);
  const text = textOf(secrets);
  return { keys: { [secretFile]: text, ...Object.fromEntries(files) }, fingerprint: fingerprintOf(text) };
};

/** Whether this installation can recognise follow codes and marks in this archive by the secrets that it has. */
export const hasKeysFor = ({ only, fingerprint }: Manifest, settings: WhereSecrets): boolean => {
  const secrets = knownSecrets(settings);
  if (!secrets || fingerprint === undefined) return false;
  if (only === undefined) return fingerprint === fingerprintOf(textOf(secrets));
  return fingerprint === keysOf(secrets, only, settings).fingerprint;
};

/**
 * Puts the keys of an archive where the installation looks for them, if it needs them. Done before the rows come back: an empty
 * database, or a municipality that is not there yet, is not harmed by keys that nobody uses.
 * @returns a sentence when the rows would come back without their keys
 */
export const bringKeys = async (
  { manifest, keys }: ArchiveChecked,
  empty: boolean,
  settings: WhereSecrets,
): Promise<string | undefined> => {
  if (hasKeysFor(manifest, settings)) return undefined;
  const one = manifest.only;
  const without =
    '. Nothing was changed. With --without-keys it is restored all the same: follow codes that people have, and marks of their phones, are then no longer recognised.';
  if (!manifest.hasKeys)
    return `This archive belongs with another secret than this installation has, and holds no keys, as it is not encrypted. ${
      settings.secret
        ? 'Set STRAATWIJS_SECRET to the one it belongs with'
        : `Put the file "${secretFile}" of that installation in ${settings.dataDir}, and start with an empty database`
    }${without}`;
  if (one !== undefined) {
    const brought = movedKeysFrom(keys[movedKeysFile(one)] ?? '');
    if (!brought) return `The keys in this archive are not those of municipality ${one}${without}`;
    // What is turned to later is sealed over these; what was turned to before has nothing to do with its rows.
    const standsFor = knownSecrets(settings)?.length ?? 1;
    await putFile(settings.dataDir, movedKeysFile(one), movedKeysText(brought, standsFor));
    return undefined;
  }
  if (settings.secret)
    return `This archive belongs with another secret than STRAATWIJS_SECRET says. Set that to the one it belongs with, or leave it out: the archive brings its own${without}`;
  if (!empty)
    return `This archive belongs with another secret than this installation has. Restore it into a new data directory (STRAATWIJS_DATA): it brings its own secret there${without}`;
  for (const [name, text] of Object.entries(keys)) await putFile(settings.dataDir, name, text);
  return undefined;
};

const putFile = async (folder: string, name: string, text: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `${name}.new-${randomBytes(6).toString('hex')}`);
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};
