import { type Ports, putSignInLink } from '@straatwijs/monitor';
import { newcomers } from '../demo/demo-people.ts';

const dayMinutes = 24 * 60;

/** A one-time link for the people of the demo, one for each kind of work, on the operator's terminal only. */
export const printSignIn = async (ports: Ports, address: string, print: (line: string) => void): Promise<void> => {
  for (const { id } of newcomers) {
    const staff = await ports.people.staff({ id });
    if (!staff) continue;
    const token = await putSignInLink(ports, staff, dayMinutes);
    const roles = staff.history.map((a) => a.role).join(', ');
    print(`Desk sign-in for this demo (${staff.name}, ${roles}; works once, today): ${address}/inloggen/${token}`);
  }
};
