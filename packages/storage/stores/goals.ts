import type { Baseline, GoalsQuery, GoalsStore, GoalTarget, KeptPosterior } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

interface GoalRow {
  id: string;
  edition: number;
  place_id: string;
  measure: string;
  name: string | null;
  set_at: Date;
}
interface BaselineRow extends GoalRow {
  period: string;
  series: string;
  estimate: number;
  lower: number;
  upper: number;
  count: number;
  effort: number;
  observers: number | null;
  kept: KeptPosterior;
}
interface TargetRow extends GoalRow {
  value: number;
  by_date: string;
  reason: string;
}

const goalOf = (r: GoalRow) => ({
  ...{ id: r.id, edition: r.edition, placeId: r.place_id, measure: r.measure },
  ...{ setBy: r.name ?? '', setAt: r.set_at.getTime() },
});
const baselineOf = (r: BaselineRow): Baseline => ({
  ...goalOf(r),
  ...{ period: r.period, series: r.series, estimate: r.estimate, interval: [r.lower, r.upper], kept: r.kept },
  ...{ count: r.count, effort: r.effort, ...(r.observers === null ? {} : { observers: r.observers }) },
});
const targetOf = (r: TargetRow): GoalTarget => ({ ...goalOf(r), value: r.value, by: r.by_date, reason: r.reason });

const goalsQuery = (table: 'goal_baseline' | 'goal_target', id: string, columns: string): string => `
SELECT g.${id} AS id, g.edition, g.place_id, g.measure, s.name, g.set_at, ${columns}
FROM ${table} g LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = g.staff_id
WHERE g.municipality_id = $1 AND g.edition = $2 AND g.place_id = ANY($3::text[])
ORDER BY g.set_at DESC, g.${id} DESC`;

const values = (scope: Scope, { edition, placeIds }: GoalsQuery) => [scope.municipality, edition, placeIds];

/** Baselines and targets on PostgreSQL. */
export const goalsStore = (inMunicipality: InMunicipality): GoalsStore => ({
  freeze: (b) =>
    inMunicipality(async (scope) => {
      const fresh = await scope.run(
        `INSERT INTO goal_baseline (municipality_id, baseline_id, edition, place_id, measure, period, series, estimate, lower, upper,
           count, effort, observers, kept, staff_id, set_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15, to_timestamp($16::float8 / 1000))
         ON CONFLICT DO NOTHING`,
        [
          ...[scope.municipality, b.id, b.edition, b.placeId, b.measure, b.period, b.series, b.estimate, ...b.interval],
          ...[b.count, b.effort, b.observers ?? null, JSON.stringify(b.kept), b.staffId, b.setAt],
        ],
      );
      if (fresh > 0) await leaveTrail(scope, b.setAt, b.staffId, 'baseline frozen', [b.id]);
    }),
  aim: (t) =>
    inMunicipality(async (scope) => {
      const fresh = await scope.run(
        `INSERT INTO goal_target (municipality_id, target_id, edition, place_id, measure, value, by_date, reason, staff_id, set_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8, $9, to_timestamp($10::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [
          ...[scope.municipality, t.id, t.edition, t.placeId, t.measure],
          ...[t.value, t.by, t.reason, t.staffId, t.setAt],
        ],
      );
      if (fresh > 0) await leaveTrail(scope, t.setAt, t.staffId, 'target set', [t.id]);
    }),
  baselines: (query) =>
    inMunicipality(async (scope) => {
      const columns = 'g.period, g.series, g.estimate, g.lower, g.upper, g.count, g.effort, g.observers, g.kept';
      const sql = goalsQuery('goal_baseline', 'baseline_id', columns);
      return (await scope.rows<BaselineRow>(sql, values(scope, query))).map(baselineOf);
    }, 'read'),
  targets: (query) =>
    inMunicipality(async (scope) => {
      const sql = goalsQuery('goal_target', 'target_id', 'g.value, g.by_date::text, g.reason');
      return (await scope.rows<TargetRow>(sql, values(scope, query))).map(targetOf);
    }, 'read'),
});
