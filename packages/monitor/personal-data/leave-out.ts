import { isLanguage } from '../languages/index.ts';
import { replaceSpans } from './find.ts';
import { marks } from './marks.ts';
import type { PersonalSpan } from './span.ts';

/**
 * The text with these spans left out: a mark in the language of the text stands in their place, so that a reader sees
 * that something was there and of what kind.
 * @param language of the text; one that has no marks gets Dutch ones
 */
export const leaveOut = (text: string, spans: readonly PersonalSpan[], language: string): string => {
  const own = marks[isLanguage(language) ? language : 'nl'];
  return replaceSpans(text, spans, ({ kind }) => own[kind]);
};
