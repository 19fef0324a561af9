import {
  type Appointment,
  addOrganisation,
  appoint,
  emailOf,
  endAppointment,
  holdsOn,
  municipalityItself,
  type Organisation,
  operator,
  organisationKinds,
  type Person,
  type Ports,
  type Refusal,
  type Result,
  refusalSentence,
} from '@straatwijs/monitor';
import type { Surroundings } from './command.ts';

export const taskOptions = {
  role: { type: 'string' },
  organisation: { type: 'string' },
  kind: { type: 'string' },
  area: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  on: { type: 'string' },
} as const;
export type TaskOptions = Readonly<Partial<Record<keyof typeof taskOptions, string>>>;

export const unknownAddress = (email: string): string =>
  `Nobody here has the address ${email}. Add them first: straatwijs user add ${email} <name>`;
const mostPeople = 500;

const why = ({ code, errors = [] }: Refusal): string =>
  [refusalSentence(code, 'en'), ...errors.map((e) => `--${e.path}: ${e.code}`)].join('\n');

/** One task as a line: "reader at Gemeente Den Haag, everywhere, from 2026-11-23". */
const inWords = ({ role, organisation, area, since, until }: Appointment): string =>
  `${role} at ${organisation.name}, ${area ?? 'everywhere'}, from ${since}${until === undefined ? '' : ` until ${until}`}`;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();

/** The organisation of this name; with a kind it may be new, without a name it is the municipality. */
const organisationOf = async (
  ports: Ports,
  { organisation: name, kind }: TaskOptions,
): Promise<Result<Organisation> | string> => {
  const known = await ports.people.organisations();
  const found = known.find((o) => (name === undefined ? o.id === 'municipality' : same(o.name, name) || o.id === name));
  if (found && kind !== undefined && kind !== found.kind)
    return `${found.name} is known here as ${found.kind}; that does not change.`;
  if (found) return { ok: true, value: found };
  if (name === undefined) {
    const itself = municipalityItself(ports);
    await ports.people.saveOrganisation(itself);
    return { ok: true, value: itself };
  }
  if (kind !== undefined) return addOrganisation(ports, operator, { name, kind });
  return `No organisation here is called ${name}. Known: ${known.map((o) => o.name).join(', ') || 'none'}. To add it, say what it is: --kind ${organisationKinds.join('|')}`;
};

/** Gives somebody a task. */
export const appointUser = async (
  ports: Ports,
  person: Person,
  options: TaskOptions,
  around: Surroundings,
): Promise<number> => {
  const organisation = await organisationOf(ports, options);
  if (typeof organisation === 'string' || !organisation.ok) {
    around.remark(typeof organisation === 'string' ? organisation : why(organisation.refusal));
    return 1;
  }
  const { role = '', area, since, until } = options;
  const given = await appoint(ports, operator, {
    staffId: person.id,
    role,
    organisationId: organisation.value.id,
    ...(area === undefined ? {} : { area }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  if (given.ok) around.print(`${person.name} <${person.email}>: ${inWords(given.value)}.`);
  else around.remark(why(given.refusal));
  return given.ok ? 0 : 1;
};

/** Ends the tasks of somebody: all of them, or those of a role or an area. */
export const endTasks = async (
  ports: Ports,
  person: Person,
  { role, area, on = ports.local(ports.now()).date }: TaskOptions,
  around: Surroundings,
): Promise<number> => {
  const open = person.history.filter(
    (a) =>
      (a.until === undefined || a.until > on) &&
      (role === undefined || a.role === role) &&
      (area === undefined || a.area === area),
  );
  if (open.length === 0) around.remark(`${person.name} has no such task on ${on}. See: straatwijs user list`);
  for (const task of open) {
    const ended = await endAppointment(ports, operator, { staffId: person.id, id: task.id, on });
    if (!ended.ok) {
      around.remark(why(ended.refusal));
      return 1;
    }
    around.print(`${person.name} <${person.email}>: ${inWords({ ...task, until: on })}.`);
  }
  return open.length === 0 ? 1 : 0;
};

/** Everybody who is known, with what they do now or will do. */
export const listUsers = async (ports: Ports, around: Surroundings): Promise<number> => {
  const { date } = ports.local(ports.now());
  const people = await ports.people.list({ limit: mostPeople });
  for (const { name, email, history } of people) {
    around.print(`${name} <${email}>${history.some((a) => holdsOn(a, date)) ? '' : ': no task today'}`);
    for (const task of history.filter((a) => a.until === undefined || a.until > date))
      around.print(`  ${inWords(task)}`);
  }
  if (people.length === 0) around.remark('Nobody is known here yet. Add somebody: straatwijs user add <e-mail> <name>');
  return 0;
};

/** Who has this address, or nobody after saying so. */
export const whoHas = async (ports: Ports, email: string, around: Surroundings): Promise<Person | undefined> => {
  const person = await ports.people.staff({ email: emailOf(email) });
  if (!person) around.remark(unknownAddress(email));
  return person;
};
