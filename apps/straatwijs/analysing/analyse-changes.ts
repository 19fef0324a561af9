import {
  detect,
  falseSignalsPerYear,
  levelPrior,
  overdispersion,
  predictions,
  remembering,
  seasonAt,
  seasonOf,
  themeSeason,
  thresholdForBudget,
  watchSeries,
} from '@straatwijs/statistics';
import { InstallationError } from '../installation/installation.ts';
import { type Analysis, mostSentences } from './analysis.ts';
import { labelOf, type PlaceSeries, type SeriesTable } from './series-store.ts';

/** Three years of periods: the setting of the benchmarks. */
const threeYears = { day: 1095, week: 156, month: 36 } as const;

export interface ChangeOptions {
  /** Periods in which a series without any change gives at most one false signal per direction. */
  readonly threshold?: number | undefined;
  /** Instead of a threshold: false signals a month over all places together. */
  readonly falsePerMonth?: number | undefined;
}

/** What the table says beforehand of a place in it, and the season that its weeks have in common. */
const knownBeforehand = ({ unit, series }: SeriesTable) => {
  const prior = levelPrior(series);
  if (!prior) throw new InstallationError('Nobody looked anywhere: every effort is 0.');
  const { pooled, perSeries } = overdispersion(series, prior);
  const common = unit === 'week' ? themeSeason(series, pooled) : undefined;
  return series.map((one, n) => {
    const k = perSeries[n] ?? pooled;
    const wave = (unit === 'week' ? seasonOf(one, k) : undefined) ?? common;
    return { prior: { ...prior, k }, ...(wave ? { season: seasonAt(wave) } : {}) };
  });
};

/** Changes of all places, up and down, by evidence that adds up; every signal in the table, not only the last. */
export const analyseChanges = (table: SeriesTable, { threshold, falsePerMonth }: ChangeOptions): Analysis => {
  const { unit, series } = table;
  const h =
    threshold ??
    (falsePerMonth === undefined
      ? threeYears[unit]
      : Math.max(1, thresholdForBudget(series.length, unit, falsePerMonth)));
  const known = knownBeforehand(table);
  const watched = series.map((one, n) => {
    const beforehand = known[n] ?? known[0];
    if (!beforehand) throw new InstallationError('There is no place in this table.');
    const watch = watchSeries(one, { ...beforehand, threshold: h, unit, reports: table.reports });
    const { prior, season } = beforehand;
    const expected = predictions(one, prior, { remember: remembering[unit], ...(season ? { season } : {}) });
    const signals = (direction: 'up' | 'down') =>
      detect(one.counts, expected, direction, { threshold: watch.threshold }).signals.map((t) => labelOf(table, t));
    return { ...place(one), watch, up: signals('up'), down: signals('down') };
  });
  const told = watched.filter(({ watch }) => watch.up.grade !== undefined || watch.down.grade !== undefined);
  const spoken = watched.length <= mostSentences ? watched : told.slice(0, mostSentences);
  const wrong = falseSignalsPerYear(series.length, unit, h);
  return {
    name: 'change',
    method: watched[0]?.watch.method ?? '',
    version: watched[0]?.watch.version ?? 1,
    settings: {
      from: labelOf(table, 0),
      to: labelOf(table, table.periods - 1),
      [`${unit}s`]: table.periods,
      threshold: h,
      'false signals a year, at most, all places together': wrong,
    },
    columns: [
      ...['place', 'state', 'count', 'effort', 'expected', 'low', 'high', 'evidence up', 'evidence down'],
      ...['now up', 'now down', 'smallest seen up', 'smallest seen down', 'marks', 'signals up', 'signals down'],
    ],
    rows: watched.map(({ name, watch, up, down }) => [
      ...[name, watch.state, watch.n, watch.effort, watch.estimate, watch.interval?.[0], watch.interval?.[1]],
      ...[watch.up.evidence, watch.down.evidence, watch.up.grade, watch.down.grade],
      ...[watch.up.smallestChange, watch.down.smallestChange],
      ...[[...new Set([...watch.up.marks, ...watch.down.marks])].join(' '), up.join(' '), down.join(' ')],
    ]),
    says: (language) => spoken.map(({ name, watch }) => ({ about: name, sentence: watch.explain(language) })),
    remarks: [
      'Count, effort and expectation are those of the last period. "no change seen" is not "nothing changed": see the smallest change that would show within a quarter.',
      ...(watched.length > mostSentences
        ? [`Sentences are of places with a signal in the last two periods: ${told.length} of ${watched.length}.`]
        : []),
    ],
  };
};

const place = (one: PlaceSeries): { readonly name: string } => ({ name: one.place });
