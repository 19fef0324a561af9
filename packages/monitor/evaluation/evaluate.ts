import {
  type ComparedArea,
  type DifferenceInDifferences,
  differenceInDifferences,
  type Explained,
  type InterruptedSeries,
  interruptedSeries,
  type PlaceboBar,
  placeboEffects,
  type Window,
} from '@straatwijs/statistics';
import type { ComparisonChoice, Measure, MeasurePlace } from '../measures/index.ts';
import { type LocalDate, type Week, weekDistance } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { partOf, type SeenSeries, seenSeries, summed, together } from './series-of.ts';
import { fewestWeeks, type MeasuredWeeks, measuredWeeks, oldEnoughOn, weeksAfter, windowsOf } from './weeks.ts';

/** One place before and after: sums, and the rate of each four weeks for the drawing (`null`: nobody looked). */
export interface EvaluatedPlace {
  readonly place: MeasurePlace;
  readonly treated: boolean;
  readonly before: ReturnType<typeof summed>;
  readonly after: ReturnType<typeof summed>;
  readonly line: readonly (number | null)[];
}

/** Why nothing is said of an outcome yet, or ever. */
export type NoOutcome =
  | { readonly state: 'not-chosen' }
  | { readonly state: 'not-begun' }
  | { readonly state: 'too-young'; readonly until: LocalDate }
  | { readonly state: 'not-looked' }
  | { readonly state: 'break' };

/** What may make a reader careful, besides what the method itself says. */
export type Caution =
  | 'no-year-before'
  | 'effort-changed'
  | 'chosen-after-outcome'
  | 'chosen-after-start'
  | 'weeks-missing';

export interface Outcome {
  readonly state: 'value';
  readonly choice: ComparisonChoice;
  readonly weeks: MeasuredWeeks;
  /** Counted in weeks from `weeks.first`; the drawing runs from the one to the other. */
  readonly windows: { readonly before: Window; readonly after: Window };
  /** Four weeks to a step, counted from the start backwards and forwards; the first step of the drawing. */
  readonly lineFrom: Week;
  readonly stepsBefore: number;
  readonly places: readonly EvaluatedPlace[];
  /** The places of the measure together. */
  readonly line: readonly (number | null)[];
  readonly cautions: readonly Caution[];
  readonly result:
    | {
        readonly method: 'compared';
        readonly found: Explained<DifferenceInDifferences>;
        readonly placebo: readonly PlaceboBar[];
      }
    | { readonly method: 'interrupted'; readonly found: Explained<InterruptedSeries> };
}
export type Evaluation = NoOutcome | Outcome;

const step = 4;
const muchMore = 2;

const ratesOf = (series: { readonly counts: readonly number[]; readonly effort: readonly number[] }, from: number) => {
  const line: (number | null)[] = [];
  for (let t = from; t < series.counts.length; t += step) {
    const { count, effort } = summed(partOf(series, t, t + step));
    line.push(effort > 0 ? count / effort : null);
  }
  return line;
};

/** Whether people looked more than twice as often, or less than half, against the comparison places or else against before. */
const effortChanged = (places: readonly EvaluatedPlace[]): boolean => {
  const change = (treated: boolean): number => {
    const mine = places.filter((p) => p.treated === treated);
    const sum = (of: 'before' | 'after') => mine.reduce((n, p) => n + p[of].effort, 0);
    return sum('before') > 0 && sum('after') > 0 ? sum('after') / sum('before') : 1;
  };
  const ratio = change(true) / change(false);
  return ratio > muchMore || ratio < 1 / muchMore;
};

/** A new version of the question within what is put beside each other: two series, not one. */
const isBroken = ({ versions }: SeenSeries, from: number, to: number): boolean =>
  [...versions.values()].filter(({ first, last }) => first < to && last >= from).length > 1;

