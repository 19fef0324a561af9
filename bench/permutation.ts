import { type ComparedArea, differenceInDifferences } from '@straatwijs/statistics';
import { type Figure, type Measured, ms, quantile } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { seeded } from './parts/seeded.ts';

const periods = 26;
const limitMs = 50;
const rounds = 25;

/** Areas in which about one thing is seen per look; in the treated ones half of that afterwards. */
const areas = (n: number, treated: number): readonly ComparedArea[] => {
  const random = seeded(37);
  const series = (about: number) => ({
    counts: Array.from({ length: periods }, () => Math.floor(-Math.log(1 - random()) * about)),
    effort: Array.from({ length: periods }, () => 1 + Math.floor(random() * 3)),
  });
  return Array.from({ length: n }, (_, a) => ({
    treated: a < treated,
    before: series(2),
    after: series(a < treated ? 1 : 2),
  }));
};

/** Time of the processor for one judgement: effect, chance, interval and whether the areas went apart before. */
const took = (given: readonly ComparedArea[]): readonly number[] =>
  Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    differenceInDifferences(given);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });

/** How long it takes to try out which places could have had a measure as well. */
export const permutation = async (): Promise<Measured> => {
  const about = machine();
  const sizes = [
    { n: 12, treated: 1 },
    { n: 20, treated: 5 },
    { n: 40, treated: 8 },
  ];
  const figures = sizes.map(({ n, treated }): Figure => {
    const given = areas(n, treated);
    const { estimate } = differenceInDifferences(given);
    // The same ways are tried twice: for the effect, and for whether the areas went apart before.
    const tests = estimate?.preTrend ? 2 : 1;
    const median = quantile(took(given), 0.5) / tests;
    const ways = (estimate?.assignments ?? 0).toLocaleString('en-GB');
    return {
      what: `${treated} of ${n} areas, ${ways} assignments${estimate?.exact ? '' : ' drawn'}, per test`,
      measured: ms(median),
      limit: `under ${limitMs} ms`,
      within: median < limitMs,
    };
  });
  return {
    title: 'permutation',
    how: [
      about,
      `median of ${rounds} in time of the processor; ${periods} periods before and after; every judgement tests twice (the effect, and the two halves of the time before) and turns the test round for an interval`,
    ],
    figures,
  };
};
