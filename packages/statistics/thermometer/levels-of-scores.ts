import { demand } from '../numerics/demand.ts';
import { normalCdf, normalQuantile } from '../numerics/normal.ts';
import type { Interval, Posterior } from '../results/posterior.ts';
import type { Explained } from '../results/result.ts';
import { explainScores } from './explain.ts';
import { crossedFit } from './reml.ts';

/** A score from 1 to 5 that somebody gave to a place. */
export interface GivenScore {
  readonly area: string;
  readonly observer: string;
  readonly score: number;
}

export interface ScoreLevel extends Explained {
  readonly area: string;
  /** How often each score from 1 to 5 was given: shown beside the mean, because a 4 is not twice a 2. */
  readonly shares: readonly [number, number, number, number, number];
  readonly posterior?: Posterior;
}

const fewestScores = 5;
const fewestObservers = 3;

/** Whether one can go from every area to every other by observers who scored in both. */
export const connected = (scores: readonly Pick<GivenScore, 'area' | 'observer'>[]): boolean => {
  const neighbours = new Map<string, string[]>();
  const join = (one: string, other: string) => neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  for (const { area, observer } of scores) {
    join(`area ${area}`, `observer ${observer}`);
    join(`observer ${observer}`, `area ${area}`);
  }
  const [first] = neighbours.keys();
  const reached = new Set<string>();
  const waiting = first === undefined ? [] : [first];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    if (reached.has(here)) continue;
    reached.add(here);
    waiting.push(...(neighbours.get(here) ?? []));
  }
  return reached.size === neighbours.size;
};

const normalPosterior = (mean: number, deviation: number): Posterior => ({
  mean,
  quantile: (p) => mean + deviation * normalQuantile(p),
  above: (x) => (deviation === 0 ? Number(mean > x) : normalCdf((mean - x) / deviation)),
  draw: (random) => mean + deviation * normalQuantile(random()),
});

const within = (x: number): number => Math.min(5, Math.max(1, x));

/**
 * Levels of scores (thermometer voor cijfers van 1 tot 5). Question: how good is this street, when one observer is
 * strict and another lenient, and not everybody went everywhere?
 *
 * Model: score = mean + area + observer + error, by restricted maximum likelihood; the level of an area is the mean plus
 * what is left of its own difference after leaning on the others.
 * Assumes: the steps between scores are about as large; observers keep to their own strictness.
 * Not for: fewer than 5 scores, fewer than 3 observers, or areas that no chain of observers connects: then only how
 * often each score was given (`too-few`).
 * Source: Henderson 1975; Bates et al. 2015, J. Stat. Softw. 67 (lme4).
 * @param areas also those without a score, which come back as not looked at
 */
export const levelsOfScores = (scores: readonly GivenScore[], areas?: readonly string[]): ScoreLevel[] => {
  scores.forEach(({ score }, n) => {
    demand(`score ${n + 1}`, score, { least: 1, most: 5, whole: true });
  });
  const scored = [...new Set(scores.map(({ area }) => area))];
  const observers = [...new Set(scores.map(({ observer }) => observer))];
  const may = observers.length >= fewestObservers && scored.length >= 2 && connected(scores);
  const areaOf = new Map(scored.map((area, n) => [area, n]));
  const observerOf = new Map(observers.map((observer, n) => [observer, n]));
  const numbered = scores.map(({ score, area, observer }) => ({
    score,
    area: areaOf.get(area) ?? 0,
    observer: observerOf.get(observer) ?? 0,
  }));
  const fit = may ? crossedFit(numbered) : undefined;
  return (areas ?? scored).map((area) => {
    const own = scores.filter((s) => s.area === area);
    const times = (k: number) => own.filter(({ score }) => score === k).length;
    const effect = fit?.areas[areaOf.get(area) ?? -1];
    const enough = fit !== undefined && effect !== undefined && own.length >= fewestScores;
    const posterior = enough
      ? normalPosterior(fit.mean + effect.effect, Math.hypot(fit.meanDeviation, effect.deviation))
      : undefined;
    const interval: Interval | undefined = posterior && [
      within(posterior.quantile(0.05)),
      within(posterior.quantile(0.95)),
    ];
    const level = {
      area,
      state: own.length === 0 ? ('not-looked' as const) : posterior ? ('value' as const) : ('too-few' as const),
      ...(posterior && interval ? { estimate: within(posterior.mean), interval, posterior } : {}),
      shares: [times(1), times(2), times(3), times(4), times(5)] as const,
      ...{ n: own.length, effort: new Set(own.map(({ observer }) => observer)).size },
      ...{ method: 'crossed-reml', version: 1 },
    };
    return { ...level, explain: (language) => explainScores(level, language) };
  });
};
