import { base64url, tokenBytes } from '../people/token.ts';
import type { Ports } from '../ports.ts';
import type { DueHandOn, HandOnOutcome } from './hand-ons-store.ts';

const dayMs = 86_400_000;
const leaseMs = 5 * 60_000;
/** So long a link holds: a desk that took something up still says later that it is done. */
export const deskLinkDays = 180;

/**
 * Sends what waits for desks, one by one. The link is made when its mail goes, so nothing that waits holds it; each is taken, handed
 * over and settled before the next, so that a withdrawal in between stops all that was not on its way yet.
 * @param send hands one over and says what became of it; must not throw
 * @returns how many were handed over
 */
export const sendHandOns = async (
  ports: Ports,
  send: (due: DueHandOn & { readonly token: string }) => Promise<HandOnOutcome>,
  isStopped: () => boolean = () => false,
): Promise<number> => {
  for (let sent = 0; ; sent++) {
    const now = ports.now();
    const token = base64url(ports.randomBytes(tokenBytes));
    const q = {
      now,
      leaseUntil: now + leaseMs,
      linkHash: ports.seal('desk', token),
      expiresAt: now + deskLinkDays * dayMs,
    };
    const due = isStopped() ? undefined : await ports.handOns.take(q);
    if (!due) return sent;
    const outcome = await send({ ...due, token });
    await ports.handOns.settle(due.id, outcome, ports.now());
  }
};
