import {
  type CountSeries,
  levelPrior,
  overdispersion,
  type Season,
  type SeriesPrior,
  themeSeason,
} from '@straatwijs/statistics';
import type { Week } from '../periods/index.ts';
import type { Scale } from '../places/place.ts';
import { denseSeries, type OpenWeeks, type WatchSpan } from './dense.ts';
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

/** A change that is starting must not be known beforehand: the last quarter is left out, where there is anything before it. */
const leftOut = 13;
const before = (all: readonly CountSeries[]): readonly CountSeries[] => {
  const earlier = all.map(({ counts, effort }) => ({
    counts: counts.slice(0, -leftOut),
    effort: effort.slice(0, -leftOut),
  }));
  const looked = (list: readonly CountSeries[]): number =>
    list.reduce((sum, { effort }) => sum + effort.reduce((n, e) => n + e, 0), 0);
  return 2 * looked(earlier) >= looked(all) ? earlier : all;
};

/**
 * What places of a scale have in common counts no more than a month of looking of a place itself: a few lively streets among many
 * quiet ones are no gamma distribution, and would look as if they rose for a year.
 */
const heldBack = (level: Pick<Pool, 'a0' | 'b0'>, series: readonly CountSeries[]): Pick<Pool, 'a0' | 'b0'> => {
  const efforts = series.flatMap(({ effort }) => effort.filter((e) => e > 0));
  const usual = efforts.reduce((sum, e) => sum + e, 0) / Math.max(1, efforts.length);
  const part = Math.min(1, (monthOfLooking * usual) / level.b0);
  return { a0: level.a0 * part, b0: level.b0 * part };
};
const monthOfLooking = 4;

const poolOf = (members: readonly WatchedSeries[], span: WatchSpan, open: OpenWeeks): Pool => {
  const dense = before(members.map((one) => denseSeries(one, span, open, span.first)));
  const level = levelPrior(dense);
  if (!level || !(level.a0 > 0) || !(level.b0 > 0)) return vague;
  const { pooled: k } = overdispersion(dense, level);
  const prior = heldBack(level, dense);
  const season = themeSeason(dense, k);
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
