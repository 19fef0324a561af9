import type {
  DeskWay,
  OrganisationKind,
  RoutingRule,
  RoutingStore,
  Scale,
  ServiceDesk,
  Theme,
} from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

interface DeskRow {
  desk_id: string;
  name: string;
  organisation_kind: OrganisationKind;
  way: DeskWay;
  address: string;
  code: string;
  within_days: number;
  active: boolean;
}
interface RuleRow {
  rule_id: string;
  desk_id: string;
  theme: Theme | null;
  indicator: string | null;
  edition: number | null;
  place_id: string | null;
  place_name: string | null;
  scale: Scale | null;
}

const deskOf = (r: DeskRow): ServiceDesk => ({
  id: r.desk_id,
  name: r.name,
  organisationKind: r.organisation_kind,
  way: r.way,
  address: r.address,
  code: r.code,
  withinDays: r.within_days,
  active: r.active,
});
const ruleOf = (r: RuleRow): RoutingRule => ({
  id: r.rule_id,
  deskId: r.desk_id,
  ...(r.theme === null ? {} : { theme: r.theme }),
  ...(r.indicator === null ? {} : { indicator: r.indicator }),
  ...(r.place_id === null || r.edition === null || r.scale === null
    ? {}
    : { place: { id: r.place_id, edition: r.edition, name: r.place_name ?? r.place_id, scale: r.scale } }),
});

/** The routing table on PostgreSQL. */
export const routingStore = (inMunicipality: InMunicipality): RoutingStore => ({
  desks: () =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<DeskRow>('SELECT * FROM service_desk WHERE municipality_id = $1', [
        scope.municipality,
      ]);
      return rows.map(deskOf).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
    }, 'read'),
  saveDesk: (d) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `INSERT INTO service_desk AS d (municipality_id, desk_id, name, organisation_kind, way, address, code, within_days, active, staff_id, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11::float8 / 1000))
         ON CONFLICT (municipality_id, desk_id) DO UPDATE SET name = excluded.name, organisation_kind = excluded.organisation_kind,
           way = excluded.way, address = excluded.address, code = excluded.code, within_days = excluded.within_days,
           active = excluded.active, staff_id = excluded.staff_id, noted_at = excluded.noted_at`,
        [
          scope.municipality,
          d.id,
          d.name,
          d.organisationKind,
          d.way,
          d.address,
          d.code,
          d.withinDays,
          d.active,
          d.staffId,
          d.at,
        ],
      );
      await leaveTrail(scope, d.at, d.staffId, 'desk noted', [d.id]);
    }),
  rules: () =>
    inMunicipality(
      async (scope) =>
        (
          await scope.rows<RuleRow>(
            `SELECT r.*, p.name AS place_name, p.scale FROM routing_rule r
             LEFT JOIN place p ON p.municipality_id = $1 AND p.edition = r.edition AND p.id = r.place_id
             WHERE r.municipality_id = $1 AND (r.place_id IS NULL OR p.id IS NOT NULL) ORDER BY r.noted_at, r.rule_id`,
            [scope.municipality],
          )
        ).map(ruleOf),
      'read',
    ),
  saveRule: (r) =>
    inMunicipality(async (scope) => {
      const isNew = await scope.run(
        `INSERT INTO routing_rule (municipality_id, rule_id, desk_id, theme, indicator, edition, place_id, staff_id, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [
          scope.municipality,
          r.id,
          r.deskId,
          r.theme ?? null,
          r.indicator ?? null,
          r.place?.edition ?? null,
          r.place?.id ?? null,
          r.staffId,
          r.at,
        ],
      );
      if (isNew > 0) await leaveTrail(scope, r.at, r.staffId, 'rule noted', [r.id]);
    }),
  removeRule: (id, { staffId, at }) =>
    inMunicipality(async (scope) => {
      const gone = await scope.run('DELETE FROM routing_rule WHERE municipality_id = $1 AND rule_id = $2', [
        scope.municipality,
        id,
      ]);
      if (gone > 0) await leaveTrail(scope, at, staffId, 'rule removed', [id]);
      return gone > 0;
    }),
  indicatorsOf: (contributionId) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{ indicator: string }>(
        'SELECT DISTINCT indicator FROM observation WHERE municipality_id = $1 AND contribution_id = $2 ORDER BY 1',
        [scope.municipality, contributionId],
      );
      return rows.map((r) => r.indicator);
    }, 'read'),
});
