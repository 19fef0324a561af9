import { type Answers, isTheme, type Observation, unsaidTheme, type Valence } from '@straatwijs/monitor';

const valenceOf = (value: unknown): Valence | undefined =>
  value === 'positive' || value === 'negative' || value === 'mixed' ? value : undefined;

/**
 * One tap is one observation: somebody spoke, of this theme, in this spirit. A tap without a theme counts as `unsaid`:
 * it still says that something goes well or could be better here.
 */
export const observe = (answers: Answers): readonly Observation[] => {
  const valence = valenceOf(answers.valence);
  if (valence === undefined) return [];
  const theme = isTheme(answers.theme) ? answers.theme : unsaidTheme;
  return [{ indicator: 'told', theme, valence, value: 1 }];
};
