import {
  type UpkeepCheck,
  type UpkeepState,
  type UpkeepStore,
  type UpkeepSubject,
  upkeepSubjects,
} from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';

interface CheckRow {
  subject: UpkeepSubject;
  state: UpkeepState;
  detail: string;
  checked_at: Date;
}

const orderOf = ({ subject }: Pick<UpkeepCheck, 'subject'>): number => upkeepSubjects.indexOf(subject);

/** The nightly look on PostgreSQL. */
export const upkeepStore = (inMunicipality: InMunicipality): UpkeepStore => ({
  save: (checks) =>
    inMunicipality(async (scope) => {
      for (const { subject, state, detail, checkedAt } of checks)
        await scope.run(
          `INSERT INTO upkeep_check (municipality_id, subject, state, detail, checked_at) VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000))
           ON CONFLICT (municipality_id, subject) DO UPDATE SET state = excluded.state, detail = excluded.detail, checked_at = excluded.checked_at`,
          [scope.municipality, subject, state, detail, checkedAt],
        );
    }),
  latest: () =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<CheckRow>(
        'SELECT subject, state, detail, checked_at FROM upkeep_check WHERE municipality_id = $1',
        [scope.municipality],
      );
      const checks = rows.map(({ checked_at, ...rest }) => ({ ...rest, checkedAt: checked_at.getTime() }));
      return checks.filter((c) => orderOf(c) >= 0).sort((a, b) => orderOf(a) - orderOf(b));
    }, 'read'),
  erasedSince: (at) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{ what: 'told' | 'offer'; id: string; at: Date }>(
        `SELECT 'told' AS what, root_id AS id, withdrawn_at AS at FROM withdrawal WHERE municipality_id = $1 AND withdrawn_at >= to_timestamp($2::float8 / 1000)
         UNION ALL SELECT 'offer', subject::uuid, happened_at FROM trail
         WHERE municipality_id = $1 AND deed = 'offer withdrawn' AND happened_at >= to_timestamp($2::float8 / 1000)`,
        [scope.municipality, at],
      );
      return rows.map(({ what, id, at: when }) => ({ what, id, at: when.getTime() }));
    }, 'read'),
  waiting: (most) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<{ n: number }>(
        'SELECT count(*)::int AS n FROM (SELECT FROM count_delta WHERE municipality_id = $1 LIMIT $2) waiting',
        [scope.municipality, most],
      );
      return row?.n ?? 0;
    }, 'read'),
});
