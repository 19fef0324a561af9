import type { Pair } from '../geo/coordinates.ts';

/** One line of a source about a street: a container, a segment, a row of a table. Nothing is trusted yet. */
export interface StreetRow {
  /** The name of the street; `undefined` when there is none. */
  readonly name: string | undefined;
  readonly postcode?: string;
  /** Code of the buurt, where the source gives it. */
  readonly area?: string;
  readonly points: readonly Pair[];
  /** The text is there but not plainly one street: a crossing, a shop, "opposite number 56". */
  readonly unclear?: true;
  /** An address without number and postcode is only believed when another row confirms the name. */
  readonly unconfirmed?: true;
}

const nameKeys: readonly string[] = [
  'straatnaam',
  'straat',
  'street',
  'streetname',
  'openbareruimtenaam',
  'openbareruimte',
  'name',
  'naam',
];
const addressKeys: readonly string[] = ['adres', 'address', 'loc', 'locatie', 'location'];
const lonKeys: readonly string[] = ['lon', 'lng', 'long', 'longitude', 'x'];
const latKeys: readonly string[] = ['lat', 'latitude', 'y'];
const areaKeys: readonly string[] = ['buurtcode', 'bucode', 'statcode'];

/** A record with its keys made comparable. */
type Fields = ReadonlyMap<string, unknown>;

export function fieldsOf(record: Readonly<Record<string, unknown>>): Fields {
  return new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase().replace(/[^a-z0-9]/g, ''), value]));
}

/** Which of the known keys a source has, so that a source without any is refused instead of read as empty. */
export function knowsStreet(fields: Fields): boolean {
  return [...nameKeys, ...addressKeys].some((key) => fields.has(key));
}

export function knowsWhere(fields: Fields): boolean {
  const has = (keys: readonly string[]) => keys.some((key) => fields.has(key));
  return has(areaKeys) || (has(lonKeys) && has(latKeys));
}

/** Reads a record; `points` are those of its geometry, else of its own coordinate fields. */
export function streetRowOf(fields: Fields, points: readonly Pair[] = []): StreetRow {
  const lon = numberOf(first(fields, lonKeys));
  const lat = numberOf(first(fields, latKeys));
  const where = points.length > 0 ? points : lon === undefined || lat === undefined ? [] : [[lon, lat] as const];
  const area = textOf(first(fields, areaKeys))?.toUpperCase();
  const place = area === undefined ? { points: where } : { points: where, area };
  const address = textOf(first(fields, addressKeys));
  // Some tables have a street field that is empty and an address field that is not.
  const name = textOf(
    first(
      fields,
      nameKeys.filter((key) => key !== 'name' && key !== 'naam'),
    ),
  );
  if (name !== undefined) return { ...place, name: nameOf(name) };
  if (addressKeys.some((key) => fields.has(key))) return { ...place, ...addressOf(address) };
  return { ...place, name: nameOf(textOf(first(fields, nameKeys))) };
}

/** The street and postcode of `Raaphorstlaan 46, 2532 TX Den Haag`. */
export function addressOf(
  address: string | undefined,
): Pick<StreetRow, 'name' | 'postcode' | 'unclear' | 'unconfirmed'> {
  const text = nameOf(address);
  if (text === undefined) return { name: undefined };
  const postcode = /\b([1-9]\d{3}) ?([A-Z]{2})\b/.exec(text);
  const street = (text.split(',')[0] ?? '').trim();
  // A number follows after at least one letter: "2e Schuytstraat 123 C" begins with one that is part of the name.
  const numbered = /^(.*?\p{L}.*?)\s+\d.*$/u.exec(street)?.[1];
  const name = (numbered ?? street).trim();
  if (/\/|\s-|-\s|\bt\.?[oh]\.|\bhoek\b|\bnr\b|\bbij\b/i.test(name) || !/\p{L}{2}/u.test(name))
    return { name, unclear: true };
  const found = postcode?.[1] === undefined ? { name } : { name, postcode: postcode[1] };
  return numbered === undefined && postcode === null ? { ...found, unconfirmed: true } : found;
}

function nameOf(text: string | undefined): string | undefined {
  const name = text?.replace(/\s+/g, ' ').trim();
  return name === undefined || name === '' || /^(?:unnamed|onbekend|naamloos|null|none|n\/a|-)$/i.test(name)
    ? undefined
    : name;
}

function first(fields: Fields, keys: readonly string[]): unknown {
  return keys.map((key) => fields.get(key)).find((value) => value !== undefined && value !== null && value !== '');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value.trim() !== ''
        ? Number(value.replace(',', '.'))
        : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
