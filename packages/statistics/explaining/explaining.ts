import { type Figures, figuresIn } from './figures.ts';
import type { Language } from './language.ts';

/**
 * Turns the texts of a method into `explain`: the language chooses texts and the way figures are written.
 * @param tell builds the explanation from both
 */
export const explaining =
  <Texts>(
    texts: Readonly<Record<Language, Texts>>,
    tell: (texts: Texts, figures: Figures, language: Language) => string,
  ) =>
  (language: Language): string =>
    tell(texts[language], figuresIn(language), language);
