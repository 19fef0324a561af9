import { localeOf, numberFormat, pluralForm } from '@straatwijs/monitor';
import { apart } from './marks.ts';

/**
 * Puts values into a text: `fill('{n} buurten', { n: 3 })`. Texts are plain strings, so that a page can be handed only
 * those it shows. A name without a value stays visible: that is a mistake to see, not to hide.
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? apart(String(values[name]), text) : whole,
  );

/**
 * A text around one of its values, for where that value is in a language of its own: `around('Bij {what}.', 'what')` is
 * what stands before it and after it.
 */
export const around = (text: string, name: string): { readonly before: string; readonly after: string } => {
  const at = text.indexOf(`{${name}}`);
  return at < 0 ? { before: text, after: '' } : { before: text.slice(0, at), after: text.slice(at + name.length + 2) };
};

/** A text that depends on a number: at least `one` and `other`, as `Intl.PluralRules` names them. */
export interface Plural {
  readonly one: string;
  readonly other: string;
  readonly zero?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
}

/** A number as a reader writes it; in Arabic with the digits that stand on signs here. */
export const writeNumber = (language: string, n: number): string => numberFormat(localeOf(language), {}).format(n);

/** Picks the form for `n` in a language and fills in `{n}`, written in that language. */
export const count = (
  language: string,
  text: Plural,
  n: number,
  values: Readonly<Record<string, string>> = {},
): string => {
  return fill(text[pluralForm(language, n)] ?? text.other, { ...values, n: writeNumber(language, n) });
};

/** A sentence starts with a capital, whatever stands first in it; in Turkish `i` becomes `İ`. */
export const capital = (text: string, language = 'nl'): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
