import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import {
  checkPosition,
  checkProgramme,
  type Position,
  type PositionForm,
  type Programme,
  type ProgrammeForm,
} from './programme.ts';

const most = 200;
const mostOnPage = 20;

/** The place that a form names, where this person may note what runs. */
const placeFor = async (ports: Ports, staff: Staff, placeId: string): Promise<Result<Place>> => {
  const place = await ports.places.place(placeId);
  if (!place) return invalid([{ path: 'placeId', code: 'unknown-place' }]);
  const here = permit(staff, 'manage-programmes', place);
  return here.ok ? done(place) : here;
};

/** Notes what runs somewhere, or changes what was noted under the same id. */
export const noteProgramme = async (
  ports: Ports,
  staff: Staff,
  form: ProgrammeForm,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-programmes');
  if (!permitted.ok) return permitted;
  const checked = checkProgramme(form);
  if (!checked.ok) return checked;
  const place = await placeFor(ports, staff, checked.value.placeId);
  if (!place.ok) return place;
  const before = await ports.programmes.programme(checked.value.id);
  if (before) {
    const there = await ports.places.place(`${before.placeId}@${before.edition}`);
    const mine = permit(staff, 'manage-programmes', there ?? { within: [] });
    if (!mine.ok) return mine;
  }
  const { id: placeId, edition } = place.value;
  const notedAt = ports.now();
  await ports.programmes.saveProgramme({ ...checked.value, placeId, edition, staffId: staff.id, notedAt });
  return done({ id: checked.value.id });
};

/** Notes what an organisation stands for, with what it will do next. Residents' groups too, by whoever speaks with them. */
export const notePosition = async (
  ports: Ports,
  staff: Staff,
  form: PositionForm,
): Promise<Result<{ readonly id: string }>> => {
  const permitted = permit(staff, 'manage-programmes');
  if (!permitted.ok) return permitted;
  const checked = checkPosition(form);
  if (!checked.ok) return checked;
  const place = await placeFor(ports, staff, checked.value.placeId);
  if (!place.ok) return place;
  const { id: placeId, edition } = place.value;
  await ports.programmes.savePosition({
    ...checked.value,
    placeId,
    edition,
    staffId: staff.id,
    notedAt: ports.now(),
  });
  return done({ id: checked.value.id });
};

export interface ProgrammesAtDesk {
  readonly programmes: readonly Programme[];
  readonly positions: readonly Position[];
}

/** What runs and who stands for what, over all that somebody may look at. */
export const programmesAtDesk = async (
  ports: Ports,
  staff: Staff,
  { around }: { readonly around?: string },
): Promise<Result<ProgrammesAtDesk>> => {
  const permitted = permit(staff, 'see-memory');
  if (!permitted.ok) return permitted;
  const current = await ports.places.current();
  if (!current) return done({ programmes: [], positions: [] });
  const areas = areasOf(staff, 'see-memory');
  const filter = {
    edition: current.edition,
    ...(around === undefined ? {} : { around }),
    ...(areas === undefined ? {} : { areas }),
    limit: most,
  };
  const [programmes, positions] = await Promise.all([
    ports.programmes.programmes(filter),
    ports.programmes.positions(filter),
  ]);
  return done({ programmes, positions });
};

/** One programme, to change it. */
export const programmeAtDesk = async (ports: Ports, staff: Staff, id: string): Promise<Result<Programme>> => {
  const permitted = permit(staff, 'manage-programmes');
  if (!permitted.ok) return permitted;
  const found = /^[0-9a-f-]{36}$/i.test(id) ? await ports.programmes.programme(id) : undefined;
  const place = found && (await ports.places.place(`${found.placeId}@${found.edition}`));
  return found && permit(staff, 'manage-programmes', place ?? { within: [] }).ok ? done(found) : refuse('page-unknown');
};

/** What everybody may see of what runs in and around a place today, the longest running first. */
export const programmesAround = async (ports: Ports, place: Place): Promise<readonly Programme[]> => {
  const found = await ports.programmes.programmes({
    edition: place.edition,
    around: place.id,
    on: ports.local(ports.now()).date,
    openOnly: true,
    limit: mostOnPage,
  });
  return [...found].reverse();
};
