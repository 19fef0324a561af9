import { existsSync, readFileSync } from 'node:fs';
import { watchSeries } from '@straatwijs/statistics';
import { fitBenchmark } from '../apps/straatwijs/verifying/statistics/benchmark.ts';
import {
  type BenchmarkSeries,
  benchmarkSeriesFile,
  historyWeeks,
} from '../apps/straatwijs/verifying/statistics/benchmark-series.ts';
import { type BenchmarkRow, rowsOfBenchmark } from '../apps/straatwijs/verifying/statistics/rows-of-benchmark.ts';
import { type Figure, type Measured, mib, ms } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { scoreNight } from './parts/score-night.ts';
import { simulateStreets } from './parts/simulate-streets.ts';
import { thresholdRows } from './parts/threshold-rows.ts';

const file = process.env.STRAATWIJS_SERIES ?? '../shared/reference/stats/benchmark_series.json';
const two = (part: number) => part.toFixed(2).replace(/^0/, '');

const written = ({ score }: BenchmarkRow): string =>
  `${two(score.falsePerSeriesYear)} / ${two(score.detected)} / ${score.medianDelay ?? '-'}`;

/** What the design asks of the chosen detector. */
const asked = [
  { ending: 'sd=.15, h=156', direction: 'up', most: 0.2, least: 0.56 },
  { ending: 'sd=.15, h=156', direction: 'down', most: 0.22, least: 0.38 },
  { ending: 'SHORT HISTORY 12 weeks: SR negbin filter h=260', direction: 'up', most: 0.28, least: 0.5 },
  { ending: 'SHORT HISTORY 12 weeks: SR negbin filter h=260', direction: 'down', most: 0.3, least: 0.32 },
] as const;

const figuresOf = (name: string, rows: readonly BenchmarkRow[]): Figure[] =>
  rows.map((row) => {
    const wanted = asked.find(({ ending, direction }) => row.method.endsWith(ending) && row.direction === direction);
    const { falsePerSeriesYear: wrong, falseUnderEffortShock: shocked, detected } = row.score;
    const what = `${name}: ${row.method}, ${row.direction}`;
    if (!wanted) return { what, measured: written(row) };
    return {
      what,
      measured: `${written(row)}; ${two(shocked)} false under a shock of effort`,
      limit: `false at most ${two(wanted.most)}, detected at least ${two(wanted.least)}, shock at most 1.5 times`,
      within: wrong <= wanted.most && detected >= wanted.least && shocked <= 1.5 * wrong,
    };
  });

const nightly = 5000;

/** Time for a night of series, both directions, with everything that is said beside a signal. */
const night = (series: readonly BenchmarkSeries[]): number => {
  const { prior, pooled } = fitBenchmark(series, { season: true });
  const start = process.cpuUsage();
  for (let n = 0; n < nightly; n++) {
    const one = series[n % series.length];
    if (one)
      watchSeries(
        { counts: one.y, effort: one.effort },
        { prior: { ...prior, k: pooled }, threshold: historyWeeks, from: historyWeeks },
      );
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** False alarms, detection and delay of the detector and of others on series of which the truth is known. */
export const seismograph = async (): Promise<Measured> => {
  const about = machine();
  const known = existsSync(file) ? benchmarkSeriesFile.parse(JSON.parse(readFileSync(file, 'utf8'))).series : undefined;
  const second = simulateStreets(400, 2026);
  const scoring = scoreNight(second, nightly);
  const took = night(second);
  const [limitMs, scoringLimitMs] = [5000, 2000];
  return {
    title: 'seismograph',
    how: [
      about,
      'false alarms per series and year / part of true changes found within 13 weeks / median delay in weeks; 400 streets, three years of history, one year that counts; 160 unchanged, 80 with a shock of effort alone, 80 up (1.5, 2, 3 times), 80 down (a half, a quarter)',
      known
        ? '"reference" are the series that the method was chosen on; "second" are new ones of the same kind from a seed'
        : `the reference series are not here (${file}); "second" are streets of the same kind from a seed`,
    ],
    figures: [
      ...(known ? figuresOf('reference', [...rowsOfBenchmark(known), ...thresholdRows(known)]) : []),
      ...figuresOf(
        'second',
        rowsOfBenchmark(second).filter(({ method }) => asked.some(({ ending }) => method.endsWith(ending))),
      ),
      {
        what: 'bare: the logarithms and powers that scoring 5,000 series of 208 weeks both ways cannot do without',
        measured: ms(scoring.bare),
      },
      {
        what: '5,000 series of 208 weeks predicted and scored, both ways, in time of the processor',
        measured: `${ms(scoring.scored)} (${(scoring.scored / scoring.bare).toFixed(1)} times the bare)`,
        limit: 'under 2 s',
        within: scoring.scored < scoringLimitMs,
      },
      { what: 'of which one more week of all 5,000 series', measured: ms(scoring.oneWeek) },
      {
        what: 'memory held by all evidence of all 5,000 series',
        measured: mib(scoring.held),
        limit: 'under 100 MiB',
        within: scoring.held < 100 * 1024 * 1024,
      },
      {
        what: `${nightly.toLocaleString('en-GB')} series of 208 weeks, both directions, with marks and smallest change, in time of the processor`,
        measured: ms(took),
        limit: 'under 5 s',
        within: took < limitMs,
      },
    ],
  };
};
