import type { SignalTellersStore, SignalTold } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { putTold } from './put-told.ts';
import { fromSignals, type SignalRow, signalColumns, signalOf } from './signals.ts';

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
  put: ({ signalId, ...put }) => inMunicipality((scope) => putTold(scope, 'signal', { id: signalId, ...put })),
  told: (signalId) =>
    inMunicipality(
      async (scope) => (await links(scope, 'signal_id', signalId)).map(({ signalId: _, ...link }) => link),
      'read',
    ),
  signalsAbout: (rootId) => inMunicipality((scope) => signalsAbout(scope, rootId), 'read'),
});
