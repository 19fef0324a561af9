import { perspectives } from '../contributions/contribution.ts';
import { reportsPrefix } from '../contributions/prepare-report.ts';
import type { ContributorRow, CountRow, Span } from '../counts/counts-store.ts';
import { type PublishableTable, publish, type RawRow, type ToldColumn, toldColumns } from '../disclosure/index.ts';
import { isClosed, lastClosed, type Period, parsePeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { themes, unsaidTheme } from '../themes/themes.ts';

/** What the public may see of a place over one closed period. */
export interface Overview {
  readonly place: Place;
  readonly period: Period;
  readonly told: { readonly byTheme: PublishableTable; readonly byPerspective: PublishableTable };
  readonly reports: readonly {
    readonly source: string;
    readonly byTheme: PublishableTable;
    readonly byKind: PublishableTable;
  }[];
}

type Dimension = 'theme' | 'perspective' | 'indicator';

const rawRows = (
  counts: readonly CountRow[],
  dimension: Dimension,
  keys: readonly string[],
  split: readonly ContributorRow[] | undefined,
  whole: readonly ContributorRow[] | undefined,
): RawRow[] => {
  const pick = (rows: readonly ContributorRow[] | undefined, key: string, column?: ToldColumn) =>
    rows?.find(
      (r) =>
        (dimension === 'theme' ? r.theme : r.perspective) === key && (column === undefined || r.valence === column),
    )?.contributors ?? 0;
  return keys.map((key) => {
    const mine = counts.filter((c) => c[dimension] === key);
    const column = (c: ToldColumn) => {
      const count = mine.reduce((n, r) => (r.valence === c ? n + r.value : n), 0);
      // Reports carry no mark of who reported: each report stands for one reporter.
      return { count, contributors: split ? pick(split, key, c) : count };
    };
    const columns = {
      positive: column('positive'),
      mixed: column('mixed'),
      negative: column('negative'),
      neutral: column('neutral'),
    };
    const contributors = whole ? pick(whole, key) : toldColumns.reduce((n, c) => n + columns[c].count, 0);
    return { key, columns, contributors };
  });
};

const spanOf = (place: Place, period: Period): Span => ({
  edition: place.edition,
  placeId: place.id,
  firstWeek: period.firstWeek,
  lastWeek: period.lastWeek,
});

const themeKeys: readonly string[] = [...themes, unsaidTheme];

/** Counts of one closed period, through the gate. */
export const overviewOf = async (ports: Ports, place: Place, period: Period): Promise<Overview> => {
  const span = spanOf(place, period);
  const counts = await ports.counts.counts(span);
  const told = counts.filter((c) => !c.series.startsWith(reportsPrefix));
  const [themeSplit, themeWhole, perspectiveSplit, perspectiveWhole] =
    told.length === 0
      ? [[], [], [], []]
      : await Promise.all([
          ports.counts.contributors(span, ['theme', 'valence']),
          ports.counts.contributors(span, ['theme']),
          ports.counts.contributors(span, ['perspective', 'valence']),
          ports.counts.contributors(span, ['perspective']),
        ]);
  const sources = [...new Set(counts.map((c) => c.series).filter((s) => s.startsWith(reportsPrefix)))].sort();
  return {
    place,
    period,
    told: {
      byTheme: publish(rawRows(told, 'theme', themeKeys, themeSplit, themeWhole)),
      byPerspective: publish(rawRows(told, 'perspective', perspectives, perspectiveSplit, perspectiveWhole)),
    },
    reports: sources.map((source) => {
      const mine = counts.filter((c) => c.series === source);
      const kinds = [...new Set(mine.map((c) => c.indicator))].sort();
      return {
        source: source.slice(reportsPrefix.length),
        byTheme: publish(rawRows(mine, 'theme', themeKeys, undefined, undefined)),
        byKind: publish(rawRows(mine, 'indicator', kinds, undefined, undefined)),
      };
    }),
  };
};

const anythingShown = (o: Overview): boolean =>
  o.told.byTheme.state === 'value' || o.reports.some((r) => r.byTheme.state === 'value');

/**
 * The overview that a visitor meets: of the period asked for, else the last closed week, month, quarter or year, the
 * first of these in which enough people told something. A period that is not over is refused.
 */
export const publicOverview = async (ports: Ports, place: Place, asked?: string): Promise<Result<Overview>> => {
  const today = ports.local(ports.now()).date;
  if (asked !== undefined) {
    const period = parsePeriod(asked);
    if (!period || !isClosed(period, today)) return refuse('period-not-published');
    return done(await overviewOf(ports, place, period));
  }
  const kinds = ['week', 'month', 'quarter'] as const;
  for (const kind of kinds) {
    const overview = await overviewOf(ports, place, lastClosed(kind, today));
    if (anythingShown(overview)) return done(overview);
  }
  return done(await overviewOf(ports, place, lastClosed('year', today)));
};
