import type { Point } from '@straatwijs/monitor';

/** Something that goes to the system of a desk: what is asked and where. Nothing of who told it exists in this type. */
export interface HandedRequest {
  /** Ours, random: to find the answer back by. */
  readonly id: string;
  /** What the other system calls this: `service_code`, or the path of a sub category. */
  readonly code: string;
  /** What is asked, and what was told as it may go along. */
  readonly text: string;
  /** Name of the place, with its neighbourhood. */
  readonly where: string;
  readonly point: Point;
  /** When it was handed on, epoch milliseconds. */
  readonly at: number;
  /** Local date on which an answer is asked. */
  readonly due: string;
}

/** A reading of such a file: what it asks, or which field is missing or wrong. */
export type ReadRequest =
  | { readonly ok: true; readonly value: HandedRequest }
  | { readonly ok: false; readonly field: string };

export type Fields = Readonly<Record<string, unknown>>;
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}; // by its check an object

/** The text as JSON, or undefined where it is none. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDegrees = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 180;

/** Holds what was found in a file against what a request is: the first field that is not there is named. */
export const requestOf = (
  found: Readonly<Record<'id' | 'code' | 'text' | 'where' | 'due', unknown>> & {
    readonly longitude: unknown;
    readonly latitude: unknown;
    readonly at: unknown;
  },
  names: Readonly<Record<keyof typeof found, string>>,
): ReadRequest => {
  const { id, code, text, where, due, longitude, latitude } = found;
  const at = isText(found.at) ? Date.parse(found.at) : Number.NaN;
  if (!isText(id)) return { ok: false, field: names.id };
  if (!isText(code)) return { ok: false, field: names.code };
  if (!isText(text)) return { ok: false, field: names.text };
  if (!isText(where)) return { ok: false, field: names.where };
  if (!isText(due)) return { ok: false, field: names.due };
  if (!isDegrees(longitude)) return { ok: false, field: names.longitude };
  if (!isDegrees(latitude)) return { ok: false, field: names.latitude };
  if (!Number.isFinite(at)) return { ok: false, field: names.at };
  return { ok: true, value: { id, code, text, where, due, point: [longitude, latitude], at } };
};
