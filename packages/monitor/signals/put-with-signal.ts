import { isUuid } from '../contributions/prepare.ts';
import type { Message } from '../desk/desk.ts';
import { messageFor } from '../desk/today.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { Signal } from './signal.ts';
import type { SignalTold } from './signal-tellers-store.ts';

const mostOffered = 20;

/** Whether what was told can belong with a signal: the same theme, in that very place or somewhere within it. Pure. */
const fits = (message: Pick<Message, 'theme' | 'within' | 'edition'>, signal: Signal): boolean =>
  signal.edition === message.edition &&
  signal.watched.theme === message.theme &&
  message.within.includes(signal.placeId);

/** The signals that a message may be put with, for who may handle them; what was explained away is no change. Those that go the same way first (good, or what can be better), of them the last found. */
export const signalsFor = async (ports: Ports, staff: Staff, message: Message): Promise<readonly Signal[]> => {
  if (!may(staff, 'handle-signals', message)) return [];
  const { edition, within: placeIds, theme } = message;
  const found = await ports.signals.signals({ edition, placeIds, theme, limit: mostOffered });
  const otherWay = ({ watched }: Signal) => Number(watched.valence !== message.valence);
  return found
    .filter((s) => s.state !== 'explained' && may(staff, 'handle-signals', { within: s.within }))
    .sort((a, b) => otherWay(a) - otherWay(b));
};

/**
 * Puts what somebody told with a signal of that place and theme, or takes it off. Who did so and when is kept; its teller reads of
 * it once the signal is confirmed. Twice is harmless. For who may answer the one and handle the other.
 */
export const putWithSignal = async (
  ports: Ports,
  staff: Staff,
  command: { readonly signalId: string; readonly messageId: string; readonly on: boolean },
): Promise<Result<{ readonly id: string }>> => {
  const found = await messageFor(ports, staff, 'answer', command.messageId);
  if (!found.ok) return found;
  const signal = isUuid(command.signalId) ? await ports.signals.signal(command.signalId) : undefined;
  if (!signal || !may(staff, 'handle-signals', { within: signal.within })) return refuse('page-unknown');
  const { on } = command;
  // One that was put there before it was explained away can still be taken off.
  if (on && (signal.state === 'explained' || !fits(found.value, signal))) return refuse('step-not-possible');
  const put = { signalId: signal.id, rootId: found.value.id, on, staffId: staff.id, at: ports.now() };
  return (await ports.signalTellers.put(put)) || !on ? done({ id: signal.id }) : refuse('step-not-possible');
};

/** What was put with a signal, as far as this person may read it: undefined when nothing of what is told there is for them. */
export const toldWithSignal = async (
  ports: Ports,
  staff: Staff,
  signal: Pick<Signal, 'id' | 'within'>,
): Promise<readonly (Omit<SignalTold, 'signal'> & { readonly message: Message })[] | undefined> => {
  if (!may(staff, 'read-messages', signal)) return undefined;
  const links = await ports.signalTellers.told(signal.id);
  const read = await Promise.all(links.map((l) => messageFor(ports, staff, 'read-messages', l.rootId)));
  return links.flatMap((link, n) => {
    const message = read[n];
    return message?.ok ? [{ ...link, message: message.value }] : [];
  });
};
