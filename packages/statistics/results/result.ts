import type { Interval } from './posterior.ts';

/** The languages in which a result explains itself: those of the screens. */
export const explainedIn = ['nl', 'en', 'tr', 'ar', 'pl', 'bg'] as const;
export type ExplainedIn = (typeof explainedIn)[number];

/**
 * Three states (drie toestanden): a value, of which zero is one; looked, but too little to say it; nobody looked.
 */
export type ResultState = 'value' | 'too-few' | 'not-looked';

/** What every result says of itself, whatever it is about. */
export interface Explained<Estimate = number> {
  readonly state: ResultState;
  /** Nothing unless the state is `value`. */
  readonly estimate?: Estimate;
  /** 90 %. */
  readonly interval?: Interval;
  /** How many things were counted, answered or scored. */
  readonly n: number;
  /** How often somebody looked or could have told. */
  readonly effort: number;
  readonly method: string;
  /** Of the method: a level of another version is another series. */
  readonly version: number;
  /** In plain sentences, for somebody who lives there. */
  explain(language: ExplainedIn): string;
}

const localeOf = (language: ExplainedIn): string =>
  language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-nu-latn' : language;

// Making a format takes far longer than using it, and a page writes hundreds of figures: one of each is kept.
const formats = new Map<string, Intl.NumberFormat>();
const formatOf = (language: ExplainedIn, name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `${language} ${name}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(localeOf(language), options);
  formats.set(key, format);
  return format;
};

/**
 * A number as a reader of a language writes it: counts whole, what was estimated in the two digits that can be relied
 * on, or so many more.
 */
export const writeNumber = (value: number, language: ExplainedIn, more = 0): string => {
  const whole = Number.isInteger(value) || Math.abs(value) >= 10;
  return whole
    ? formatOf(language, `whole ${more}`, { maximumFractionDigits: more }).format(value)
    : formatOf(language, `estimated ${more}`, { maximumSignificantDigits: 2 + more }).format(value);
};

export const writePercent = (part: number, language: ExplainedIn, more = 0): string =>
  formatOf(language, `percent ${more}`, { style: 'percent', maximumFractionDigits: more }).format(part);

const mostDigitsMore = 4;

/**
 * The ends of an interval in as few digits as tell them apart: what is not quite sure is never written as one number twice.
 * @param write a number in so many digits more than usual
 */
export const writeApart = (
  [low, high]: Interval,
  write: (value: number, more: number) => string,
): readonly [low: string, high: string] => {
  for (let more = 0; more < mostDigitsMore; more++) {
    const [from, to] = [write(low, more), write(high, more)];
    if (from !== to || low === high) return [from, to];
  }
  return [write(low, mostDigitsMore), write(high, mostDigitsMore)];
};

/** A text with its {places} filled in. */
export const fill = (text: string, places: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);
