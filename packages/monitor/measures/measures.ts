import type { Staff } from '../people/people.ts';
import { areasOf, may, permit } from '../people/rights.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import {
  type CheckedMeasure,
  checkMeasure,
  isMeasureId,
  longestParagraph,
  type MeasureCommand,
} from './check-measure.ts';
import { isLocked, type Measure, type MeasureState, measureSteps, outcomeSeen } from './measure.ts';
import { thingsLookedFor } from './things.ts';

export const mostMeasures = 200;

/** Whether somebody may change a measure: a right in every place of it. */
export const mayManage = (staff: Staff, { places }: Pick<Measure, 'places'>): boolean =>
  places.every((place) => may(staff, 'manage-measures', place));

/** The places of these ids, or the field in which one is unknown. */
export const placesNamed = async (
  ports: Pick<Ports, 'places'>,
  ids: readonly string[],
  path: string,
): Promise<Result<readonly Place[]>> => {
  const found = await Promise.all(ids.map((id) => ports.places.place(id)));
  const places = found.filter((p) => p !== undefined);
  return places.length < ids.length ? invalid([{ path, code: 'unknown-place' }]) : done(places);
};

const sameOutcome = (before: Measure, after: CheckedMeasure): boolean => {
  const of = (m: Pick<Measure, 'from' | 'expected' | 'peaked' | 'decided'>, places: readonly string[]) =>
    JSON.stringify([m.from, Object.entries(m.expected).sort(), m.peaked, m.decided, [...places].sort()]);
  return (
    of(
      before,
      before.places.map((p) => p.id),
    ) === of(after, after.placeIds)
  );
};

/**
 * Writes a measure down, or writes it down anew under the same id: what stood there stays in the history. Once somebody
 * could have seen the outcome its places, start and expectation are fixed.
 */
export const noteMeasure = async (
  ports: Ports,
  staff: Staff,
  command: MeasureCommand,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-measures');
  if (!permitted.ok) return permitted;
  const at = ports.now();
  const today = ports.local(at).date;
  const checked = checkMeasure(command, thingsLookedFor(ports), today);
  if (!checked.ok) return checked;
  const { placeIds, ...definition } = checked.value;
  const places = await placesNamed(ports, placeIds, 'places');
  if (!places.ok) return places;
  const [first] = places.value;
  if (first === undefined) return invalid([{ path: 'places', code: 'missing' }]);
  // Places of one kind: a street beside a buurt would count the same twice.
  if (places.value.some((p) => p.scale !== first.scale)) return invalid([{ path: 'places', code: 'not-an-option' }]);
  if (!mayManage(staff, { places: places.value })) return refuse('not-allowed');
  const before = await ports.measures.measure(definition.id);
  if (before && !mayManage(staff, before)) return refuse('not-allowed');
  if (before && outcomeSeen(before, today) && !sameOutcome(before, checked.value)) return refuse('measure-fixed');
  const ids = places.value.map((p) => p.id);
  await ports.measures.save({ ...definition, placeIds: ids, edition: first.edition, staffId: staff.id, at });
  return done({ id: definition.id });
};

/** One measure, for whoever may see figures of one of its places; whoever may not finds nothing there. */
export const measureAtDesk = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string },
): Promise<Result<Measure>> => {
  const permitted = permit(staff, 'see-figures');
  if (!permitted.ok) return permitted;
  const measure = isMeasureId(command.id) ? await ports.measures.measure(command.id.toLowerCase()) : undefined;
  return measure?.places.some((place) => may(staff, 'see-figures', place)) ? done(measure) : refuse('page-unknown');
};

/** The same for whoever may change it. */
export const measureToManage = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string },
): Promise<Result<Measure>> => {
  const permitted = permit(staff, 'manage-measures');
  if (!permitted.ok) return permitted;
  const found = await measureAtDesk(ports, staff, command);
  return found.ok && !mayManage(staff, found.value) ? refuse('not-allowed') : found;
};

/** All measures with a place of which somebody may see figures, the latest start first. Nothing of any outcome is in them. */
export const measuresAtDesk = async (ports: Ports, staff: Staff): Promise<Result<readonly Measure[]>> => {
  const permitted = permit(staff, 'see-figures');
  if (!permitted.ok) return permitted;
  const current = await ports.places.current();
  if (!current) return done([]);
  const areas = areasOf(staff, 'see-figures');
  const { edition } = current;
  return done(await ports.measures.measures({ edition, ...(areas ? { areas } : {}), limit: mostMeasures }));
};

/** Says where a measure stands now. To judge it asks for words, and for comparison places that were chosen before. */
export const stepMeasure = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly to: string; readonly why: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await measureToManage(ports, staff, command);
  if (!found.ok) return found;
  const measure = found.value;
  const to = measureSteps[measure.state].find((s): s is MeasureState => s === command.to);
  if (to === undefined) return refuse('step-not-possible');
  const why = command.why.trim();
  if (why === '' && to !== 'running') return refuse('reason-needed', { errors: [{ path: 'words', code: 'missing' }] });
  if (why.length > longestParagraph) return invalid([{ path: 'words', code: 'too-long' }]);
  if (to === 'judged' && !isLocked(measure)) return refuse('comparison-first');
  const { id, state: from } = measure;
  const taken = await ports.measures.step({ id, from, to, why, staffId: staff.id, at: ports.now() });
  return taken ? done({ id }) : refuse('step-not-possible');
};
