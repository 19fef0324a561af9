import { parseArgs } from 'node:util';
import {
  emailOf,
  type Person,
  type Ports,
  putSignInLink,
  randomUuid,
  type StaffRole,
  staffRoles,
} from '@straatwijs/monitor';
import { openInstallation } from '../installation/installation.ts';
import type { Command, Surroundings } from './command.ts';

const linkMinutes = 60;

/** Adds somebody to the desk, or changes the name of who has this address; the role is for the whole municipality. */
export const addUser = async (
  ports: Ports,
  email: string,
  name: string,
  role: StaffRole,
): Promise<Person | undefined> => {
  const known = await ports.people.staff({ email: emailOf(email) });
  const id = known?.id ?? randomUuid(ports.randomBytes(16));
  const organisation = {
    id: 'municipality',
    kind: 'municipality',
    name: `Gemeente ${ports.municipality.name}`,
  } as const;
  const has = known?.history.some((a) => a.role === role && a.until === undefined);
  const appointment = {
    id: randomUuid(ports.randomBytes(16)),
    role,
    organisation,
    since: ports.local(ports.now()).date,
  };
  await ports.people.saveStaff({ id, name, email: emailOf(email), appointments: has ? [] : [appointment] });
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

/** People who work at the desk. */
export const user: Command = {
  name: 'user',
  summary: 'add somebody to the desk, or make a sign-in link',
  help: `straatwijs user add <e-mail> <name> [--role ${staffRoles.join('|')}]
straatwijs user link <e-mail>

  add    somebody may come in at the desk (coordinator unless told otherwise); the same address again changes the
         name and adds the role
  link   prints a link that lets this person in, once, within ${linkMinutes} minutes: for where no mail is set up
With the database of its own, stop the monitor first: only one program may use it at a time.`,
  async run(words, around) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { role: { type: 'string', default: 'coordinator' } },
      allowPositionals: true,
    });
    const [verb, email = '', ...names] = positionals;
    const role = staffRoles.find((r) => r === values.role);
    const name = names.join(' ').trim();
    if (!/^\S+@\S+$/.test(email) || !role || (verb === 'add' ? name === '' : verb !== 'link' || name !== '')) {
      around.remark(user.help);
      return 2;
    }
    return withPorts(around, async (ports) => {
      if (verb === 'add') {
        const staff = await addUser(ports, email, name, role);
        around.print(`${staff?.name} <${staff?.email}> may come in as ${role}.`);
        return 0;
      }
      const staff = await ports.people.staff({ email: emailOf(email) });
      if (!staff) {
        around.remark(`Nobody here has the address ${email}. Add them first: straatwijs user add ${email} <name>`);
        return 1;
      }
      const token = await putSignInLink(ports, staff, linkMinutes);
      const address = around.settings.origin ?? `http://localhost:${around.settings.port}`;
      around.print(`${address}/inloggen/${token}`);
      return 0;
    });
  },
};
