import type { Answers, CountedTheme, Observation } from '@straatwijs/monitor';

/** What is counted of a day: whom one met. Neither good nor bad by itself: a target says what is aimed for. */
const counted: readonly { readonly key: string; readonly theme: CountedTheme }[] = [
  { key: 'children', theme: 'youth' },
  { key: 'girls', theme: 'youth' },
  { key: 'adults', theme: 'social' },
  { key: 'spoken', theme: 'social' },
];

/** One observation per number that was filled in. A zero that was filled in is an observation too: one looked. */
export const observe = (answers: Answers): readonly Observation[] =>
  counted.flatMap(({ key, theme }): Observation[] => {
    const value = answers[key];
    return typeof value === 'number' ? [{ indicator: key, theme, valence: 'neutral', value }] : [];
  });
