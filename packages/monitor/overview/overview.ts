import {
  type FamilyKind,
  isPlanned,
  type PlanDimension,
  type PublishableTable,
  publishedTable,
  type ReleasedCell,
  toldColumns,
} from '../disclosure/index.ts';
import { lastClosed, type Period, parsePeriod, previousPeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { placesAround } from './around.ts';

/** What the public may see of a place over one published period. */
export interface Overview {
  readonly place: Place;
  readonly period: Period;
  /** Nothing is known of a period before it is released: that is not the same as that nothing was told. */
  readonly isReleased: boolean;
  readonly told: { readonly byTheme: PublishableTable; readonly byPerspective: PublishableTable };
  readonly reports: readonly {
    readonly source: string;
    readonly byTheme: PublishableTable;
    readonly byKind: PublishableTable;
  }[];
}

/** The periods that were released, each with its newest release. */
export type ReleasedPeriods = ReadonlyMap<string, number>;

const kinds = ['told', 'reports'] as const satisfies readonly FamilyKind[];
const sourceOf = (family: string): string => family.slice(family.indexOf(':') + 1);

/** @param cells what releases published of this place, of any periods */
const overviewIn = (place: Place, period: Period, cells: readonly ReleasedCell[], isReleased: boolean): Overview => {
  const here = cells.filter((c) => c.period === period.key);
  const tableOf = (
    kind: FamilyKind,
    mine: readonly ReleasedCell[],
    dimension: Exclude<PlanDimension, 'valence'>,
  ): PublishableTable => publishedTable(mine, isPlanned(kind, period.kind, place.scale), dimension);
  const told = here.filter((c) => c.family === 'told');
  const sources = [...new Set(here.map((c) => c.family).filter((f) => f.startsWith('reports:')))].sort();
  return {
    place,
    period,
    isReleased,
    told: { byTheme: tableOf('told', told, 'theme'), byPerspective: tableOf('told', told, 'perspective') },
    reports: sources.map((family) => {
      const mine = here.filter((c) => c.family === family);
      return {
        source: sourceOf(family),
        byTheme: tableOf('reports', mine, 'theme'),
        byKind: tableOf('reports', mine, 'indicator'),
      };
    }),
  };
};

/** What was released of a place over some periods. */
const overviewsOf = async (
  ports: Ports,
  place: Place,
  periods: readonly Period[],
  released: ReleasedPeriods,
): Promise<readonly Overview[]> => {
  const { edition, id: placeId } = place;
  const cells = await ports.releases.cells({ edition, placeIds: [placeId], periods: periods.map((p) => p.key), kinds });
  return periods.map((period) => overviewIn(place, period, cells, released.has(period.key)));
};

/** What was released of a place over one period. */
export const overviewOf = async (ports: Ports, place: Place, period: Period): Promise<Overview> => {
  const { periods: released } = await ports.releases.published();
  const [overview = overviewIn(place, period, [], false)] = await overviewsOf(ports, place, [period], released);
  return overview;
};

/** How much a visitor can learn: nothing, that people spoke, what of, in which spirit. */
const tells = (o: Overview): number =>
  Math.max(
    ...[o.told.byTheme, ...o.reports.map((r) => r.byTheme)].map(({ state, rows, whole }) => {
      if (state !== 'value' && whole.all.state !== 'value') return 0;
      const divided = whole.columns.positive.state === 'value';
      const split = rows.filter(({ columns }) => toldColumns.some((c) => columns[c].state === 'value'));
      return divided && rows.length > 1 ? 4 : divided || split.length > 1 ? 3 : rows.length > 1 ? 2 : 1;
    }),
  );

/** The latest period of a kind that is over and released: a release comes a few hours after its period ended. */
export const latestReleased = (kind: Period['kind'], today: string, released: ReleasedPeriods): Period => {
  const closed = lastClosed(kind, today);
  const before = previousPeriod(closed);
  return released.has(closed.key) || !released.has(before.key) ? closed : before;
};

/** The last released week, month, quarter and year, as far as the plan has them for such a place: shortest first. */
const recentOf = async (ports: Ports, place: Place, released: ReleasedPeriods): Promise<readonly Overview[]> => {
  const today = ports.local(ports.now()).date;
  const recent = (['week', 'month', 'quarter', 'year'] as const)
    .filter((kind) => isPlanned('told', kind, place.scale) || isPlanned('reports', kind, place.scale))
    .map((kind) => latestReleased(kind, today, released));
  const found = await overviewsOf(ports, place, recent, released);
  return found.length > 0 ? found : [overviewIn(place, latestReleased('week', today, released), [], false)];
};

/** Of those the shortest that tells most. */
const bestOf = (recent: readonly Overview[]): Overview =>
  recent.reduce((best, o) => (tells(o) > tells(best) ? o : best));

/** What was released of this very place over the period asked for, or over the last ones. A period that was not released is refused. */
const askedOf = async (ports: Ports, place: Place, asked?: string): Promise<Result<readonly Overview[]>> => {
  const { periods: released } = await ports.releases.published();
  if (asked === undefined) return done(await recentOf(ports, place, released));
  const period = parsePeriod(asked);
  if (!period || !released.has(period.key)) return refuse('period-not-published');
  return done([await overviewOf(ports, place, period)]);
};

/** What was released of this very place: over the period asked for, else over the last one that tells most. */
export const publicOverview = async (ports: Ports, place: Place, asked?: string): Promise<Result<Overview>> => {
  const found = await askedOf(ports, place, asked);
  return found.ok ? done(bestOf(found.value)) : found;
};

/** Why figures of a larger place stand in: the plan has none of this place over such a period, too few told, none are released yet, nobody told. */
export type WhyLarger = 'not-planned' | 'too-few' | 'not-yet' | 'not-told';

/** What a visitor meets: figures of the place, or else of what it lies in, with the reason. */
export interface VisitedOverview extends Overview {
  readonly place: Place;
  readonly larger?: { readonly place: Place; readonly why: WhyLarger };
}

/** That nothing was told is said only where every period that was looked at was released, and has nothing. */
const whyLarger = (own: readonly Overview[]): WhyLarger =>
  !own.some((o) => isPlanned('told', o.period.kind, o.place.scale))
    ? 'not-planned'
    : own.some((o) => o.told.byTheme.state !== 'not-looked')
      ? 'too-few'
      : own.every((o) => o.isReleased)
        ? 'not-told'
        : 'not-yet';

/**
 * As `publicOverview`, but a small place is no empty page: where nothing can be shown of it, the figures are of the smallest
 * place around it of which something can, and the reason is given.
 */
export const visitedOverview = async (ports: Ports, place: Place, asked?: string): Promise<Result<VisitedOverview>> => {
  const own = await askedOf(ports, place, asked);
  if (!own.ok) return own;
  const best = bestOf(own.value);
  if (tells(best) > 0) return done(best);
  for await (const larger of placesAround(ports, place)) {
    const found = await publicOverview(ports, larger, asked);
    if (found.ok && tells(found.value) > 0)
      return done({ ...found.value, place, larger: { place: larger, why: whyLarger(own.value) } });
  }
  return done(best);
};
