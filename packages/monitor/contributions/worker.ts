import { findInstrument } from '../instruments/instrument.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, type Result, refuse } from '../refusals/refusal.ts';
import type { ContributionBody } from './contribution.ts';

/**
 * The organisation for which somebody may keep a logbook at a place: that of the appointment that allows it there. It is
 * taken from who is signed in, never from what was sent, so nobody can note for another organisation.
 */
export const organisationAt = (staff: Staff, place: Pick<Place, 'within'>): string | undefined =>
  staff.appointments.find((appointment) =>
    may({ ...staff, appointments: [appointment] }, 'write-logbook', {
      within: place.within,
      organisation: appointment.organisation.id,
      owner: staff.id,
    }),
  )?.organisation.id;

/** What is kept of a worker's note: whose it is. Nothing for what anybody may tell. */
export const workFor = async (
  ports: Ports,
  staff: Staff | undefined,
  body: Pick<ContributionBody, 'instrument' | 'version' | 'place'>,
): Promise<Result<string | undefined>> => {
  const instrument = findInstrument(ports.instruments, body.instrument, body.version);
  if (instrument?.definition.for !== 'staff') return done(undefined);
  if (!staff) return refuse('sign-in-needed');
  const place = await ports.places.place(body.place);
  if (!place) return done(undefined); // `prepare` names the field.
  const organisation = organisationAt(staff, place);
  return organisation === undefined ? refuse('not-allowed') : done(organisation);
};

// A worker sees with a worker's eyes, notes it while at work or types over a sheet, and it stays within the team.
const workPerspectives: readonly string[] = ['professional', 'official'];
const workChannels: readonly string[] = ['phone', 'paper'];

/** What in a worker's note cannot be as it was sent. */
export const workErrors = (body: ContributionBody): readonly FieldError[] => [
  ...(workPerspectives.includes(body.perspective) ? [] : [{ path: 'perspective', code: 'not-an-option' } as const]),
  ...(workChannels.includes(body.channel) ? [] : [{ path: 'channel', code: 'not-an-option' } as const]),
  ...(body.sharing === 'public' ? [{ path: 'sharing', code: 'not-an-option' } as const] : []),
];
