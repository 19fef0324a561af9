import { perspectives } from '../contributions/contribution.ts';
import { reportsPrefix } from '../contributions/prepare-report.ts';
import type { ContributorRow, CountRow, Span } from '../counts/counts-store.ts';
import { type PublishableTable, publish, type RawRow, type ToldColumn, toldColumns } from '../disclosure/index.ts';
import { type InstrumentSet, seriesOf } from '../instruments/instrument.ts';
import { isClosed, lastClosed, type Period, parsePeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { themes, unsaidTheme } from '../themes/themes.ts';
import { type Looked, lookedOf } from './looked.ts';

/** What the public may see of a place over one closed period. */
export interface Overview {
  readonly place: Place;
  readonly period: Period;
  readonly told: { readonly byTheme: PublishableTable; readonly byPerspective: PublishableTable };
  /** How often somebody looked, and what was seen, per instrument that watches things. */
  readonly looked: readonly Looked[];
  readonly reports: readonly {
    readonly source: string;
    readonly byTheme: PublishableTable;
    readonly byKind: PublishableTable;
  }[];
}

type Dimension = 'theme' | 'perspective' | 'indicator';

interface Contributors {
  readonly split: readonly ContributorRow[];
  readonly whole: readonly ContributorRow[];
}

const keyOf = (row: CountRow | ContributorRow, dimension: Dimension | undefined): string | undefined =>
  dimension === undefined
    ? 'all'
    : dimension === 'indicator'
      ? 'indicator' in row
        ? row.indicator
        : undefined
      : row[dimension];

// Reports carry no mark of who reported (`contributors` is then absent): each report stands for one reporter.
const rawRow = (
  counts: readonly CountRow[],
  dimension: Dimension | undefined,
  key: string,
  contributors?: Contributors,
): RawRow => {
  const most = (rows: readonly ContributorRow[], column?: ToldColumn) =>
    Math.max(
      0,
      ...rows
        .filter((r) => keyOf(r, dimension) === key && (column === undefined || r.valence === column))
        .map((r) => r.contributors),
    );
  const mine = counts.filter((c) => keyOf(c, dimension) === key);
  const column = (c: ToldColumn) => {
    const count = mine.reduce((n, r) => (r.valence === c ? n + r.value : n), 0);
    return { count, contributors: contributors ? most(contributors.split, c) : count };
  };
  const columns = {
    positive: column('positive'),
    mixed: column('mixed'),
    negative: column('negative'),
    neutral: column('neutral'),
  };
  const reports = toldColumns.reduce((n, c) => n + columns[c].count, 0);
  return { key, columns, contributors: contributors ? most(contributors.whole) : reports };
};

const spanOf = (place: Place, period: Period): Span => ({
  edition: place.edition,
  placeId: place.id,
  firstWeek: period.firstWeek,
  lastWeek: period.lastWeek,
});

const themeKeys: readonly string[] = [...themes, unsaidTheme];

// Told is what people came to say when they wished. What was counted on visits is another kind of figure, and what workers
// noted is kept in series of their organisation: neither is ever added to it, and no series that is not known here is.
const toldSeries = (instruments: InstrumentSet): ReadonlySet<string> =>
  new Set(instruments.filter((i) => i.definition.effort === 'none').map((i) => seriesOf(i.definition)));

const toldIn = async (ports: Ports, span: Span) => {
  const counts = await ports.counts.counts(span);
  const isTold = toldSeries(ports.instruments);
  const told = counts.filter((c) => isTold.has(c.series));
  const tellers = async (by: readonly ('theme' | 'valence' | 'perspective')[]) =>
    (await ports.counts.contributors(span, by)).filter((c) => isTold.has(c.series));
  const of = async (by: readonly ('theme' | 'perspective')[]): Promise<Contributors> =>
    told.length === 0
      ? { split: [], whole: [] }
      : {
          split: await tellers([...by, 'valence']),
          whole: await tellers(by),
        };
  return { counts, told, of };
};

/** Everything that was told over one closed period as a single row, through the same gate as the tables. */
export const toldOf = async (ports: Ports, place: Place, period: Period): Promise<PublishableTable> => {
  const { told, of } = await toldIn(ports, spanOf(place, period));
  const whole = rawRow(told, undefined, 'all', await of([]));
  return publish(whole, [whole]);
};

/** Counts of one closed period, through the gate. */
export const overviewOf = async (ports: Ports, place: Place, period: Period): Promise<Overview> => {
  const { counts, told, of } = await toldIn(ports, spanOf(place, period));
  const [together, perTheme, perPerspective] = await Promise.all([of([]), of(['theme']), of(['perspective'])]);
  const whole = rawRow(told, undefined, 'all', together);
  const sources = [...new Set(counts.map((c) => c.series).filter((s) => s.startsWith(reportsPrefix)))].sort();
  return {
    place,
    period,
    told: {
      byTheme: publish(
        whole,
        themeKeys.map((key) => rawRow(told, 'theme', key, perTheme)),
      ),
      byPerspective: publish(
        whole,
        perspectives.map((key) => rawRow(told, 'perspective', key, perPerspective)),
      ),
    },
    looked: await lookedOf(ports, spanOf(place, period), counts),
    reports: sources.map((source) => {
      const mine = counts.filter((c) => c.series === source);
      const all = rawRow(mine, undefined, 'all');
      const kinds = [...new Set(mine.map((c) => c.indicator))].sort();
      return {
        source: source.slice(reportsPrefix.length),
        byTheme: publish(
          all,
          themeKeys.map((key) => rawRow(mine, 'theme', key)),
        ),
        byKind: publish(
          all,
          kinds.map((key) => rawRow(mine, 'indicator', key)),
        ),
      };
    }),
  };
};

// How much a visitor can learn: nothing, that people spoke, what of, in which spirit.
const tells = (o: Overview): number =>
  Math.max(
    ...[o.told.byTheme, ...o.reports.map((r) => r.byTheme)].map(({ state, rows }) => {
      if (state !== 'value') return 0;
      const split = rows.filter(({ columns }) => toldColumns.some((c) => columns[c].state === 'value'));
      return split.length > 1 ? 3 : rows.length > 1 ? 2 : 1;
    }),
  );

/**
 * The overview that a visitor meets: of the period asked for, else of the last closed week, month, quarter or year: the
 * shortest of those that tell most. A period that is not over is refused.
 */
export const publicOverview = async (ports: Ports, place: Place, asked?: string): Promise<Result<Overview>> => {
  const today = ports.local(ports.now()).date;
  if (asked !== undefined) {
    const period = parsePeriod(asked);
    if (!period || !isClosed(period, today)) return refuse('period-not-published');
    return done(await overviewOf(ports, place, period));
  }
  let best = await overviewOf(ports, place, lastClosed('week', today));
  for (const kind of ['month', 'quarter', 'year'] as const) {
    if (tells(best) === 3) break;
    const longer = await overviewOf(ports, place, lastClosed(kind, today));
    if (tells(longer) > tells(best)) best = longer;
  }
  return done(best);
};
