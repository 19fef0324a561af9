import { seeded } from '../numerics/seeded.ts';
import type { Posterior } from '../results/posterior.ts';
import type { ExplainedIn } from '../results/result.ts';
import { explainComparison } from './explain.ts';

/** Which way is good: more of it (people who greet) or less (rubbish beside the bin). */
export type Favourable = 'more' | 'less';

/** Said as `likely` from a probability of 0.9 on, as `possible` from 0.75, either way. */
export type Certainty = 'likely' | 'possible' | 'unclear';

/** A level with what it was measured by. Figures of another version are another series. */
export interface DatedLevel {
  readonly posterior?: Posterior | undefined;
  readonly state: 'value' | 'too-few' | 'not-looked';
  /** Everything whose change breaks a series: instrument with its version, edition of the boundaries, method. */
  readonly series: string;
}

export interface Comparison {
  readonly state: 'value' | 'nothing-to-compare' | 'other-series';
  /** How likely it is better now than it was, or than where one wants to be; undefined without a comparison. */
  readonly better?: number;
  readonly direction?: 'better' | 'worse' | 'same';
  readonly certainty?: Certainty;
  readonly against: 'baseline' | 'target';
  readonly seed: number;
  explain(language: ExplainedIn): string;
}

const draws = 4000;

const judged = (better: number): { readonly direction: 'better' | 'worse' | 'same'; readonly certainty: Certainty } => {
  const most = Math.max(better, 1 - better);
  const certainty = most >= 0.9 ? 'likely' : most >= 0.75 ? 'possible' : 'unclear';
  return { direction: certainty === 'unclear' ? 'same' : better > 0.5 ? 'better' : 'worse', certainty };
};

type Verdict = Pick<Required<Comparison>, 'better' | 'direction' | 'certainty'>;

/** How likely it is, looked for at the first question: often only the state is asked for. */
const comparison = (
  against: Comparison['against'],
  seed: number,
  state: Comparison['state'],
  find?: () => number,
): Comparison => {
  const base = { state, against, seed };
  if (!find) return { ...base, explain: (language) => explainComparison(base, language) };
  let known: Verdict | undefined;
  const verdict = (): Verdict => {
    if (!known) {
      const better = find();
      known = { better, ...judged(better) };
    }
    return known;
  };
  return {
    ...base,
    get better() {
      return verdict().better;
    },
    get direction() {
      return verdict().direction;
    },
    get certainty() {
      return verdict().certainty;
    },
    explain: (language) => explainComparison({ ...base, ...verdict() }, language),
  };
};

/**
 * Comparison with how it was (nulmeting). Question: does this street do better than in the period that was chosen to
 * compare with? The probability that the level now is on the good side of the level then, from draws of both.
 * Not across a change of instrument, boundaries or method: then the state is `other-series` and nothing is compared.
 */
export const compareWithBaseline = (
  now: DatedLevel,
  before: DatedLevel,
  favourable: Favourable,
  seed = 1,
): Comparison => {
  if (now.series !== before.series) return comparison('baseline', seed, 'other-series');
  const [a, b] = [now, before].map(({ state, posterior }) => (state === 'value' ? posterior : undefined));
  if (!a || !b) return comparison('baseline', seed, 'nothing-to-compare');
  // Draws are most of the work, and often only the state is asked for.
  return comparison('baseline', seed, 'value', () => {
    const random = seeded(seed);
    let higher = 0;
    for (let n = 0; n < draws; n++) if (a.draw(random) > b.draw(random)) higher++;
    const above = higher / draws;
    return favourable === 'more' ? above : 1 - above;
  });
};

/** Comparison with where one wants to be (streefwaarde), a number that people agreed on: how likely it is reached. */
export const compareWithTarget = (now: DatedLevel, target: number, favourable: Favourable): Comparison => {
  if (!Number.isFinite(target)) throw new RangeError(`a target has to be a finite number, not ${target}`);
  if (now.state !== 'value' || !now.posterior) return comparison('target', 0, 'nothing-to-compare');
  const { posterior } = now;
  return comparison('target', 0, 'value', () => {
    const above = posterior.above(target);
    return favourable === 'more' ? above : 1 - above;
  });
};

/**
 * Pieces of a line that may be drawn through (reeksbreuk): where the version changes the line is broken, not bent.
 * @returns runs of points that follow each other in one series, in order
 */
export const splitSeries = <Point extends Pick<DatedLevel, 'series'>>(points: readonly Point[]): Point[][] =>
  points.reduce<Point[][]>((runs, point) => {
    const last = runs.at(-1);
    if (last?.at(-1)?.series === point.series) last.push(point);
    else runs.push([point]);
    return runs;
  }, []);
