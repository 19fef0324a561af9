import type { ExplainedIn } from './result.ts';

/**
 * Turns the texts of a method into `explain`.
 * @param tell builds the explanation from the texts of a language
 */
export const explaining =
  <Texts>(texts: Readonly<Record<ExplainedIn, Texts>>, tell: (texts: Texts, language: ExplainedIn) => string) =>
  (language: ExplainedIn): string =>
    tell(texts[language], language);
