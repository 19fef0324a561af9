import { isScreenLanguage, type ScreenLanguage } from '@straatwijs/monitor';

export const answerForms = ['article', 'message', 'spoken'] as const;
export type AnswerForm = (typeof answerForms)[number];

/** A form of an answer as the address bar names it; a value that does not exist counts as not given. */
export const readAnswerForm = (
  query: URLSearchParams,
): { readonly form: AnswerForm; readonly language: ScreenLanguage } => {
  const language = query.get('taal') ?? '';
  return {
    form: answerForms.find((f) => f === query.get('vorm')) ?? 'article',
    language: isScreenLanguage(language) ? language : 'nl',
  };
};

const sizes = [
  [60, 13],
  [110, 10.5],
  [160, 8.4],
  [300, 7],
  [700, 5.6],
  [1200, 4.4],
] as const;
/** How large the letters are, in millimetres, so that what is said fills a sheet and stays on it. */
export const letterSize = (text: string): number => sizes.find(([under]) => text.length < under)?.[1] ?? 3.9;
