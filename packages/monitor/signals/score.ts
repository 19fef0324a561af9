import {
  type Direction,
  type Grade,
  glanceAtSeries,
  lateReports,
  type Mark,
  type Season,
  type SeriesWatch,
  seasonAt,
  thresholdForBudget,
  type Visit,
  type Watching,
  watchSeries,
} from '@straatwijs/statistics';
import { addWeeks, type Week, weekDistance } from '../periods/index.ts';
import { type DenseSeries, denseSeries, type OpenWeeks, type WatchSpan } from './dense.ts';
import { poolKey, type WatchModel } from './watch-model.ts';
import { budgetAreaOf, type WatchedPlace, type WatchedSeries, type WatchedThing } from './watched.ts';

/** One of the weeks that a signal rests on. */
export interface ContributingWeek {
  readonly week: Week;
  readonly count: number;
  readonly expected: number;
}

/** A change that the seismograph found. */
export interface FoundSignal {
  readonly placeId: string;
  readonly watched: WatchedThing;
  readonly direction: Direction;
  readonly grade: Grade;
  readonly week: Week;
  readonly evidence: number;
  readonly threshold: number;
  /** Strongest first. */
  readonly weeks: readonly ContributingWeek[];
  readonly marks: readonly Mark[];
  readonly smallestChange?: number;
}

/** The multipliers of a season by week, found once for all series of a pool: each is asked for by thousands of them. */
const multipliers = new WeakMap<Season, (t: number) => number>();
const multiplierOf = (season: Season): ((t: number) => number) => {
  const known = multipliers.get(season);
  if (known) return known;
  const at = seasonAt(season);
  const found: number[] = [];
  const multiplier = (t: number): number => {
    found[t] ??= at(t);
    return found[t];
  };
  multipliers.set(season, multiplier);
  return multiplier;
};

/** With what a series is watched: the same for the nightly watch and for its picture. */
export const watchingOf = (
  s: WatchedSeries,
  place: WatchedPlace,
  model: WatchModel,
  dense: DenseSeries,
): Watching | undefined => {
  const pool = model.pools[poolKey(place.scale, s)];
  if (!pool) return undefined;
  const { season, ...prior } = pool;
  const at = season && multiplierOf(season);
  const offset = season ? weekDistance(season.origin, dense.first) : 0;
  return {
    prior,
    threshold: thresholdForBudget(model.followed[budgetAreaOf(place)] ?? 1, 'week'),
    unit: 'week',
    ...(at ? { season: (t: number) => at(t + offset) } : {}),
    reports: s.kind !== 'looked',
  };
};

export interface ScoringRules {
  readonly span: WatchSpan;
  readonly open: OpenWeeks;
  readonly model: WatchModel;
  /** In how many of the last weeks a change is told: two each night, more when it is looked back for the first time. */
  readonly recent: number;
}

/** What came of one series tonight. */
export interface Scored {
  /** How far the evidence had risen at the end. */
  readonly up: number;
  readonly down: number;
  readonly dense: DenseSeries;
  /** Only where something stands out: everything that has to be known of it. */
  readonly watch?: SeriesWatch;
}

/** Looking back, the first weeks of a series are only learned from: what is known beforehand came from later weeks. */
const learning = 13;

/**
 * Scores one series up to the last week that is judged.
 * @param visitsOf visits of the dense series, where observers are known: only asked for a second look
 * @returns nothing when nobody looked in the weeks that are judged, so that nothing can be said of them
 */
export const scoreSeries = (
  s: WatchedSeries,
  place: WatchedPlace,
  rules: ScoringRules,
  visitsOf?: (first: Week) => readonly Visit[],
): Scored | undefined => {
  const dense = denseSeries(s, rules.span, rules.open);
  if (!dense.effort.slice(-rules.recent).some((e) => e > 0)) return undefined;
  const watching = watchingOf(s, place, rules.model, dense);
  if (!watching) return undefined;
  const visits = visitsOf?.(dense.first);
  const from = rules.recent > lateReports.judgedAgain ? learning : 0;
  const options = { ...watching, from, recent: rules.recent, ...(visits ? { visits } : {}) };
  const { up, down, standsOut } = glanceAtSeries(dense, options);
  return { up, down, dense, ...(standsOut ? { watch: watchSeries(dense, options) } : {}) };
};

const directions: readonly Direction[] = ['up', 'down'];

/** The changes in what came of a series: at most one up and one down. */
export const foundIn = (s: WatchedSeries, { watch, dense }: Scored): FoundSignal[] =>
  directions.flatMap((direction): FoundSignal[] => {
    if (!watch) return [];
    const { grade, at, evidence, contributions, marks, smallestChange } = watch[direction];
    if (grade === undefined || at === undefined) return [];
    const { kind, series, theme, indicator, valence } = s;
    return [
      {
        placeId: s.placeId,
        watched: { kind, series, theme, indicator, valence },
        direction,
        grade,
        week: addWeeks(dense.first, at),
        evidence,
        threshold: watch.threshold,
        weeks: contributions.map(({ period, count, expected }) => ({
          week: addWeeks(dense.first, period),
          count,
          expected,
        })),
        marks,
        ...(smallestChange === undefined ? {} : { smallestChange }),
      },
    ];
  });
