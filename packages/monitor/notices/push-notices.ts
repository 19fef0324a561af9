import type { Followed } from '../contributions/contributions-store.ts';
import { follow } from '../contributions/take-part.ts';
import { randomUuid } from '../desk/public-id.ts';
import type { ScreenLanguage } from '../languages/languages.ts';
import type { PushAddress } from '../messages/pusher.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { mayLeave } from '../young/young.ts';

/** Whether something is said on a phone when there is an answer, and with which keys a phone may ask for it. */
export interface PushState {
  readonly isOn: boolean;
  readonly keys: readonly string[];
}

const isOldEnough = ({ perspective }: Followed): boolean => mayLeave({ perspective }, 'push');
const longestEndpoint = 2000;

/** As a browser gives it: a key of 65 bytes and a secret of 16, in the letters of base64url, and one of our own keys. */
const isAddress = (to: PushAddress): boolean =>
  to.endpoint.length <= longestEndpoint && /^B[\w-]{86}$/.test(to.p256dh) && /^[\w-]{22}$/.test(to.auth);

/** Whether there is a phone behind a code that hears of answers; undefined where none may be left. */
export const pushState = async (ports: Ports, code: string): Promise<PushState | undefined> => {
  const found = await follow(ports, code);
  if (!found.ok || !ports.pusher || found.value.withdrawnAt !== undefined || !isOldEnough(found.value))
    return undefined;
  const reach = await ports.notices.reach({ rootId: found.value.rootId, way: 'push' });
  return { isOn: reach !== undefined, keys: ports.pusher.keys };
};

/**
 * Leaves the address of a browser behind a code, to hear there that there is an answer. No yes is asked: the browser asked
 * its owner. One phone per code: another takes the place of the first. Whoever is under sixteen leaves none.
 * @param command the address as the browser gave it; refused where it is none, or of a service that we do not write to
 */
export const leavePush = async (
  ports: Ports,
  code: string,
  command: { readonly to: PushAddress; readonly language: ScreenLanguage },
): Promise<Result<'on'>> => {
  const found = await follow(ports, code);
  if (!found.ok) return found;
  const { rootId, withdrawnAt } = found.value;
  if (!isOldEnough(found.value)) return invalid([{ path: 'push', code: 'not-under-16' }]);
  const { to, language } = command;
  if (!ports.pusher || withdrawnAt !== undefined) return refuse('step-not-possible');
  if (!isAddress(to) || !ports.pusher.keys.includes(to.madeWith) || !ports.pusher.takes(to))
    return invalid([{ path: 'push', code: 'wrong-type' }]);
  const at = ports.now();
  const id = randomUuid(ports.randomBytes(16));
  const reach = { id, rootId, to: { way: 'push', push: to }, language, leftAt: at, confirmedAt: at } as const;
  return (await ports.notices.leave(reach)) ? done('on') : refuse('step-not-possible');
};
