import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Detection, detect, predictions } from '@straatwijs/statistics';
import { fitBenchmark } from '../../apps/straatwijs/verifying/statistics/benchmark.ts';
import { type BenchmarkSeries, historyWeeks } from '../../apps/straatwijs/verifying/statistics/benchmark-series.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** What one core did for it, in ms: a busy machine makes nobody slow who is not. */
const used = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const ratiosBothWays = 4;
const weeksOfSeries = 208;

/** Cost of scoring a night: predicted and added up both ways, beside the logarithms and powers that it cannot do without. */
export const scoreNight = (series: readonly BenchmarkSeries[], count: number) => {
  const { prior, pooled } = fitBenchmark(series, { season: false });
  const one = (n: number, weeks: number) => {
    const { y, effort } = series[n % series.length] ?? { y: [], effort: [] };
    const own = { counts: y.slice(0, weeks), effort: effort.slice(0, weeks) };
    const expected = predictions(own, { ...prior, k: pooled });
    const found = (direction: 'up' | 'down') =>
      detect(own.counts, expected, direction, { threshold: historyWeeks, from: 0 });
    return [found('up'), found('down')];
  };
  for (let n = 0; n < 500; n++) one(n, weeksOfSeries);
  let sum = 0;
  const bare = used(() => {
    for (let step = 0; step < count * weeksOfSeries * ratiosBothWays; step++)
      sum += Math.exp(Math.log1p((step % 97) / 100) - 1) + Math.log(2 + (step % 3));
  });
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept: Detection[][] = [];
  const scored = used(() => {
    for (let n = 0; n < count; n++) kept.push(one(n, weeksOfSeries));
  });
  collect();
  const held = process.memoryUsage().heapUsed - before;
  const shorter = used(() => {
    for (let n = 0; n < count; n++) sum += one(n, weeksOfSeries - 52).length;
  });
  return { bare, scored, held, oneWeek: (scored - shorter) / 52, kept: kept.length, sum };
};
