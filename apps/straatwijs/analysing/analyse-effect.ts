import {
  type ComparedArea,
  differenceInDifferences,
  interruptedSeries,
  type Window,
  wildClusterBootstrap,
} from '@straatwijs/statistics';
import type { Analysis } from './analysis.ts';
import { type EffectOptions, effectAreas } from './effect-areas.ts';
import { labelOf, type PlaceSeries, type SeriesTable } from './series-store.ts';

const fewestOfEach = 3;
const mostForSecond = 20;

const part = ({ counts, effort }: PlaceSeries, { from, to }: Window) => ({
  counts: counts.slice(from, to),
  effort: effort.slice(from, to),
});
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The second opinion, where there are enough areas for one. */
const secondOpinion = (changes: readonly (number | null)[], treated: readonly boolean[]): string => {
  const known = changes.flatMap((change, n) => (change === null ? [] : [{ change, treated: treated[n] === true }]));
  const many = known.filter((area) => area.treated).length;
  if (Math.min(many, known.length - many) < fewestOfEach)
    return `Second opinion (wild cluster bootstrap): only from ${fewestOfEach} places with it and ${fewestOfEach} beside them.`;
  if (known.length > mostForSecond)
    return `Second opinion (wild cluster bootstrap): only up to ${mostForSecond} places, because all ways are tried.`;
  const p = wildClusterBootstrap(
    known.map(({ change }) => change),
    known.map((area) => area.treated),
  );
  return p === undefined
    ? 'Second opinion (wild cluster bootstrap): none, the places do not differ.'
    : `Second opinion (wild cluster bootstrap, restricted, all ${2 ** known.length} signs): p = ${Number(p.toPrecision(3))}.`;
};

const withComparisons = (
  table: SeriesTable,
  options: EffectOptions,
  found: ReturnType<typeof effectAreas>,
): Analysis => {
  const { treated, comparisons, start, windows } = found;
  const all = [...treated, ...comparisons];
  const areas: ComparedArea[] = all.map((one, n) => ({
    before: part(one, windows.before),
    after: part(one, windows.after),
    treated: n < treated.length,
  }));
  const result = differenceInDifferences(areas, options.seed);
  const { estimate, interval } = result;
  const window = ({ from, to }: Window) => `${labelOf(table, from)} to ${labelOf(table, to - 1)}`;
  const changes = estimate?.changes ?? all.map(() => null);
  return {
    name: 'effect',
    method: result.method,
    version: result.version,
    seed: options.seed,
    settings: {
      start: labelOf(table, start),
      before: window(windows.before),
      after: window(windows.after),
      ...(estimate
        ? {
            ratio: estimate.rateRatio,
            ...(interval ? { low: interval[0], high: interval[1] } : {}),
            p: estimate.p,
            'smallest p possible': estimate.smallestP,
            assignments: estimate.assignments,
            ...(estimate.preTrend ? { 'p of going apart before': estimate.preTrend.p } : {}),
            verdict: estimate.verdict,
          }
        : {}),
    },
    columns: ['place', 'with it', 'count before', 'effort before', 'count after', 'effort after', 'ratio'],
    rows: areas.map(({ before, after, treated: mine }, n) => {
      const change = changes[n];
      const ratio = change === null || change === undefined ? undefined : Math.exp(change);
      const figures = [before.counts, before.effort, after.counts, after.effort].map(sum);
      return [all[n]?.place, mine ? 'yes' : 'no', ...figures, ratio];
    }),
    says: (language) => [{ about: treated.map(({ place }) => place).join(', '), sentence: result.explain(language) }],
    remarks: [
      ...(windows.sameSeason
        ? []
        : [
            'There is no year before the start: the time before is another season. The places beside it had that season too.',
          ]),
      secondOpinion(
        changes,
        areas.map((area) => area.treated),
      ),
    ],
  };
};

const withoutComparisons = (table: SeriesTable, { treated, start, year }: ReturnType<typeof effectAreas>): Analysis => {
  const added = (of: (one: PlaceSeries) => readonly number[]): number[] =>
    Array.from({ length: table.periods }, (_, t) => sum(treated.map((one) => of(one)[t] ?? 0)));
  const series = { counts: added(({ counts }) => counts), effort: added(({ effort }) => effort) };
  const result = interruptedSeries(series, start, year);
  const { estimate, interval } = result;
  return {
    name: 'effect',
    method: result.method,
    version: result.version,
    settings: {
      start: labelOf(table, start),
      places: treated.map(({ place }) => place).join(', '),
      ...(estimate && interval
        ? {
            ratio: estimate.rateRatio,
            ...{ low: interval[0], high: interval[1], 'standard error of its logarithm': estimate.error },
            verdict: estimate.verdict,
          }
        : {}),
    },
    columns: ['window', 'count', 'effort', 'expected by the line before'],
    rows: [
      ['before', sum(series.counts.slice(0, start)), sum(series.effort.slice(0, start)), undefined],
      ['after', sum(series.counts.slice(start)), sum(series.effort.slice(start)), estimate?.expectedAfter],
    ],
    says: (language) => [{ about: treated.map(({ place }) => place).join(', '), sentence: result.explain(language) }],
    remarks: ['There are no places to compare with: the most that can be said is that a change coincides.'],
  };
};

/** Whether something made a difference: beside other places where there are any, else beside the line of before. */
export const analyseEffect = (table: SeriesTable, options: EffectOptions): Analysis => {
  const found = effectAreas(table, options);
  return found.comparisons.length > 0 ? withComparisons(table, options, found) : withoutComparisons(table, found);
};
