import { createHmac, randomBytes } from 'node:crypto';
import type { InMunicipality } from '../connection/in-municipality.ts';

/** The group of contributors that share a network, a day and a place, as a number that leads nowhere. */
export type NetworkGroups = (networkHash: string, receivedAt: number) => Promise<string>;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * The number is keyed with a salt of the day; salts are deleted within 48 hours, after which only the number is left.
 * All instances share the salt through the database, so ingest writes no row that another one also writes.
 */
export const networkGroups = (inMunicipality: InMunicipality): NetworkGroups => {
  const salts = new Map<string, Promise<Buffer>>();
  const saltOf = (day: string, receivedAt: number): Promise<Buffer> => {
    const known = salts.get(day);
    if (known) return known;
    const fetched = inMunicipality(async (scope) => {
      await scope.run(
        'INSERT INTO daily_salt (municipality_id, day, salt) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [scope.municipality, day, randomBytes(32)],
      );
      await scope.run('DELETE FROM daily_salt WHERE municipality_id = $1 AND day < $2', [
        scope.municipality,
        dayOf(receivedAt - 86_400_000),
      ]);
      const [row] = await scope.rows<{ salt: Buffer }>(
        'SELECT salt FROM daily_salt WHERE municipality_id = $1 AND day = $2',
        [scope.municipality, day],
      );
      if (!row) throw new Error('daily salt vanished');
      return row.salt;
    });
    fetched.catch(() => salts.delete(day));
    for (const old of salts.keys()) if (old < dayOf(receivedAt - 86_400_000)) salts.delete(old);
    salts.set(day, fetched);
    return fetched;
  };
  return async (networkHash, receivedAt) => {
    const salt = await saltOf(dayOf(receivedAt), receivedAt);
    const number = createHmac('sha256', salt).update(networkHash).digest().readBigInt64BE(0);
    return number.toString();
  };
};
