import { isLocalDate } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type Appointment, isStaffRole, type Organisation, type Person, type Staff, type StaffRole } from './people.ts';
import { may, permit } from './rights.ts';
import { emailOf } from './sign-in.ts';
import { base64url } from './token.ts';

/** Whoever holds the command line holds the installation: what an administrator may, and nothing of what was told. */
export const operator: Staff = {
  id: 'operator',
  name: 'operator',
  email: '',
  appointments: [
    {
      id: 'operator',
      role: 'administrator',
      organisation: { id: 'operator', kind: 'other', name: 'operator' },
      since: '2000-01-01',
    },
  ],
};

/** The organisation that the municipality itself is, until somebody names others. */
export const municipalityItself = (ports: Ports): Organisation => ({
  id: 'municipality',
  kind: 'municipality',
  name: `Gemeente ${ports.municipality.name}`,
});

const newId = (ports: Ports): string => base64url(ports.randomBytes(12));
const longestName = 100;

/** Makes somebody known, or gives who has this address another name. It gives no task yet. */
export const addPerson = async (
  ports: Ports,
  staff: Staff,
  command: { readonly name: string; readonly email: string },
): Promise<Result<Person>> => {
  const permitted = permit(staff, 'manage-people');
  if (!permitted.ok) return permitted;
  const name = command.name.trim();
  const email = emailOf(command.email);
  const errors: FieldError[] = [];
  if (name === '') errors.push({ path: 'name', code: 'missing' });
  if (name.length > longestName) errors.push({ path: 'name', code: 'too-long' });
  if (!/^\S+@\S+$/.test(email) || email.length > 200) errors.push({ path: 'email', code: 'missing' });
  if (errors.length > 0) return invalid(errors);
  const known = await ports.people.staff({ email });
  // Another name for somebody who is known is for who manages everybody, not for one area.
  if (known && !may(staff, 'manage-people', { within: [] })) return done(known);
  const id = known?.id ?? newId(ports);
  await ports.people.saveStaff({ id, name, email, appointments: [] });
  return done({ id, name, email, history: known?.history ?? [] });
};

export interface Appoint {
  readonly staffId: string;
  readonly role: string;
  readonly organisationId: string;
  /** Id of a place; without it the whole municipality. */
  readonly area?: string;
  /** Local dates; from today on, and open at the end, unless told otherwise. */
  readonly since?: string;
  readonly until?: string;
}

// A role of police belongs to police and the other way round, so that a list never says one thing and means another.
const fits = (role: StaffRole, { kind }: Organisation): boolean =>
  (['police', 'enforcement'] as const).every((r) => (role === r) === (kind === r));

/** The areas that an appointment would be for: all around it, or none when it is for the whole municipality. */
const withinOf = async (ports: Ports, area: string | undefined): Promise<readonly string[] | undefined> =>
  area === undefined ? [] : (await ports.places.place(area))?.within;

/** Gives somebody a task, where the one who gives it may: never themselves, and never more than they could take back. */
export const appoint = async (ports: Ports, staff: Staff, command: Appoint): Promise<Result<Appointment>> => {
  const { staffId, role, organisationId, area, since = ports.local(ports.now()).date, until } = command;
  const within = await withinOf(ports, area);
  if (!within) return refuse('place-unknown', { errors: [{ path: 'area', code: 'unknown-place' }] });
  const permitted = permit(staff, 'manage-people');
  if (!permitted.ok) return permitted;
  if (staffId === staff.id) return refuse('not-yourself');
  const organisation = (await ports.people.organisations()).find((o) => o.id === organisationId);
  const person = await ports.people.staff({ id: staffId });
  const errors: FieldError[] = [];
  if (!person) errors.push({ path: 'person', code: 'not-an-option' });
  if (!organisation) errors.push({ path: 'organisation', code: 'not-an-option' });
  if (!isStaffRole(role)) errors.push({ path: 'role', code: role === '' ? 'missing' : 'not-an-option' });
  if (!isLocalDate(since)) errors.push({ path: 'since', code: 'not-a-time' });
  if (until !== undefined && !isLocalDate(until)) errors.push({ path: 'until', code: 'not-a-time' });
  else if (until !== undefined && until <= since) errors.push({ path: 'until', code: 'out-of-range' });
  if (errors.length > 0 || !organisation || !isStaffRole(role)) return invalid(errors);
  const here = permit(staff, 'manage-people', { within });
  if (!here.ok) return here;
  // Who keeps the installation running is named by their like, not from within one area.
  if (role === 'administrator' && !may(staff, 'manage-people', { within: [] })) return refuse('not-allowed');
  if (!fits(role, organisation))
    return refuse('role-not-for-organisation', { errors: [{ path: 'role', code: 'not-an-option' }] });
  const appointment = {
    id: newId(ports),
    role,
    organisation,
    since,
    ...(area === undefined ? {} : { area }),
    ...(until === undefined ? {} : { until }),
  };
  await ports.people.appoint(staffId, appointment, staff.id, ports.now());
  return done(appointment);
};

/**
 * Ends a task, today unless told otherwise: from that day on it gives nothing. Nobody ends their own: one wrong tap would
 * shut out the only person who can let others in.
 */
export const endAppointment = async (
  ports: Ports,
  staff: Staff,
  command: { readonly staffId: string; readonly id: string; readonly on?: string },
): Promise<Result<string>> => {
  const { staffId, id, on = ports.local(ports.now()).date } = command;
  const person = await ports.people.staff({ id: staffId });
  const appointment = person?.history.find((a) => a.id === id);
  const permitted = permit(staff, 'manage-people');
  if (!permitted.ok) return permitted;
  if (!appointment) return refuse('step-not-possible');
  if (staffId === staff.id) return refuse('not-yourself');
  const here = permit(staff, 'manage-people', { within: (await withinOf(ports, appointment.area)) ?? [] });
  if (!here.ok) return here;
  if (!isLocalDate(on)) return invalid([{ path: 'on', code: 'not-a-time' }]);
  return (await ports.people.end(id, on, staff.id, ports.now())) ? done(on) : refuse('step-not-possible');
};
