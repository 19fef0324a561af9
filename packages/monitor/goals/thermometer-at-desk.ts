import { type Comparison, compareWithTarget } from '@straatwijs/statistics';
import type { Staff } from '../people/people.ts';
import { may, permit } from '../people/rights.ts';
import { lastClosed, type Period, parsePeriod, weekOf } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { type Before, keptPosterior, type MeasureReading, type PlaceReading, readLive } from '../thermometer/index.ts';
import type { Baseline, GoalTarget } from './goal.ts';

/** The newest of each thing; the older ones are history. */
export const newestOf = <Goal extends Baseline | GoalTarget>(goals: readonly Goal[]): ReadonlyMap<string, Goal> =>
  new Map(goals.toReversed().map((g) => [g.measure, g]));

/** A frozen level as what a level of today is held against. */
const beforeOf = (baseline: Baseline): Before | undefined => {
  const period = parsePeriod(baseline.period);
  const { series, estimate } = baseline;
  return (
    period && {
      period,
      chosen: true,
      level: { state: 'value', series, estimate, posterior: keptPosterior(baseline.kept) },
    }
  );
};

/** Per thing what holds of all that was frozen, as what a level of today is held against. */
export const frozenOf = (baselines: readonly Baseline[]): ReadonlyMap<string, Before> =>
  new Map(
    [...newestOf(baselines)].flatMap(([id, baseline]) => {
      const before = beforeOf(baseline);
      return before ? [[id, before] as const] : [];
    }),
  );

/** How sure it is that a level is where people want to be. */
export const reached = ({ now, measure }: MeasureReading, { value }: GoalTarget): Comparison =>
  compareWithTarget(
    { state: now.state, series: now.series, ...(now.level ? { posterior: now.level.posterior } : {}) },
    value,
    measure.favourable,
  );

export interface DeskThermometer extends PlaceReading {
  readonly mayManage: boolean;
  /** Newest first; the first of each thing holds. */
  readonly baselines: readonly Baseline[];
  readonly targets: readonly GoalTarget[];
}

/** The period asked for; without it the last quarter that is over. Undefined: no such period, or it has yet to begin. */
export const periodAtDesk = (ports: Pick<Ports, 'now' | 'local'>, asked: string | undefined): Period | undefined => {
  const { date } = ports.local(ports.now());
  if (asked === undefined) return lastClosed('quarter', date);
  const period = parsePeriod(asked);
  return period && period.kind !== 'week' && period.firstWeek <= weekOf(date) ? period : undefined;
};

/** How a place is doing, live, held against what was frozen there and where people want to go. */
export const thermometerAtDesk = async (
  ports: Ports,
  staff: Staff,
  asked: { readonly placeId: string; readonly period?: string },
): Promise<Result<DeskThermometer>> => {
  const permitted = permit(staff, 'see-figures');
  if (!permitted.ok) return permitted;
  const place: Place | undefined = await ports.places.place(asked.placeId);
  if (!place) return refuse('place-unknown');
  const here = permit(staff, 'see-figures', place);
  if (!here.ok) return here;
  const period = periodAtDesk(ports, asked.period);
  if (!period) return refuse('period-not-published');
  const query = { edition: place.edition, placeIds: [place.id] };
  const [baselines, targets] = await Promise.all([ports.goals.baselines(query), ports.goals.targets(query)]);
  const reading = await readLive(ports, place, period, frozenOf(baselines));
  return done({ ...reading, baselines, targets, mayManage: may(staff, 'manage-goals', place) });
};
