import {
  type CountSeries,
  levelPrior,
  overdispersion,
  type Season,
  type SeriesPrior,
  seasonOf,
} from '@straatwijs/statistics';
import { type Week, weekDistance } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';
import { knownWeeks, type OpenWeeks, type WatchSpan } from './dense.ts';
import { budgetAreaOf, type WatchedPlace, type WatchedSeries, watchedKey } from './watched.ts';

/** What is known beforehand of all places of one scale for one thing, and its season counted from `origin`. */
export interface Pool extends SeriesPrior {
  readonly season?: Season & { readonly origin: Week };
}

/** Estimated anew each month, so that a threshold or a prior does not move under a signal from night to night. */
export interface WatchModel {
  /** As `2026-11`. */
  readonly month: string;
  readonly edition: number;
  readonly pools: Readonly<Record<string, Pool>>;
  /** How many series each area follows: what its threshold comes from. */
  readonly followed: Readonly<Record<string, number>>;
}

export const poolKey = (scale: Scale, series: WatchedSeries): string => `${scale}|${watchedKey(series)}`;

/** Where nothing is known: one in ten looks, and hardly sure of it. */
const vague: Pool = { a0: 0.5, b0: 5, k: 5 };

/** What is known of a place, only where somebody looked or could tell: the last quarter apart. */
interface Known extends CountSeries {
  readonly at: readonly number[];
}

/** A change that is starting must not be known beforehand: the last quarter is left out, where there is anything before it. */
const leftOut = 13;
const before = (all: readonly Known[], weeks: number): readonly Known[] => {
  const earlier = all.map(({ at, counts, effort }) => {
    const end = at.findIndex((t) => t >= weeks - leftOut);
    const to = end < 0 ? at.length : end;
    return { at: at.slice(0, to), counts: counts.slice(0, to), effort: effort.slice(0, to) };
  });
  const looked = (list: readonly Known[]): number =>
    list.reduce((sum, { effort }) => sum + effort.reduce((n, e) => n + e, 0), 0);
  return 2 * looked(earlier) >= looked(all) ? earlier : all;
};

/**
 * What places of a scale have in common counts no more than a month of looking of a place itself: a few lively streets among many
 * quiet ones are no gamma distribution, and would look as if they rose for a year.
 */
const heldBack = (level: Pick<Pool, 'a0' | 'b0'>, series: readonly Known[]): Pick<Pool, 'a0' | 'b0'> => {
  let [sum, many] = [0, 0];
  for (const { effort } of series)
    for (const e of effort) {
      sum += e;
      many++;
    }
  const part = Math.min(1, (monthOfLooking * (sum / Math.max(1, many))) / level.b0);
  return { a0: level.a0 * part, b0: level.b0 * part };
};
const monthOfLooking = 4;

/** All places added up, week by week: what a season is learned from. */
const addedUp = (series: readonly Known[], weeks: number): CountSeries => {
  const [counts, effort] = [new Array<number>(weeks).fill(0), new Array<number>(weeks).fill(0)];
  for (const one of series)
    for (const [n, t] of one.at.entries()) {
      counts[t] = (counts[t] ?? 0) + (one.counts[n] ?? 0);
      effort[t] = (effort[t] ?? 0) + (one.effort[n] ?? 0);
    }
  return { counts, effort };
};

const poolOf = (members: readonly WatchedSeries[], span: WatchSpan, open: OpenWeeks): Pool => {
  const weeks = weekDistance(span.first, span.through) + 1;
  const all = members.map((one) => knownWeeks(one, span, open));
  const known = before(all, weeks);
  const level = levelPrior(known);
  if (!level || !(level.a0 > 0) || !(level.b0 > 0)) return vague;
  const { pooled: k } = overdispersion(known, level);
  const prior = heldBack(level, known);
  const season = seasonOf(addedUp(known, known === all ? weeks : weeks - leftOut), k);
  return { ...prior, k, ...(season ? { season: { ...season, origin: span.first } } : {}) };
};

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string | undefined): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};

/** Whether a model knows everything that these series need. */
export const modelCovers = (
  model: WatchModel,
  series: readonly WatchedSeries[],
  places: ReadonlyMap<string, WatchedPlace>,
): boolean =>
  series.every((s) => {
    const place = places.get(s.placeId);
    return !place || (poolKey(place.scale, s) in model.pools && budgetAreaOf(place) in model.followed);
  });

/**
 * Estimates what is known beforehand, pooled over all places of a scale, and how much each area follows. What a model of this
 * month knows already stays as it is.
 */
export const estimateModel = (
  about: { readonly month: string; readonly edition: number; readonly span: WatchSpan; readonly open: OpenWeeks },
  series: readonly WatchedSeries[],
  places: ReadonlyMap<string, WatchedPlace>,
  known?: WatchModel,
): WatchModel => {
  const { month, edition, span, open } = about;
  const keep = known?.month === month && known.edition === edition ? known : undefined;
  const pools: Record<string, Pool> = { ...keep?.pools };
  const members = grouped(series, (s) => {
    const place = places.get(s.placeId);
    return place && poolKey(place.scale, s);
  });
  for (const [key, group] of members) pools[key] ??= poolOf(group, span, open);
  const followed: Record<string, number> = { ...keep?.followed };
  const areas = grouped(series, (s) => {
    const place = places.get(s.placeId);
    return place && budgetAreaOf(place);
  });
  for (const [area, group] of areas) followed[area] ??= group.length;
  return { month, edition, pools, followed };
};
