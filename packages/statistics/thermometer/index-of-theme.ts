import { demand } from '../numerics/demand.ts';
import { seeded } from '../numerics/seeded.ts';
import type { Posterior } from '../results/posterior.ts';
import type { Explained } from '../results/result.ts';
import type { DatedLevel, Favourable } from './compare-levels.ts';
import { explainIndex } from './explain.ts';
import { partInterval } from './part-interval.ts';

/** One thing that is looked at within a theme: its level now, and in the period that it is compared with. */
export interface IndexedIndicator {
  readonly now: DatedLevel;
  readonly baseline: DatedLevel;
  readonly favourable: Favourable;
  readonly weight?: number;
}

export interface ThemeIndex extends Explained {
  /** Of how many indicators, and how many had to be left out: not looked at, too few, or of another series. */
  readonly used: number;
  readonly leftOut: number;
  readonly seed: number;
  /** The part that went better in each draw: what `togetherOf` works on. */
  readonly draws: Float64Array;
  /** How far the thing that weighs least moves the part. */
  readonly step: number;
}

const drawCount = 500;

/**
 * Index of a theme in an area (themacijfer). Question: of the things that we look at here, which part goes better than
 * in the period that we compare with? The weighted mean of the probabilities that each is better; 0.5: neither. The
 * interval comes from 500 seeded draws of all levels, in each of which a thing is better or is not (see `partInterval`).
 * Assumes: the levels of different indicators were found apart. Text never enters it, and there is no index over themes.
 * Not for: one indicator of one street (show its level), or comparing areas that look at other things.
 * Source: probabilities of superiority instead of z-scores, so that no spread has to be estimated from three streets.
 */
export const indexOfTheme = (indicators: readonly IndexedIndicator[], seed = 1): ThemeIndex => {
  const pairs = indicators.flatMap(({ now, baseline, favourable, weight = 1 }) => {
    demand('a weight', weight, { least: 0, above: true });
    const known = now.state === 'value' && baseline.state === 'value' && now.series === baseline.series;
    const { posterior: a } = now;
    const { posterior: b } = baseline;
    return known && a && b ? [{ a, b, favourable, weight }] : [];
  });
  const whole = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const random = seeded(seed);
  const better = ({ a, b, favourable }: { a: Posterior; b: Posterior; favourable: Favourable }) =>
    a.draw(random) > b.draw(random) === (favourable === 'more');
  const draws = Float64Array.from({ length: pairs.length === 0 ? 0 : drawCount }, () =>
    pairs.reduce((sum, pair) => sum + (better(pair) ? pair.weight / whole : 0), 0),
  );
  const step = pairs.reduce((least, { weight }) => Math.min(least, weight / whole), 1);
  const tried = indicators.some(({ now }) => now.state !== 'not-looked');
  const index = {
    state: pairs.length > 0 ? ('value' as const) : tried ? ('too-few' as const) : ('not-looked' as const),
    ...(pairs.length > 0
      ? { estimate: draws.reduce((sum, d) => sum + d, 0) / drawCount, interval: partInterval(draws, step) }
      : {}),
    ...{ used: pairs.length, leftOut: indicators.length - pairs.length, n: pairs.length, effort: indicators.length },
    ...{ method: 'better-than-baseline', version: 2, seed, draws, step },
  };
  return { ...index, explain: (language) => explainIndex(index, language) };
};
