import type { ScreenLanguage } from '../languages/languages.ts';
import type { FieldErrorCode, RefusalCode } from './refusal.ts';
import * as ar from './texts.ar.ts';
import * as bg from './texts.bg.ts';
import * as en from './texts.en.ts';
import * as nl from './texts.nl.ts';
import * as pl from './texts.pl.ts';
import * as tr from './texts.tr.ts';

const texts = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, typeof nl>;

/** The sentence of a refusal in the language of the person who meets it. */
export const refusalSentence = (code: RefusalCode, language: ScreenLanguage): string =>
  texts[language].refusalTexts[code];

/** The sentence beside one field. */
export const fieldSentence = (code: FieldErrorCode, language: ScreenLanguage): string =>
  texts[language].fieldErrorTexts[code];
