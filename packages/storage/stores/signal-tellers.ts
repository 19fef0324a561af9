import type { SignalTellersStore, SignalTold } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { fromSignals, type SignalRow, signalColumns, signalOf } from './signals.ts';
import { leaveTrail } from './trail.ts';

const put = async (scope: Scope, p: Parameters<SignalTellersStore['put']>[0]): Promise<boolean> => {
  const which = [scope.municipality, p.signalId, p.rootId];
  if (!p.on) {
    const gone = await scope.run(
      'DELETE FROM signal_told WHERE municipality_id = $1 AND signal_id = $2 AND root_id = $3',
      which,
    );
    if (gone > 0) await leaveTrail(scope, p.at, p.staffId, 'taken off signal', [p.signalId, p.rootId]);
    return gone > 0;
  }
  // Held, so that somebody who takes it back waits, or was first and is seen.
  const there = await scope.rows('SELECT 1 FROM message WHERE municipality_id = $1 AND root_id = $2 FOR UPDATE', [
    scope.municipality,
    p.rootId,
  ]);
  if (there.length === 0) return false;
  const fresh = await scope.run(
    `INSERT INTO signal_told (municipality_id, signal_id, root_id, staff_id, put_at)
     VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000)) ON CONFLICT DO NOTHING`,
    [...which, p.staffId, p.at],
  );
  if (fresh > 0) await leaveTrail(scope, p.at, p.staffId, 'put with signal', [p.signalId, p.rootId]);
  return true;
};

type LinkRow = Omit<SignalTold, 'signal'> & { readonly signalId: string };
const links = (scope: Scope, column: 'signal_id' | 'root_id', id: string): Promise<LinkRow[]> =>
  scope.rows<LinkRow>(
    `SELECT t.signal_id AS "signalId", t.root_id AS "rootId", coalesce(w.name, '') AS by,
       (extract(epoch FROM t.put_at) * 1000)::float8 AS at
     FROM signal_told t LEFT JOIN staff w ON w.municipality_id = $1 AND w.staff_id = t.staff_id
     WHERE t.municipality_id = $1 AND t.${column} = $2 ORDER BY t.put_at, t.signal_id, t.root_id`,
    [scope.municipality, id],
  );

const signalsAbout = async (scope: Scope, rootId: string): Promise<readonly SignalTold[]> => {
  const found = await links(scope, 'root_id', rootId);
  // Most of what is told belongs with no signal: then the large question is not asked.
  if (found.length === 0) return [];
  const rows = await scope.rows<SignalRow>(`SELECT ${signalColumns} ${fromSignals} AND s.signal_id = ANY($2::uuid[])`, [
    scope.municipality,
    found.map((l) => l.signalId),
  ]);
  const signals = new Map(rows.map(signalOf).map((s) => [s.id, s]));
  return found.flatMap(({ signalId, ...link }) => {
    const signal = signals.get(signalId);
    return signal ? [{ ...link, signal }] : [];
  });
};

/** What was told beside the signals that it belongs with, on PostgreSQL. */
export const signalTellersStore = (inMunicipality: InMunicipality): SignalTellersStore => ({
  put: (p) => inMunicipality((scope) => put(scope, p)),
  told: (signalId) =>
    inMunicipality(
      async (scope) => (await links(scope, 'signal_id', signalId)).map(({ signalId: _, ...link }) => link),
      'read',
    ),
  signalsAbout: (rootId) => inMunicipality((scope) => signalsAbout(scope, rootId), 'read'),
});
