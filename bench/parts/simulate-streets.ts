import type { BenchmarkSeries } from '../../apps/straatwijs/verifying/statistics/benchmark-series.ts';
import { drawGamma, drawPoisson } from './draws.ts';
import { seeded } from './seeded.ts';

const weeks = 208;
const history = 156;
const scenarios = [
  { scenario: 'null', part: 0.4, ratios: [1] },
  { scenario: 'null_effort', part: 0.2, ratios: [1] },
  { scenario: 'up', part: 0.2, ratios: [1.5, 2, 3] },
  { scenario: 'down', part: 0.2, ratios: [0.5, 0.25] },
] as const;

/**
 * Streets of the same kind as those that the detector was chosen on: rates that differ gamma-wise, weeks that are more
 * or less whimsical, a mild season in some, visits that come and go and sometimes stay away.
 */
export const simulateStreets = (count: number, seed: number): BenchmarkSeries[] => {
  const random = seeded(seed);
  const kinds = scenarios.flatMap(({ scenario, part, ratios }) =>
    Array.from({ length: Math.round(part * count) }, (_, n) => ({ scenario, ratio: ratios[n % ratios.length] ?? 1 })),
  );
  return kinds.map(({ scenario, ratio }, n) => {
    const rate = drawGamma(random, 1.7) / 11.7;
    const size = random() < 0.3 ? undefined : 2 + 8 * random();
    const [amplitude, phase] = [random() < 0.5 ? 0 : 0.3 * random(), 2 * Math.PI * random()];
    const visits = 4 + 12 * random();
    const changes = scenario === 'up' || scenario === 'down';
    const onset = changes ? history + 1 + Math.floor(random() * 39) : null;
    const shockAt = history + 1 + Math.floor(random() * 39);
    const shock = scenario === 'null_effort' ? (n % 2 === 0 ? 0.4 : 2) : scenario === 'up' && n % 2 === 0 ? 0.5 : 1;
    const effort = Array.from({ length: weeks }, (_, t) =>
      random() < 0.03 ? 0 : drawPoisson(random, visits * (t + 1 >= (onset ?? shockAt) ? shock : 1)),
    );
    const y = effort.map((visited, t) => {
      const season = Math.exp(amplitude * Math.sin((2 * Math.PI * (t + 1)) / 52 + phase));
      const whim = size === undefined ? 1 : drawGamma(random, size) / size;
      const now = onset !== null && t + 1 >= onset ? ratio : 1;
      return visited === 0 ? 0 : drawPoisson(random, visited * rate * season * whim * now);
    });
    return { id: `n${n + 1}`, scenario, onset, y, effort };
  });
};
