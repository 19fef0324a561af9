import { type Measure, mostMeasures } from '../measures/index.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import { addWeeks, previousWeek, weekDistance, weekOf } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { seenSeries, summed, together } from './series-of.ts';
import { measuredWeeks } from './weeks.ts';

/** A place that could be compared with, by what was seen before the start and nothing later. */
export interface ComparisonCandidate {
  readonly place: Place;
  /** How often it was seen per time that somebody looked. */
  readonly rate: number;
  readonly looks: number;
  /** In how many weeks of those in which the places themselves were looked at. */
  readonly sameWeeks: number;
  /** Among the most alike. */
  readonly suggested: boolean;
}

const yearBefore = 52;
const mostOffered = 24;
const mostSuggested = 12;
const mostCandidates = 5000;

/**
 * Which places a measure could be compared with (vergelijkplekken): of the same scale and edition, looked at in the same
 * weeks, most alike in level and in how often people looked during the year before the start. Not the places themselves,
 * what they lie in or hold, nor places of other measures. By name: most alike is not best.
 */
export const suggestComparison = async (
  ports: Ports,
  staff: Staff,
  measure: Measure,
): Promise<readonly ComparisonCandidate[]> => {
  const scale = measure.places[0]?.scale;
  if (scale === undefined) return [];
  const { start, leftOut } = measuredWeeks(measure, ports.local(ports.now()).date);
  const over = previousWeek(weekOf(ports.local(ports.now()).date));
  const lastOfPast = previousWeek(addWeeks(start, -leftOut));
  const lastWeek = Math.min(lastOfPast, over);
  const firstWeek = addWeeks(lastWeek, -yearBefore + 1);
  const others = (await ports.measures.measures({ edition: measure.edition, limit: mostMeasures })).filter(
    (m) => m.id !== measure.id,
  );
  const taken = new Set([...measure.places, ...others.flatMap((m) => m.places)].map((p) => p.id));
  const around = new Set(measure.places.flatMap((p) => p.within));
  const candidates = (await ports.places.list({ scales: [scale], limit: mostCandidates })).filter(
    (p) => !taken.has(p.id) && !around.has(p.id) && !p.within.some((w) => taken.has(w)) && may(staff, 'see-figures', p),
  );
  const own = measure.places.map((p) => p.id);
  const placeIds = [...own, ...candidates.map((p) => p.id)];
  const { edition } = measure;
  const seen = await seenSeries(ports, measure.expected, { edition, placeIds, firstWeek, lastWeek });
  const mine = together(
    own.flatMap((id) => seen.places.get(id) ?? []),
    weekDistance(firstWeek, lastWeek) + 1,
  );
  const level = (count: number, effort: number) => Math.log((count + 0.5) / effort);
  const ours = summed(mine);
  if (ours.effort === 0) return [];
  const found = candidates.flatMap((place) => {
    const series = seen.places.get(place.id);
    if (!series) return [];
    const { count, effort } = summed(series);
    const sameWeeks = series.effort.filter((e, t) => e > 0 && (mine.effort[t] ?? 0) > 0).length;
    if (effort === 0 || sameWeeks < ours.weeks / 2) return [];
    const apart =
      Math.abs(level(count, effort) - level(ours.count, ours.effort)) +
      Math.abs(Math.log(effort) - Math.log(ours.effort / own.length)) / 2;
    return [{ place, rate: count / effort, looks: effort, sameWeeks, apart }];
  });
  return found
    .toSorted((a, b) => a.apart - b.apart || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, mostOffered)
    .map(({ apart: _, ...c }, n) => ({ ...c, suggested: n < mostSuggested }))
    .toSorted((a, b) => a.place.name.localeCompare(b.place.name, 'nl'));
};
