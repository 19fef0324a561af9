import { randomBytes } from 'node:crypto';
import type { Ports } from '@straatwijs/monitor';

const dayMs = 86_400_000;

/** A one-time link for the coordinator of the demo, on the operator's terminal only. */
export const printSignIn = async (ports: Ports, address: string, print: (line: string) => void): Promise<void> => {
  const staff = await ports.people.staff({ id: 'demo-noor' });
  if (!staff) return;
  const token = randomBytes(32).toString('base64url');
  await ports.people.putLink({
    tokenHash: ports.seal('link', token),
    staffId: staff.id,
    expiresAt: ports.now() + dayMs,
  });
  print(`Desk sign-in for this demo (${staff.name}, works once, today): ${address}/inloggen/${token}`);
};
