import type { ReportMap } from '@straatwijs/formats';
import { contains, type Geography, type PlaceDraft, slugOf } from '@straatwijs/monitor';
import { openTable } from '../importing/csv-rows.ts';
import { InstallationError } from '../installation/installation.ts';

/** Totals per place, month and kind: `<place id> <month> <kind>`. */
export type Totals = Map<string, number>;

export const totalKey = (placeId: string, month: string, kind: string): string => `${placeId} ${month} ${kind}`;

/** The month of the Thursday of the week that a day lies in. */
export const monthOfThursday = (date: string): string => {
  const day = Date.parse(`${date}T00:00:00Z`);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(day + (3 - sinceMonday) * 86_400_000).toISOString().slice(0, 7);
};

/** Reads the day straight from the text: the numbers in the order in which the format names them. */
const dayReader = (map: ReportMap, timeZone: string): ((text: string) => string) => {
  const { format, zone } = map.time;
  if (zone !== undefined && zone !== timeZone)
    throw new InstallationError(
      'Verifying needs times in the time zone of the municipality: give it with --time-zone.',
    );
  if (format === 'month') return (text) => `${text}-15`;
  if (format === 'iso') {
    const local = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    return (text) => (/(?:Z|[+-]\d\d:?\d\d)$/.test(text.slice(10)) ? local.format(new Date(text)) : text.slice(0, 10));
  }
  const order: readonly string[] = format.match(/YYYY|MM|DD|HH|hh|mm|ss/g) ?? [];
  return (text) => {
    const numbers = text.match(/\d+/g) ?? [];
    const part = (token: string) => numbers[order.indexOf(token)] ?? '15';
    return `${part('YYYY')}-${part('MM').padStart(2, '0')}-${part('DD').padStart(2, '0')}`;
  };
};

type Cell = (column: string | undefined) => string;
type PlaceOf = (cell: Cell) => string | undefined;

const matched = (text: string, pattern: string | undefined): string => {
  if (pattern === undefined) return text;
  const match = new RegExp(pattern, 'u').exec(text);
  return match?.[1] ?? match?.[0] ?? '';
};

/** Finds the place of a row by looking through the places, one plain rule per kind of map. */
const placeReader = ({ place: rule }: ReportMap, places: readonly PlaceDraft[]): PlaceOf => {
  if (rule.by === 'code') {
    return (cell) => {
      const code = matched(cell(rule.column), rule.pattern);
      return places.find(({ id }) => id.toUpperCase() === code.toUpperCase() || id === `GM${code.padStart(4, '0')}`)
        ?.id;
    };
  }
  if (rule.by === 'name') {
    const named = new Map(
      places.filter(({ scale }) => !rule.scale || scale === rule.scale).map(({ name, id }) => [slugOf(name), id]),
    );
    return (cell) => named.get(slugOf(matched(cell(rule.column), rule.pattern)));
  }
  if (rule.by === 'coordinates') {
    const areas = places.filter(({ scale }) => scale === rule.scale);
    const fine = (text: string) => /\.\d{3}/.test(text.replace(',', '.'));
    return (cell) => {
      const [x, y] = [cell(rule.longitude), cell(rule.latitude)];
      const point = [Number(x.replace(',', '.')), Number(y.replace(',', '.'))] as const;
      const around =
        fine(x) && fine(y) ? areas.find(({ polygons }) => polygons && contains(polygons, point)) : undefined;
      return (around ?? areas.find(({ name }) => slugOf(name) === slugOf(cell(rule.name))))?.id;
    };
  }
  const city = places.find(({ scale }) => scale === 'city')?.id;
  const areas = new Map(places.filter(({ scale }) => scale === 'buurt').map(({ id }) => [id.split(':').at(-1), id]));
  const streets = new Map(
    places.filter(({ scale }) => scale === 'street').map((p) => [`${p.parents[0]} ${slugOf(p.name)}`, p.id]),
  );
  return (cell) => {
    const code = cell(rule.area.code);
    const area = code === '' ? city : areas.get(slugOf(code));
    const street = slugOf(rule.street ? matched(cell(rule.street.column), rule.street.pattern) : '');
    return street === '' ? area : streets.get(`${area} ${street}`);
  };
};

/**
 * Counts the rows of a file once more, without anything of the import but the reading of the table: a plain loop over
 * rows, months, places and kinds. Every row counts for its place and for all places around it.
 * @param rejected lines that the import did not count
 */
export const plainRecount = async (
  path: string,
  map: ReportMap,
  { geography, timeZone, rejected }: { geography: Geography; timeZone: string; rejected: ReadonlySet<number> },
): Promise<{ readonly rows: number; readonly counted: number; readonly totals: Totals }> => {
  const { heading, rows } = await openTable(path, map);
  const dayOf = dayReader(map, timeZone);
  const placeOf = placeReader(map, geography.places);
  const byId = new Map(geography.places.map((place) => [place.id, place]));
  const around = new Map<string, ReadonlySet<string>>();
  const withAround = (id: string): ReadonlySet<string> => {
    const known = around.get(id);
    if (known) return known;
    const all = new Set([id, ...(byId.get(id)?.parents ?? []).flatMap((parent) => [...withAround(parent)])]);
    around.set(id, all);
    return all;
  };
  const totals: Totals = new Map();
  let all = 0;
  let counted = 0;
  for await (const { line, cells } of rows) {
    all += 1;
    if (rejected.has(line)) continue;
    counted += 1;
    const cell: Cell = (column) => (column === undefined ? '' : (cells[heading.indexOf(column)] ?? '').trim());
    const month = monthOfThursday(dayOf(cell(map.time.column)));
    const kind = slugOf(cell(map.category.column));
    for (const id of withAround(placeOf(cell) ?? 'nowhere')) {
      const key = totalKey(id, month, kind);
      totals.set(key, (totals.get(key) ?? 0) + 1);
    }
  }
  return { rows: all, counted, totals };
};