const outcomeOf = (
  measure: Measure,
  choice: ComparisonChoice,
  weeks: MeasuredWeeks,
  seen: SeenSeries,
  today: (at: number) => LocalDate,
): Evaluation => {
  const length = weekDistance(weeks.first, weeks.last) + 1;
  const start = weekDistance(weeks.first, weeks.start);
  const windows = windowsOf(weeks);
  const seriesOf = ({ id }: MeasurePlace) => seen.places.get(id) ?? together([], length);
  const own = together(measure.places.map(seriesOf), length);
  const looked = (w: Window) => summed(partOf(own, w.from, w.to));
  if (looked({ from: 0, to: length }).effort === 0) return { state: 'not-looked' };
  const firstLook = own.effort.findIndex((e) => e > 0);
  const yearBefore = looked(windows.before).weeks >= (windows.before.to - windows.before.from) / 2;
  const compared = choice.places.length > 0 && yearBefore;
  if (isBroken(seen, compared ? windows.before.from : firstLook, length)) return { state: 'break' };
  const stepsBefore = Math.ceil((start - (compared ? windows.before.from : Math.min(firstLook, start))) / step);
  const from = start - stepsBefore * step;
  const evaluated = (place: MeasurePlace, treated: boolean): EvaluatedPlace => {
    const series = seriesOf(place);
    const sums = (w: Window) => summed(partOf(series, w.from, w.to));
    const before = compared ? windows.before : { from: 0, to: start };
    const after = compared ? windows.after : { from: start, to: length };
    return { place, treated, before: sums(before), after: sums(after), line: ratesOf(series, from) };
  };
  const places = [...measure.places.map((p) => evaluated(p, true)), ...choice.places.map((p) => evaluated(p, false))];
  const half = compared && looked(windows.after).weeks < (windows.after.to - windows.after.from) / 2;
  const cautions: Caution[] = [
    ...(choice.afterOutcome ? (['chosen-after-outcome'] as const) : []),
    ...(!choice.afterOutcome && choice.places.length > 0 && today(choice.at) > measure.from
      ? (['chosen-after-start'] as const)
      : []),
    ...(choice.places.length > 0 && !yearBefore ? (['no-year-before'] as const) : []),
    ...(effortChanged(places) ? (['effort-changed'] as const) : []),
    ...(half ? (['weeks-missing'] as const) : []),
  ];
  const shared = { state: 'value', choice, weeks, windows, stepsBefore, places, cautions } as const;
  const drawn = { lineFrom: weeks.start, line: ratesOf(own, from) };
  if (compared) {
    const areas = places.map(({ place, treated }): ComparedArea => {
      const series = seriesOf(place);
      const part = (w: Window) => partOf(series, w.from, w.to);
      return { treated, before: part(windows.before), after: part(windows.after) };
    });
    const found = differenceInDifferences(areas);
    const placebo = found.estimate
      ? placeboEffects(
          found.estimate.changes,
          areas.map((a) => a.treated),
          found.estimate.seed,
        )
      : [];
    return { ...shared, ...drawn, result: { method: 'compared', found, placebo } };
  }
  // Weeks in which it peaked are missing, as if nobody had looked: else it would come down by itself.
  const effort = own.effort.map((e, t) => (t >= start - weeks.leftOut && t < start ? 0 : e));
  const line = partOf({ counts: own.counts, effort }, firstLook, length);
  const found = interruptedSeries(line, Math.max(0, start - firstLook), 52);
  return { ...shared, ...drawn, result: { method: 'interrupted', found } };
};

/** The outcome by the choice that holds, and by a later one that was made after the outcome could be seen. */
export interface Evaluated {
  readonly first: Evaluation;
  readonly later?: Evaluation;
}

/**
 * What became of a measure, live. Nothing of any outcome is read, let alone told, before comparison places (or why there are
 * none) are stored.
 */
export const evaluate = async (ports: Ports, measure: Measure): Promise<Evaluated> => {
  const kept = measure.choices.findLast((c) => !c.afterOutcome);
  if (!kept) return { first: { state: 'not-chosen' } };
  const today = ports.local(ports.now()).date;
  const weeks = measuredWeeks(measure, today);
  if (weeksAfter(weeks) === 0 && measure.from > today) return { first: { state: 'not-begun' } };
  if (weeksAfter(weeks) < fewestWeeks) return { first: { state: 'too-young', until: oldEnoughOn(weeks) } };
  const newest = measure.choices.at(-1);
  const later = newest?.afterOutcome ? newest : undefined;
  const placeIds = [...measure.places, ...kept.places, ...(later?.places ?? [])].map((p) => p.id);
  const seen = await seenSeries(ports, measure.expected, {
    ...{ edition: measure.edition, placeIds: [...new Set(placeIds)], firstWeek: weeks.first, lastWeek: weeks.last },
  });
  const of = (choice: ComparisonChoice) => outcomeOf(measure, choice, weeks, seen, (at) => ports.local(at).date);
  return { first: of(kept), ...(later ? { later: of(later) } : {}) };
};
