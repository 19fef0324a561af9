import { operator } from '@straatwijs/monitor';
import type { Storage } from '@straatwijs/storage';
import { markOfSecret, resealOf } from '../settings/seals.ts';
import type { Secrets } from '../settings/secrets.ts';

/** How far the rows of a municipality are: the place of the last secret that they were turned to; -1 for none of these. */
const reached = async (storage: Storage, municipality: number, secrets: Secrets): Promise<number> => {
  const mark = await storage.sealed(municipality).inForce();
  return mark === undefined ? 0 : secrets.findIndex((s, n) => n > 0 && markOfSecret(s, municipality) === mark);
};

/**
 * Why rows and secrets do not go together, if they do not: then nobody would be known any more, and what is told now could
 * never be joined to what was told before.
 */
export const secretsThatDiffer = async (
  storage: Storage,
  municipalities: readonly number[],
  secrets: Secrets,
): Promise<string | undefined> => {
  for (const municipality of municipalities) {
    const at = await reached(storage, municipality, secrets);
    if (at < 0)
      return 'The database was turned to another secret than this installation has. Put back the newest secret (the file "secret" in the data directory, or STRAATWIJS_SECRET with STRAATWIJS_OLD_SECRETS).';
    if (at < secrets.length - 1)
      return 'The database has not been turned to the newest secret yet. With every monitor on it stopped: straatwijs secrets rotate';
  }
  return undefined;
};

/**
 * Turns all that is kept to the newest secret, municipality by municipality. What was broken off goes on where it was.
 * @returns how many hashes were turned; undefined when the rows were turned to a secret that is not among these
 */
export const turnToNewest = async (
  storage: Storage,
  municipalities: readonly number[],
  secrets: Secrets,
  at: number,
): Promise<number | undefined> => {
  let count = 0;
  for (const municipality of municipalities) {
    const from = await reached(storage, municipality, secrets);
    if (from < 0) return undefined;
    for (const secret of secrets.slice(from + 1))
      count += await storage.sealed(municipality).turn({
        mark: markOfSecret(secret, municipality),
        reseal: resealOf(secret, municipality),
        at,
        actor: operator.id,
      });
  }
  return count;
};
