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

/** How large the letters are, in millimetres, so that what is said fills a sheet and stays on it. */
export const letterSize = (text: string): number =>
  text.length < 160 ? 8.4 : text.length < 300 ? 7 : text.length < 700 ? 5.6 : 4.4;
