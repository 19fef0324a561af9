import type { Instrument, ScreenLanguage } from '@straatwijs/monitor';
import type { Questionnaire } from './screen-view.ts';

/** An instrument with its texts in the reader's language; a language without them gets English. */
export const inLanguage = ({ definition, texts }: Instrument, language: ScreenLanguage): Questionnaire => ({
  definition,
  texts: texts[language] ?? texts.en,
});
