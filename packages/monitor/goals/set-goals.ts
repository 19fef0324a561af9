import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import { weekOf } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type Gauge, keepPosterior, measuresOf, readLive } from '../thermometer/index.ts';
import { type BaselineCommand, checkBaseline, checkGoalTarget, type GoalTargetCommand } from './goal.ts';

interface Meant {
  readonly place: Place;
  readonly measure: Gauge;
}

/** The place and thing that a goal is for, when somebody may set one there. */
const meantBy = async (
  ports: Ports,
  staff: Staff,
  { placeId, measure: id }: { readonly placeId: string; readonly measure: string },
): Promise<Result<Meant>> => {
  const permitted = permit(staff, 'manage-goals');
  if (!permitted.ok) return permitted;
  const place = await ports.places.place(placeId);
  if (!place) return invalid([{ path: 'place', code: 'unknown-place' }]);
  const here = permit(staff, 'manage-goals', place);
  if (!here.ok) return here;
  const measure = measuresOf(ports.instruments).find((m) => m.id === id);
  return measure ? done({ place, measure }) : invalid([{ path: 'measure', code: 'not-an-option' }]);
};

/**
 * Freezes how it was: the level of one thing at a place over a period that is over, as it is known now, with who did so. Refused
 * with `nothing-to-freeze` when nobody looked then.
 */
export const setBaseline = async (
  ports: Ports,
  staff: Staff,
  command: BaselineCommand,
): Promise<Result<{ readonly id: string }>> => {
  const meant = await meantBy(ports, staff, command);
  if (!meant.ok) return meant;
  const { place, measure } = meant.value;
  const at = ports.now();
  const period = checkBaseline(command, weekOf(ports.local(at).date));
  if (!period.ok) return period;
  const { themes } = await readLive(ports, place, period.value);
  const now = themes
    .flatMap((t) => [...t.measures, ...(t.told ? [t.told] : [])])
    .find((r) => r.measure.id === measure.id)?.now;
  if (now?.state !== 'value' || now.level?.estimate === undefined || now.level.interval === undefined)
    return refuse('nothing-to-freeze');
  const { level, series } = now;
  const observers = 'observers' in level ? level.observers : undefined;
  await ports.goals.freeze({
    ...{ id: command.id.toLowerCase(), edition: place.edition, placeId: place.id, measure: measure.id },
    ...{ period: period.value.key, series, estimate: now.level.estimate, interval: now.level.interval },
    ...{ count: level.n, effort: level.effort, ...(observers === undefined ? {} : { observers }) },
    ...{ kept: keepPosterior(level.posterior), staffId: staff.id, setAt: at },
  });
  return done({ id: command.id });
};

/** Says where people agreed to go, by when and why. */
export const setGoalTarget = async (
  ports: Ports,
  staff: Staff,
  command: GoalTargetCommand,
): Promise<Result<{ readonly id: string }>> => {
  const meant = await meantBy(ports, staff, command);
  if (!meant.ok) return meant;
  const { place, measure } = meant.value;
  const at = ports.now();
  const checked = checkGoalTarget(command, measure.kind, ports.local(at).date);
  if (!checked.ok) return checked;
  await ports.goals.aim({
    ...{ id: command.id.toLowerCase(), edition: place.edition, placeId: place.id, measure: measure.id },
    ...{ ...checked.value, staffId: staff.id, setAt: at },
  });
  return done({ id: command.id });
};
