import fc from 'fast-check';
import { drawGamma, seeded } from '../numerics/seeded.ts';
import { type Explained, explainedIn } from '../results/result.ts';

/** Counts of one area: hardly anything, nothing at all, or a lot; also nobody who looked. */
export const areaCount = fc
  .record({ effort: fc.oneof(fc.nat(5), fc.nat(400), fc.constant(0)), count: fc.oneof(fc.nat(3), fc.nat(300)) })
  .map(({ effort, count }) => ({ effort, count: effort === 0 ? 0 : count }));

/** A series of weeks of which some have nobody who looked. */
export const series = (periods: { readonly minLength: number; readonly maxLength: number }) =>
  fc.array(areaCount, periods).map((weeks) => ({
    counts: weeks.map(({ count }) => Math.min(count, 40)),
    effort: weeks.map(({ effort }) => Math.min(effort, 20)),
  }));

/** What may never be read: a figure that is none, a gap that was not filled in. */
const unreadable = /NaN|Infinity|undefined|\{|\}/;

/** What is wrong with a result: figures that are none under `value`, figures where there is no value, broken sentences. */
export const unsound = (result: Explained<unknown>): string[] => {
  const { state, estimate, interval } = result;
  const figures = [...(typeof estimate === 'number' ? [estimate] : []), ...(interval ?? [])];
  return [
    ...(figures.every(Number.isFinite) ? [] : [`figures ${figures}`]),
    ...(interval && interval[0] > interval[1] ? [`interval ${interval}`] : []),
    ...(state !== 'value' && figures.length > 0 ? [`${state} with a figure`] : []),
    ...explainedIn.flatMap((language) => {
      const said = result.explain(language);
      return said.trim() === '' || unreadable.test(said) ? [`${language}: ${said}`] : [];
    }),
  ];
};

/** Numbers from a Poisson distribution, by counting exponential waits. */
const poissonFrom = (random: () => number, mean: number): number => {
  let count = 0;
  let waited = -Math.log(random());
  while (waited < mean) {
    count++;
    waited -= Math.log(random());
  }
  return count;
};

/** A generator with gamma and Poisson draws, from a seed. */
export const chanceFrom = (seed: number) => {
  const random = seeded(seed);
  return {
    random,
    gamma: (shape: number) => drawGamma(random, shape),
    poisson: (mean: number) => poissonFrom(random, mean),
  };
};
