/** What a column of a table of counts may tell. */
export type SeriesColumn = 'time' | 'place' | 'theme' | 'count' | 'effort';

/** How columns are called, Dutch and English, in small letters. */
const names: Readonly<Record<SeriesColumn, readonly string[]>> = {
  time: ['time', 'period', 'week', 'month', 'date', 'tijd', 'periode', 'maand', 'datum', 'dag', 'day'],
  place: ['place', 'area', 'street', 'plek', 'plaats', 'gebied', 'straat', 'buurt'],
  theme: ['theme', 'thema', 'onderwerp', 'topic'],
  count: ['count', 'counts', 'seen', 'aantal', 'telling', 'geteld', 'gezien'],
  effort: ['effort', 'visits', 'looked', 'inspanning', 'bezoeken', 'rondes', 'gekeken'],
};
const needed = ['time', 'place', 'count'] as const;

export type SeriesColumns = Readonly<Record<(typeof needed)[number], number>> &
  Readonly<Partial<Record<'theme' | 'effort', number | undefined>>>;

export type ColumnsFound =
  | { readonly ok: true; readonly columns: SeriesColumns }
  /** Columns that are not there, and names of columns of which two say the same. */
  | { readonly ok: false; readonly missing: readonly SeriesColumn[]; readonly double: readonly SeriesColumn[] };

/** What the names of a column may be, for a help text or a refusal. */
export const columnNames = (column: SeriesColumn): readonly string[] => names[column];

/** Which column is which, by the heading; capitals and spaces around do not matter. */
export const seriesColumns = (heading: readonly string[]): ColumnsFound => {
  const lower = heading.map((name) => name.trim().toLowerCase());
  const places = (column: SeriesColumn): number[] =>
    lower.flatMap((name, at) => (names[column].includes(name) ? [at] : []));
  const all = (Object.keys(names) as SeriesColumn[]).map((column) => ({ column, at: places(column) }));
  const missing = needed.filter((column) => places(column).length === 0);
  const double = all.flatMap(({ column, at }) => (at.length > 1 ? [column] : []));
  if (missing.length > 0 || double.length > 0) return { ok: false, missing, double };
  const first = (column: SeriesColumn): number => places(column)[0] ?? -1;
  const maybe = (column: 'theme' | 'effort') => (first(column) < 0 ? {} : { [column]: first(column) });
  return {
    ok: true,
    columns: {
      ...{ time: first('time'), place: first('place'), count: first('count') },
      ...maybe('theme'),
      ...maybe('effort'),
    },
  };
};
