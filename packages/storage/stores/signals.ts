import {
  type FoundSignal,
  type Signal,
  type SignalFilter,
  type SignalStep,
  type SignalsStore,
  strongerOf,
  type WatchedThing,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

export interface SignalRow extends Omit<Signal, 'watched' | 'grade' | 'smallestChange' | 'byHand'>, WatchedThing {
  readonly grade: Signal['grade'] | null;
  readonly smallestChange: number | null;
}

export const signalColumns = `s.signal_id AS id, s.edition, s.place_id AS "placeId", coalesce(p.name, s.place_id) AS "placeName",
  coalesce((SELECT array_agg(c.ancestor ORDER BY c.ancestor) FROM closure c WHERE c.municipality_id = $1 AND c.edition = s.edition AND c.descendant = s.place_id), '{}') AS within,
  s.kind, s.series, s.theme, s.indicator, s.valence, s.direction, s.state, s.grade, s.week, s.last_week AS "lastWeek", s.faded,
  s.evidence, s.threshold, s.smallest_change AS "smallestChange", s.marks, s.weeks`;
export const fromSignals = `FROM signal s LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = s.edition AND p.id = s.place_id WHERE s.municipality_id = $1`;

export const signalOf = ({
  kind,
  series,
  theme,
  indicator,
  valence,
  grade,
  smallestChange,
  ...rest
}: SignalRow): Signal => ({
  ...rest,
  watched: { kind, series, theme, indicator, valence },
  ...(grade === null || grade === undefined ? {} : { grade }),
  ...(smallestChange === null ? {} : { smallestChange }),
  byHand: series === 'by-hand',
});

const stepNow = `
INSERT INTO signal_step (municipality_id, signal_id, n, kind, taken_at, staff_id, week, grade, words, other_id)
SELECT $1::int, $2::uuid, (SELECT coalesce(max(n), 0) + 1 FROM signal_step WHERE municipality_id = $1 AND signal_id = $2),
  $3, to_timestamp($4::float8 / 1000), $5, $6, $7, $8, $9::uuid`;
const addStep = (
  scope: Scope,
  id: string,
  step: Omit<SignalStep, 'by'> & { readonly staffId?: string },
): Promise<number> =>
  scope.run(stepNow, [
    ...[scope.municipality, id, step.kind, step.at, step.staffId ?? null, step.week],
    ...[step.grade ?? null, step.words ?? null, step.otherId ?? null],
  ]);

const watchedValues = (w: WatchedThing): readonly string[] => [w.kind, w.series, w.theme, w.indicator, w.valence];
const foundValues = (f: FoundSignal): readonly unknown[] => [
  ...[f.evidence, f.threshold, f.smallestChange ?? null, f.marks, JSON.stringify(f.weeks)],
];

const insert = (scope: Scope, id: string, edition: number, f: FoundSignal, state: 'open' | 'past'): Promise<number> =>
  scope.run(
    `INSERT INTO signal (municipality_id, signal_id, edition, place_id, kind, series, theme, indicator, valence, direction, state, grade, week,
       last_week, faded, evidence, threshold, smallest_change, marks, weeks)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $18, $11, $12, $12, $18 = 'past', $13, $14, $15, $16, $17::jsonb) ON CONFLICT DO NOTHING`,
    [
      ...[scope.municipality, id, edition, f.placeId, ...watchedValues(f.watched), f.direction, f.grade, f.week],
      ...[...foundValues(f), state],
    ],
  );

/** Other figures of the same week: no step, for nothing happened but a late report. */
const setFigures = (scope: Scope, id: string, f: FoundSignal): Promise<number> =>
  scope.run(
    `UPDATE signal SET evidence = $3, threshold = $4, smallest_change = $5, marks = $6, weeks = $7::jsonb WHERE municipality_id = $1 AND signal_id = $2`,
    [scope.municipality, id, ...foundValues(f)],
  );

const findAgain = async (scope: Scope, id: string, f: FoundSignal): Promise<void> => {
  const [before] = await scope.rows<Pick<SignalRow, 'grade'>>(
    'SELECT grade FROM signal WHERE municipality_id = $1 AND signal_id = $2 FOR UPDATE',
    [scope.municipality, id],
  );
  await scope.run(
    `UPDATE signal SET grade = $3, last_week = greatest(last_week, $4), faded = false, evidence = $5, threshold = $6, smallest_change = $7,
       marks = $8, weeks = $9::jsonb WHERE municipality_id = $1 AND signal_id = $2`,
    [scope.municipality, id, strongerOf(before?.grade ?? undefined, f.grade), f.week, ...foundValues(f)],
  );
};

const fade = async (scope: Scope, id: string, at: number, week: number): Promise<void> => {
  await scope.run('UPDATE signal SET faded = true WHERE municipality_id = $1 AND signal_id = $2', [
    scope.municipality,
    id,
  ]);
  await addStep(scope, id, { kind: 'faded', at, week });
};

const listSignals = (scope: Scope, f: SignalFilter): Promise<SignalRow[]> => {
  const values: unknown[] = [scope.municipality];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const inside = (ancestors: string) =>
    `EXISTS (SELECT FROM closure c WHERE c.municipality_id = $1 AND c.edition = s.edition AND c.descendant = s.place_id AND c.ancestor = ANY(${ancestors}::text[]))`;
  const conditions: string[] = [];
  if (f.edition !== undefined) conditions.push(`s.edition = ${bind(f.edition)}`);
  if (f.within !== undefined) conditions.push(inside(bind([f.within])));
  if (f.areas !== undefined) conditions.push(inside(bind(f.areas)));
  if (f.placeIds !== undefined) conditions.push(`s.place_id = ANY(${bind(f.placeIds)}::text[])`);
  if (f.theme !== undefined) conditions.push(`s.theme = ${bind(f.theme)}`);
  if (f.direction !== undefined) conditions.push(`s.direction = ${bind(f.direction)}`);
  if (f.state !== undefined) conditions.push(`s.state = ${bind(f.state)}`);
  if (f.since !== undefined) conditions.push(`s.last_week >= ${bind(f.since)}`);
  if (f.grade === 'signal') conditions.push(`(s.grade IS NULL OR s.grade <> 'attention')`);
  if (f.grade === 'strong') conditions.push(`(s.grade IS NULL OR s.grade = 'strong')`);
  if (f.after !== undefined)
    conditions.push(`(s.last_week, s.signal_id) < (${bind(f.after.week)}, ${bind(f.after.id)}::uuid)`);
  return scope.rows<SignalRow>(
    `SELECT ${signalColumns} ${fromSignals}${conditions.map((c) => ` AND ${c}`).join('')} ORDER BY s.last_week DESC, s.signal_id DESC LIMIT ${bind(f.limit)}`,
    values,
  );
};

/** Signals on PostgreSQL. */
export const signalsStore = (inMunicipality: InMunicipality): SignalsStore => ({
  write: (edition, changes, at, newId) =>
    inMunicipality(async (scope) => {
      let fresh = 0;
      for (const change of changes) {
        if (change.kind === 'faded') {
          await fade(scope, change.id, at, change.week);
          continue;
        }
        if (change.kind === 'figures') {
          await setFigures(scope, change.id, change.found);
          continue;
        }
        const { week, grade } = change.found;
        const id = change.kind === 'again' ? change.id : newId();
        if (change.kind === 'again') await findAgain(scope, id, change.found);
        // Another instance was ahead: there is one already, and that is enough.
        else if ((await insert(scope, id, edition, change.found, change.kind === 'found' ? 'open' : 'past')) === 0)
          continue;
        else fresh++;
        await addStep(scope, id, { kind: change.kind, at, week, grade });
      }
      return fresh;
    }),
  raise: ({ id, edition, placeId, watched, direction, week, words, staffId, at }) =>
    inMunicipality(async (scope) => {
      const mine = await scope.run(
        `INSERT INTO signal (municipality_id, signal_id, edition, place_id, kind, series, theme, indicator, valence, direction, state, week, last_week,
           faded, evidence, threshold, marks, weeks)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $11, false, 0, 0, '{}', '[]') ON CONFLICT DO NOTHING`,
        [scope.municipality, id, edition, placeId, ...watchedValues(watched), direction, week],
      );
      if (mine > 0) {
        await addStep(scope, id, { kind: 'raised', at, week, words, staffId });
        await leaveTrail(scope, at, staffId, 'signal raised', [id]);
        return id;
      }
      const [open] = await scope.rows<{ id: string }>(
        `SELECT signal_id AS id FROM signal WHERE municipality_id = $1 AND (signal_id = $2 OR (state = 'open' AND edition = $3 AND place_id = $4
           AND kind = $5 AND series = $6 AND theme = $7 AND indicator = $8 AND valence = $9 AND direction = $10)) ORDER BY signal_id = $2 DESC LIMIT 1`,
        [scope.municipality, id, edition, placeId, ...watchedValues(watched), direction],
      );
      return open?.id ?? id;
    }),
  step: ({ id, kind, from: states, week, words, otherId, staffId, at }) =>
    inMunicipality(async (scope) => {
      const moved = await scope.run(
        `UPDATE signal SET state = CASE WHEN $3 = 'linked' THEN state ELSE $3 END WHERE municipality_id = $1 AND signal_id = $2 AND state = ANY($4::text[])`,
        [scope.municipality, id, kind, states],
      );
      if (moved === 0) return false;
      await addStep(scope, id, {
        ...{ kind, at, week, staffId },
        ...(words === undefined ? {} : { words }),
        ...(otherId === undefined ? {} : { otherId }),
      });
      await leaveTrail(scope, at, staffId, `signal ${kind}`, [id]);
      return true;
    }),
  signal: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<SignalRow>(`SELECT ${signalColumns} ${fromSignals} AND s.signal_id = $2`, [
        ...[scope.municipality, id],
      ]);
      return row && signalOf(row);
    }, 'read'),
  steps: (id) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{ [K in keyof SignalStep]-?: SignalStep[K] | null }>(
        `SELECT t.kind, (extract(epoch FROM t.taken_at) * 1000)::float8 AS at, coalesce(w.name, CASE WHEN t.staff_id IS NOT NULL THEN '' END) AS by,
           t.week, t.grade, t.words, t.other_id AS "otherId"
         FROM signal_step t LEFT JOIN staff w ON w.municipality_id = $1 AND w.staff_id = t.staff_id
         WHERE t.municipality_id = $1 AND t.signal_id = $2 ORDER BY t.n`,
        [scope.municipality, id],
      );
      return rows.map(
        // Columns that may be empty are left out of the step.
        (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as SignalStep,
      );
    }, 'read'),
  signals: (filter) => inMunicipality(async (scope) => (await listSignals(scope, filter)).map(signalOf), 'read'),
});
