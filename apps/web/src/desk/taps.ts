import type { CountedTheme, TapCount } from '@straatwijs/monitor';

/** What was tapped about a theme, good first. */
export interface TapRow {
  readonly theme: CountedTheme;
  readonly good: number;
  readonly both: number;
  readonly better: number;
  readonly all: number;
}

/** One row per theme, the most told first: an answer starts with what goes well and what was said most. */
export const tapTable = (taps: readonly TapCount[]): readonly TapRow[] => {
  const themes = [...new Set(taps.map((t) => t.theme))];
  const sum = (theme: CountedTheme, valence: TapCount['valence']) =>
    taps.filter((t) => t.theme === theme && t.valence === valence).reduce((n, t) => n + t.taps, 0);
  return themes
    .map((theme) => {
      const [good, both, better] = [sum(theme, 'positive'), sum(theme, 'mixed'), sum(theme, 'negative')];
      return { theme, good, both, better, all: good + both + better };
    })
    .sort((a, b) => b.all - a.all || (a.theme < b.theme ? -1 : 1));
};
