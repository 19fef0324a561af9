import { accepted, type PlaceResult, refused } from '@straatwijs/monitor';
import { dsvFormat } from 'd3-dsv';
import { featuresOf, isRecord } from '../geo/features.ts';
import { fieldsOf, knowsStreet, knowsWhere, type StreetRow, streetRowOf } from './street-rows.ts';

/** Rows about streets from GeoJSON, a JSON list of records, or a table with a heading (comma, semicolon or tab). */
export function readRows(text: string): PlaceResult<readonly StreetRow[]> {
  const start = text.trimStart();
  if (start === '') return refused('places-file-empty');
  return start.startsWith('{') || start.startsWith('[') ? fromJson(start) : fromTable(start);
}

function fromJson(text: string): PlaceResult<readonly StreetRow[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('places-not-json', { start: text.slice(0, 40) });
  }
  if (Array.isArray(json)) return fromRecords(json.filter(isRecord).map(fieldsOf));
  const read = featuresOf(json);
  if (!read.ok) return read;
  const features = read.value.features.map(({ properties, points }) => ({ fields: fieldsOf(properties), points }));
  if (!features.some(({ fields }) => knowsStreet(fields)))
    return refused('streets-no-name-column', { count: features.length });
  return accepted(features.flatMap(({ fields, points }) => onePerName(streetRowOf(fields, points))));
}

function fromTable(text: string): PlaceResult<readonly StreetRow[]> {
  const heading = text.slice(0, (/\r?\n/.exec(text)?.index ?? text.length) + 1);
  const times = (sign: string) => heading.split(sign).length;
  const delimiter = ['\t', ';', ','].reduce((best, sign) => (times(sign) > times(best) ? sign : best), ',');
  const [names, ...rows] = dsvFormat(delimiter).parseRows(text);
  if (names === undefined || rows.length === 0) return refused('streets-none', { count: 0 });
  return fromRecords(rows.map((row) => fieldsOf(Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))));
}

function fromRecords(records: readonly ReturnType<typeof fieldsOf>[]): PlaceResult<readonly StreetRow[]> {
  const count = records.length;
  if (count === 0) return refused('streets-none', { count });
  if (!records.some(knowsStreet)) return refused('streets-no-name-column', { count });
  if (!records.some(knowsWhere)) return refused('streets-no-coordinates', { count });
  return accepted(records.flatMap((fields) => onePerName(streetRowOf(fields))));
}

/** Where two streets share a stretch, OpenStreetMap tools write `['Beeklaan', 'Houtrustweg']` or `a;b`. */
function onePerName(row: StreetRow): readonly StreetRow[] {
  const listed = /^\[(['"]).*\1\]$/.test(row.name ?? '')
    ? row.name?.slice(2, -2).split(/['"], ?['"]/)
    : row.name?.split(';');
  return listed === undefined || listed.length < 2 ? [row] : listed.map((name) => ({ ...row, name: name.trim() }));
}
