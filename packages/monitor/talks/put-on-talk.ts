import type { Message } from '../desk/desk.ts';
import { messageFor } from '../desk/today.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import { addWeeks, startOfWeek, weekOf } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { talkAtDesk } from './plan-talk.ts';
import { stateNow, type Talk, type TalkState } from './talk.ts';

const mostOffered = 20;
/** Weeks: what was talked over longer ago is not noted any more. */
const noticedWithin = 14;
const all: readonly TalkState[] = ['planned', 'prepared', 'held', 'amending', 'fixed', 'public'];

/** The talks about where something was told, to come or of late, that this person may put it on. The newest day first. */
export const talksFor = async (
  ports: Ports,
  staff: Staff,
  message: Pick<Message, 'within'>,
): Promise<readonly Talk[]> => {
  if (!may(staff, 'hold-talks', message)) return [];
  const from = startOfWeek(addWeeks(weekOf(ports.local(ports.now()).date), -noticedWithin));
  const found = await ports.talks.list({ placeIds: message.within, states: all, from, limit: mostOffered });
  return found
    .filter((talk) => may(staff, 'hold-talks', talk))
    .map((talk) => ({ ...talk, state: stateNow(talk, ports.now()) }));
};

/**
 * Puts what somebody told on a talk about that place, or takes it off. Its teller sees where and when it is talked over. Twice
 * is harmless. For who may answer it and hold that talk.
 */
export const putOnTalk = async (
  ports: Ports,
  staff: Staff,
  command: { readonly talkId: string; readonly messageId: string; readonly on: boolean },
): Promise<Result<{ readonly id: string }>> => {
  const found = await messageFor(ports, staff, 'answer', command.messageId);
  if (!found.ok) return found;
  const talk = await talkAtDesk(ports, staff, command.talkId, 'hold-talks');
  if (!talk.ok) return talk;
  const { id: talkId, placeId, state } = talk.value;
  const { id: rootId, within } = found.value;
  if (command.on && (state === 'cancelled' || !within.includes(placeId))) return refuse('step-not-possible');
  const put = { talkId, rootId, on: command.on, staffId: staff.id, at: ports.now() };
  return (await ports.talks.put(put)) || !command.on ? done({ id: talkId }) : refuse('step-not-possible');
};

/** What was put on a talk, as far as this person may read it. */
export const toldOnTalk = async (ports: Ports, staff: Staff, talkId: string): Promise<readonly Message[]> => {
  if (!may(staff, 'read-messages')) return [];
  const ids = await ports.talks.told(talkId);
  const read = await Promise.all(ids.map((id) => messageFor(ports, staff, 'read-messages', id)));
  return read.flatMap((m) => (m.ok ? [m.value] : []));
};
