import { parseArgs } from 'node:util';
import {
  emailOf,
  operator,
  organisationKinds,
  type Person,
  type Ports,
  putSignInLink,
  randomUuid,
  type StaffRole,
  staffRoles,
} from '@straatwijs/monitor';
import { openInstallation } from '../installation/installation.ts';
import type { Command, Surroundings } from './command.ts';
import { appointUser, endTasks, listUsers, type TaskOptions, taskOptions, whoHas } from './user-tasks.ts';

const linkMinutes = 60;

/**
 * Adds somebody to the desk, or changes the name of who has this address. A role is for the whole municipality; without
 * one there is no task yet, and nobody comes in without a task.
 */
export const addUser = async (
  ports: Ports,
  email: string,
  name: string,
  role?: StaffRole,
): Promise<Person | undefined> => {
  const known = await ports.people.staff({ email: emailOf(email) });
  const id = known?.id ?? randomUuid(ports.randomBytes(16));
  const organisation = {
    id: 'municipality',
    kind: 'municipality',
    name: `Gemeente ${ports.municipality.name}`,
  } as const;
  await ports.people.saveOrganisation(organisation);
  await ports.people.saveStaff({ id, name, email: emailOf(email), appointments: [] });
  if (role && !known?.history.some((a) => a.role === role && a.until === undefined)) {
    const since = ports.local(ports.now()).date;
    const appointment = { id: randomUuid(ports.randomBytes(16)), role, organisation, since };
    await ports.people.appoint(id, appointment, operator.id, ports.now());
  }
  return ports.people.staff({ id });
};

const withPorts = async (around: Surroundings, work: (ports: Ports) => Promise<number>): Promise<number> => {
  const installation = await openInstallation(around.settings, { log: around.remark });
  try {
    const [ports] = installation.all;
    return ports ? await work(ports) : 1;
  } finally {
    await installation.close();
  }
};

const isAddress = (text: string): boolean => /^\S+@\S+$/.test(text);
const isRole = (text: string | undefined): text is StaffRole => staffRoles.some((r) => r === text);

/** What the words ask for, or nothing when they cannot be understood. */
const workOf = (
  [verb = '', email = '', ...names]: readonly string[],
  options: TaskOptions,
  around: Surroundings,
): ((ports: Ports) => Promise<number>) | undefined => {
  const { role } = options;
  const name = names.join(' ').trim();
  if (role !== undefined && !isRole(role)) return undefined;
  if (verb === 'list') return email === '' ? (ports) => listUsers(ports, around) : undefined;
  if (!isAddress(email) || (verb === 'add') === (name === '')) return undefined;
  const withPerson = (work: (ports: Ports, person: Person) => Promise<number>) => async (ports: Ports) => {
    const person = await whoHas(ports, email, around);
    return person ? work(ports, person) : 1;
  };
  if (verb === 'add')
    return async (ports) => {
      const staff = await addUser(ports, email, name, role);
      const known = `${staff?.name} <${staff?.email}>`;
      if (role) around.print(`${known} may come in as ${role}.`);
      else if (staff?.history.length === 0)
        around.print(
          `${known} is known. Nobody comes in without a task: straatwijs user appoint ${email} --role <role>`,
        );
      else around.print(`${known} is known, with the tasks as they were.`);
      return 0;
    };
  if (verb === 'link')
    return withPerson(async (ports, person) => {
      const token = await putSignInLink(ports, person, linkMinutes);
      const address = around.settings.origin ?? `http://localhost:${around.settings.port}`;
      around.print(`${address}/inloggen/${token}`);
      return 0;
    });
  if (verb === 'appoint' && role) return withPerson((ports, person) => appointUser(ports, person, options, around));
  if (verb === 'end') return withPerson((ports, person) => endTasks(ports, person, options, around));
  return undefined;
};

/** People who work here, and their tasks. */
export const user: Command = {
  name: 'user',
  summary: 'add people, give and end their tasks, or make a sign-in link',
  help: `straatwijs user add <e-mail> <name> [--role <role>]
straatwijs user appoint <e-mail> --role <role> [--organisation <name> [--kind <kind>]] [--area <place>]
                [--since <date>] [--until <date>]
straatwijs user end <e-mail> [--role <role>] [--area <place>] [--on <date>]
straatwijs user list
straatwijs user link <e-mail>

  add      makes somebody known; with --role they may come in with that role, in the whole municipality. The same
           address again changes the name and adds the role
  appoint  gives a task: at the municipality and everywhere, from today on, unless told otherwise; with --kind the
           organisation may be new
  end      ends all tasks of somebody, or those of a role or an area: from today on (or that date) they give nothing
  list     everybody, with their tasks
  link     prints a link that lets this person in, once, within ${linkMinutes} minutes: for where no mail is set up

  <role>   ${staffRoles.join(', ')}
  <kind>   ${organisationKinds.join(', ')}
  <place>  the id of a place, such as WK051836      <date>  such as 2026-12-31
With the database of its own, stop the monitor first: only one program may use it at a time.`,
  async run(words, around) {
    const { values, positionals } = parseArgs({ args: [...words], options: taskOptions, allowPositionals: true });
    const work = workOf(positionals, values, around);
    if (work) return withPorts(around, work);
    around.remark(user.help);
    return 2;
  },
};
