import type { Draft } from '#web/taking-part/draft.ts';

/**
 * A shell is an ordinary page of the server with marks where a telling begins: no id, no code, no place is in it. The
 * worker on the phone puts them in, so that the first choice can be painted and tapped before any script has run.
 */
export interface Begin {
  readonly place: { readonly id: string; readonly name: string };
  readonly id: string;
  readonly code: string;
  readonly at: string;
  /** Path and query as the person asked for them, without the language. */
  readonly path: string;
  /** What was sent from a form while there was no network: it goes on here. */
  readonly posted?: readonly (readonly [string, string])[];
}

/** Fields that were sent, as the form that they were. */
export const formOf = (fields: NonNullable<Begin['posted']>): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

const whole = '__BEGIN__';
export const pathMark = '__PAD__';
const marks: Begin = {
  place: { id: '__PLEK__', name: '__NAAM__' },
  id: '__ID__',
  code: '__CODE__',
  at: '__MOMENT__',
  path: pathMark,
};
export const beginMark = whole;

const isBegin = (value: unknown): value is Begin =>
  typeof value === 'object' && value !== null && 'place' in value && 'id' in value && 'path' in value;

/** How this telling begins; on the server, and in a shell that nobody filled in, the marks themselves. */
export const readBegin = (text: string): Begin => {
  if (text === whole) return marks;
  const value: unknown = JSON.parse(decodeURIComponent(text));
  return isBegin(value) ? value : marks;
};

// Percent signs are safe in an attribute and in a string of a script alike.
const safe = (text: string): string => encodeURIComponent(text).replaceAll("'", '%27');
const safePath = (path: string): string => {
  let plain = path;
  try {
    plain = decodeURI(path);
  } catch {
    // An address that is badly written stays as it is.
  }
  return encodeURI(plain).replace(/['"<>\\&]/g, (c) => safe(c));
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replaceAll('\\', '&#92;');

export const fillShell = (html: string, begin: Begin): string => {
  const values: Readonly<Record<string, string>> = {
    [whole]: safe(JSON.stringify(begin)),
    [pathMark]: safePath(begin.path),
    [marks.place.id]: escaped(begin.place.id),
    [marks.place.name]: escaped(begin.place.name),
    [marks.id]: escaped(begin.id),
    [marks.code]: escaped(begin.code),
    [marks.at]: escaped(begin.at),
  };
  return html.replace(/__[A-Z]+__/g, (mark) => values[mark] ?? mark);
};

export const draftOf = ({ id, code, at }: Begin): Draft => ({
  id,
  code,
  at,
  mark: '',
  answers: {},
  sharing: 'team',
  perspective: 'resident',
  received: '',
});
