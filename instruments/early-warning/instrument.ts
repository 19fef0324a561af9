import type { CountQuestion, InstrumentDefinition } from '@straatwijs/monitor';
import { type Indicator, indicators } from './indicators.ts';

const questionOf = ({ key, pictogram, ...watched }: Indicator): CountQuestion => ({
  key,
  kind: 'count',
  min: 0,
  max: 99,
  pictogram,
  watched,
});

/** Immutable per version: a changed question is version 2 and starts a new series. */
export const definition: InstrumentDefinition = {
  id: 'early-warning',
  version: 1,
  for: 'volunteer',
  effort: 'visit',
  promisedSeconds: 120,
  choosing: { most: 6, leastGood: 3, months: 12 },
  questions: indicators.map(questionOf),
  screens: [{ key: 'looked', layout: 'watch', questions: indicators.map((i) => i.key) }],
};
