import {
  addWeeks,
  budgetAreaOf,
  estimateModel,
  foundIn,
  type ScoringRules,
  scoreSeries,
  startOfWeek,
  type WatchedSeries,
  type WatchModel,
  type Week,
  watchedKey,
} from '@straatwijs/monitor';
import { falseSignalsPerYear, thresholdForBudget } from '@straatwijs/statistics';
import type { QuietSeries } from './quiet-city.ts';

const history = 156;
const aYear = 52;

/** Signals that mean nothing, and how many there may be, of one kind of series. */
export interface FalseAlarms {
  series: number;
  /** In a year of nights, one a week. */
  inAYear: number;
  up: number;
  /** By looking back over a year in the very first night. */
  firstNight: number;
  /** What a year may give at most: per area one a month, shared by its series. */
  bound: number;
}

const cut = (all: readonly WatchedSeries[], { first, through }: ScoringRules['span']): WatchedSeries[] =>
  all.flatMap((s) => {
    const from = s.weeks.findIndex((w) => w >= first);
    const after = s.weeks.findIndex((w) => w > through);
    const to = after < 0 ? s.weeks.length : after;
    if (from < 0 || from >= to) return [];
    const { weeks, counts, effort } = s;
    return [{ ...s, weeks: weeks.slice(from, to), counts: counts.slice(from, to), effort: effort.slice(from, to) }];
  });

/**
 * The first night over a long history and a year of nights after it, by the very functions of the monitor, over a city in which
 * nothing changes. Every time that a series reaches the threshold of a signal counts.
 */
export const quietNights = ({ places, series, open }: QuietSeries, last: Week): ReadonlyMap<string, FalseAlarms> => {
  const alarms = new Map<string, FalseAlarms>();
  const kindOf = (s: WatchedSeries): string => `${s.kind}, ${places.get(s.placeId)?.scale ?? ''}`;
  const of = (s: WatchedSeries): FalseAlarms => {
    const known = alarms.get(kindOf(s)) ?? { series: 0, inAYear: 0, up: 0, firstNight: 0, bound: 0 };
    alarms.set(kindOf(s), known);
    return known;
  };
  const counted = new Map<string, Week>();
  let known: WatchModel | undefined;
  const night = (through: Week, recent: number): void => {
    const span = { first: addWeeks(through, 1 - history), marked: addWeeks(through, 1 - aYear), through };
    const now = cut(series, span);
    const month = startOfWeek(through).slice(0, 7);
    known = estimateModel({ month, edition: 1, span, open }, now, places, known?.month === month ? known : undefined);
    for (const s of now) {
      const place = places.get(s.placeId);
      const scored = place && scoreSeries(s, place, { span, open, model: known, recent });
      for (const f of scored ? foundIn(s, scored) : []) {
        const key = `${s.placeId}|${watchedKey(s)}|${f.direction}`;
        if (f.grade === 'attention' || (counted.get(key) ?? 0) >= f.week) continue;
        counted.set(key, f.week);
        if (recent > 2) of(s).firstNight++;
        else {
          of(s).inAYear++;
          if (f.direction === 'up') of(s).up++;
        }
      }
    }
  };
  const first = addWeeks(last, -aYear);
  night(first, aYear);
  for (const s of series) {
    const place = places.get(s.placeId);
    const follows = place && known?.followed[budgetAreaOf(place)];
    if (!follows) continue;
    of(s).series++;
    of(s).bound += falseSignalsPerYear(1, 'week', thresholdForBudget(follows, 'week'));
  }
  for (let week = 1; week <= aYear; week++) night(addWeeks(first, week), 2);
  return alarms;
};
