import { type Ports, putSignInLink } from '@straatwijs/monitor';

const dayMinutes = 24 * 60;

/** A one-time link for the coordinator of the demo, on the operator's terminal only. */
export const printSignIn = async (ports: Ports, address: string, print: (line: string) => void): Promise<void> => {
  const staff = await ports.people.staff({ id: 'demo-noor' });
  if (!staff) return;
  const token = await putSignInLink(ports, staff, dayMinutes);
  print(`Desk sign-in for this demo (${staff.name}, works once, today): ${address}/inloggen/${token}`);
};
