import type { MeasureFilter, MeasuresStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { measuresOf } from './measures-rows.ts';
import { leaveTrail } from './trail.ts';

/** Whoever writes to a measure waits for whoever does so already: numbers follow on each other. */
const oneAtATime = (scope: Scope, id: string): Promise<number> =>
  scope.run('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [id, scope.municipality]);

const columns = `edition, places, title, about, language, kind, run_by, theme, indicator, valence, direction, good_for,
  bad_for, why, peaked, decided, from_date, to_date, open`;

const listIds = async (scope: Scope, { edition, around, areas, openOnly, limit }: MeasureFilter) => {
  const values: unknown[] = [scope.municipality, edition];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const lines = (of: 'ancestor' | 'descendant', others: 'ancestor' | 'descendant', within: string): string =>
    `v.places && ARRAY(SELECT c.${of} FROM closure c WHERE c.municipality_id = $1 AND c.edition = $2 AND c.${others} ${within})`;
  const conditions = ['$2::int IS NOT NULL'];
  if (around !== undefined) {
    const place = bind(around);
    conditions.push(
      `(${lines('ancestor', 'descendant', `= ${place}`)} OR ${lines('descendant', 'ancestor', `= ${place}`)})`,
    );
  }
  if (areas !== undefined) conditions.push(lines('descendant', 'ancestor', `= ANY(${bind(areas)}::text[])`));
  if (openOnly) conditions.push('v.open');
  const rows = await scope.rows<{ id: string }>(
    `SELECT v.measure_id AS id FROM (
       SELECT DISTINCT ON (measure_id) * FROM measure_version WHERE municipality_id = $1 ORDER BY measure_id, number DESC) v
     WHERE ${conditions.join(' AND ')} ORDER BY v.from_date DESC, v.measure_id LIMIT ${bind(limit)}`,
    values,
  );
  return rows.map((r) => r.id);
};

/** Measures, on PostgreSQL. */
export const measuresStore = (inMunicipality: InMunicipality): MeasuresStore => ({
  save: (m) =>
    inMunicipality(async (scope) => {
      await oneAtATime(scope, m.id);
      const { theme, indicator, valence, direction } = m.expected;
      const written = await scope.run(
        `WITH fresh AS (SELECT $3::int AS edition, $4::text[] AS places, $5::text AS title, $6::text AS about, $7::text AS language,
           $8::text AS kind, $9::text AS run_by, $10::text AS theme, $11::text AS indicator, $12::text AS valence, $13::text AS direction,
           $14::text AS good_for, $15::text AS bad_for, $16::text AS why, $17::boolean AS peaked, $18::date AS decided,
           $19::date AS from_date, $20::date AS to_date, $21::boolean AS open),
         before AS (SELECT number, ${columns} FROM measure_version WHERE municipality_id = $1 AND measure_id = $2 ORDER BY number DESC LIMIT 1)
         INSERT INTO measure_version (municipality_id, measure_id, number, ${columns}, staff_id, noted_at)
         SELECT $1, $2, coalesce((SELECT number FROM before), 0) + 1, ${columns}, $22, to_timestamp($23::float8 / 1000) FROM fresh
         WHERE NOT EXISTS (SELECT FROM (SELECT ${columns} FROM before INTERSECT SELECT ${columns} FROM fresh) same)`,
        [
          ...[scope.municipality, m.id, m.edition, m.placeIds, m.title, m.about, m.language, m.kind, m.runBy],
          ...[theme, indicator ?? null, valence, direction, m.goodFor, m.badFor, m.why, m.peaked, m.decided],
          ...[m.from, m.to ?? null, m.open, m.staffId, m.at],
        ],
      );
      if (written > 0) await leaveTrail(scope, m.at, m.staffId, 'measure written down', [m.id]);
    }),
  step: ({ id, from, to, why, staffId, at }) =>
    inMunicipality(async (scope) => {
      await oneAtATime(scope, id);
      const taken = await scope.run(
        `WITH last AS (SELECT number, state FROM measure_step WHERE municipality_id = $1 AND measure_id = $2 ORDER BY number DESC LIMIT 1)
         INSERT INTO measure_step (municipality_id, measure_id, number, state, why, staff_id, taken_at)
         SELECT $1, $2, coalesce((SELECT number FROM last), 0) + 1, $4::text, $5::text, $6::text, to_timestamp($7::float8 / 1000)
         WHERE coalesce((SELECT state FROM last), 'planned') = $3`,
        [scope.municipality, id, from, to, why, staffId, at],
      );
      if (taken > 0) await leaveTrail(scope, at, staffId, `measure ${to}`, [id]);
      return taken > 0;
    }),
  choose: ({ id, placeIds, because, afterOutcome, after, staffId, at }) =>
    inMunicipality(async (scope) => {
      await oneAtATime(scope, id);
      const chosen = await scope.run(
        `INSERT INTO measure_choice (municipality_id, measure_id, number, places, because, after_outcome, staff_id, chosen_at)
         SELECT $1, $2, $3::int + 1, $4::text[], $5::text, $6::boolean, $7::text, to_timestamp($8::float8 / 1000)
         WHERE (SELECT count(*) FROM measure_choice WHERE municipality_id = $1 AND measure_id = $2) = $3::int`,
        [scope.municipality, id, after, placeIds, because, afterOutcome, staffId, at],
      );
      if (chosen > 0) await leaveTrail(scope, at, staffId, 'comparison chosen', [id]);
      return chosen > 0;
    }),
  noteSideEffect: (e) =>
    inMunicipality(async (scope) => {
      const noted = await scope.run(
        `INSERT INTO measure_effect (municipality_id, measure_id, effect_id, words, language, perspective, valence, meant, source, heard, staff_id, noted_at, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::date, $11, to_timestamp($12::float8 / 1000), 'waiting') ON CONFLICT DO NOTHING`,
        [
          ...[scope.municipality, e.id, e.effectId, e.words, e.language, e.perspective, e.valence, e.meant, e.source],
          ...[e.heard, e.staffId, e.at],
        ],
      );
      if (noted > 0) await leaveTrail(scope, e.at, e.staffId, 'side effect noted', [e.effectId]);
    }),
  judgeSideEffect: ({ id, effectId, state, staffId, at }) =>
    inMunicipality(async (scope) => {
      const judged = await scope.run(
        'UPDATE measure_effect SET state = $4, judged_by = $5 WHERE municipality_id = $1 AND measure_id = $2 AND effect_id = $3',
        [scope.municipality, id, effectId, state, staffId],
      );
      if (judged > 0) await leaveTrail(scope, at, staffId, `side effect ${state}`, [effectId]);
      return judged > 0;
    }),
  measure: (id) => inMunicipality(async (scope) => (await measuresOf(scope, [id]))[0], 'read'),
  measures: (filter) => inMunicipality(async (scope) => measuresOf(scope, await listIds(scope, filter)), 'read'),
});
