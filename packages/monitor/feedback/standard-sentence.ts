import { localeOf, type ScreenLanguage } from '../languages/languages.ts';
import { type GivenStandard, isStandardAnswer, type StandardAnswerId } from './standard-answers.ts';
import { texts as ar } from './texts.ar.ts';
import { texts as bg } from './texts.bg.ts';
import { texts as en } from './texts.en.ts';
import { texts as nl, type StandardTexts } from './texts.nl.ts';
import { texts as pl } from './texts.pl.ts';
import { texts as tr } from './texts.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, StandardTexts>;

const written = (language: ScreenLanguage, date: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(date));

/**
 * A standard answer in the reader's language, filled in. It has no abbreviations and writes the month as a word, so the
 * same sentence can be read aloud.
 */
export const standardSentence = ({ id, fillIn }: GivenStandard, language: ScreenLanguage): string =>
  all[language][id].replace(/\{(date|desk|name)\}/g, (_, name: string) => {
    if (name === 'date') return fillIn.date === undefined ? '…' : written(language, fillIn.date);
    return (name === 'desk' ? fillIn.desk : fillIn.name) ?? '…';
  });

/** As it stands in the list to choose from, with dots where something is filled in. */
export const standardPattern = (id: StandardAnswerId, language: ScreenLanguage): string =>
  standardSentence({ id, fillIn: {} }, language);

/** What was stored, when it is still a standard answer that we know. */
export const givenStandardOf = (
  id: string | null,
  fillIn: GivenStandard['fillIn'] | null,
): GivenStandard | undefined => (id !== null && isStandardAnswer(id) ? { id, fillIn: fillIn ?? {} } : undefined);
