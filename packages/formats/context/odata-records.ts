import { delimitedRecords } from './delimited.ts';
import type { DecimalSign } from './numbers.ts';

export type ODataRecord = Readonly<Record<string, string>>;
export interface ODataRecords {
  readonly records: readonly ODataRecord[];
  /** JSON has one sign for decimals; in CSV it must be found out. */
  readonly sign: DecimalSign | undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text as JSON when it is an object or list; undefined otherwise. */
export const parseJson = (text: string): unknown => {
  if (!/^\ufeff?\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
};

// Codes come padded to a fixed width; nothing becomes ''.
const plainCell = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

export const recordsOfList = (list: unknown): readonly ODataRecord[] | undefined => {
  if (!Array.isArray(list) || !list.every(isObject)) return undefined;
  return list.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plainCell(value)])));
};

/** The rows of one list of OData: JSON with `value`, or the CSV of the bulk download. */
export const odataRecords = (text: string): ODataRecords | undefined => {
  const json = parseJson(text);
  if (json === undefined) {
    if (/^\ufeff?\s*[[{]/.test(text)) return undefined;
    return { records: delimitedRecords(text, ';'), sign: undefined };
  }
  const records = recordsOfList(isObject(json) ? json.value : json);
  return records && { records, sign: '.' };
};

/** A field of a JSON object; undefined where it is none. */
export const fieldOf = (json: unknown, field: string): unknown => (isObject(json) ? json[field] : undefined);
