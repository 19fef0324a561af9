import { isScreenLanguage, type ScreenLanguage } from '../languages/languages.ts';
import type { Ports } from '../ports.ts';
import { linkToken } from './notices.ts';
import type { DueNotice, NoticeOutcome, NoticeWay } from './notices-store.ts';

const leaseMs = 5 * 60_000;

/** One to hand over, in a language of the screens. */
export interface NoticeToSend extends DueNotice {
  readonly language: ScreenLanguage;
  /** For the link by which the address is erased. */
  readonly stopToken: string;
}

/**
 * Sends what is due by one way, one by one: each is taken, handed over and settled before the next, so that a withdrawal in
 * between stops all that was not on its way yet.
 * @param send hands one over and says what became of it; must not throw. `gone`: nothing arrives there any more, so the
 *   address is erased
 * @returns how many were handed over
 */
export const sendNotices = async (
  ports: Ports,
  way: NoticeWay,
  send: (notice: NoticeToSend) => Promise<NoticeOutcome | 'gone'>,
  isStopped: () => boolean = () => false,
): Promise<number> => {
  for (let sent = 0; ; sent++) {
    const now = ports.now();
    const due = isStopped() ? undefined : await ports.notices.take(way, now, now + leaseMs);
    if (!due) return sent;
    const language = isScreenLanguage(due.language) ? due.language : 'nl';
    const outcome = await send({ ...due, language, stopToken: linkToken(ports, due.reachId) });
    if (outcome === 'gone') await ports.notices.stop(due.reachId, ports.now(), 'push service');
    else await ports.notices.settle(due.id, outcome, ports.now());
  }
};
