/** How one language speaks of periods. Month names, order and digits come from Intl; only these words are ours. */
export type PeriodTexts = {
  /** Whose dates and digits Intl writes; one that puts the day before the month. */
  readonly locale: string;
  /** From one day or month up to and including another. */
  readonly span: (from: string, to: string) => string;
  readonly week: (number: string, days: string) => string;
  readonly weeks: (from: string, to: string) => string;
  /** First, second, third, fourth. */
  readonly quarters: readonly [string, string, string, string];
  readonly quarter: (ordinal: string, year: string, months: string) => string;
};

const nl: PeriodTexts = {
  locale: 'nl-NL',
  span: (from, to) => `${from} t/m ${to}`,
  week: (number, days) => `week ${number} (${days})`,
  weeks: (from, to) => `week ${from}-${to}`,
  quarters: ['eerste', 'tweede', 'derde', 'vierde'],
  quarter: (ordinal, year, months) => `${ordinal} kwartaal ${year} (${months})`,
};

const en: PeriodTexts = {
  locale: 'en-GB',
  span: (from, to) => `${from} to ${to}`,
  week: (number, days) => `week ${number} (${days})`,
  weeks: (from, to) => `weeks ${from}-${to}`,
  quarters: ['first', 'second', 'third', 'fourth'],
  quarter: (ordinal, year, months) => `${ordinal} quarter of ${year} (${months})`,
};

/** One entry per language; adding one here is all that a language needs. */
export const periodTexts = { nl, en, tr: en, ar: en, pl: en, bg: en };

export type PeriodLanguage = keyof typeof periodTexts;
