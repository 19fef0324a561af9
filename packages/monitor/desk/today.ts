import type { Staff } from '../people/people.ts';
import { areasOf, may, type Purpose, permit } from '../people/rights.ts';
import { endOfWeek, nextPeriod, periodOf, startOfWeek } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { type Message, mayStep, messageStates } from './desk.ts';
import type { DeskStore, MessageFilter } from './desk-store.ts';

export const messagesPerPage = 50;
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a coordinator asks to see: what is open (default), everything, or what in the lee asks for a new look. */
export const shows = ['open', 'all', 'lee'] as const;
export type Show = (typeof shows)[number];
export interface TodayFilter extends Omit<MessageFilter, 'limit' | 'open' | 'reviewDue' | 'areas'> {
  readonly show?: Show;
}

export interface Today {
  readonly messages: readonly Message[];
  /** Where the next page goes on; absent on the last. */
  readonly next?: { readonly receivedAt: number; readonly id: string };
  readonly load: Awaited<ReturnType<DeskStore['load']>>;
  /** How many stories in the lee ask for a new look today. */
  readonly reviewsDue: number;
  /** End of the first week of the next quarter (local date): bare taps are answered together then. */
  readonly tapsAnswered: string;
}

/** The quiet inbox of the areas of this person: words, photos and questions; bare taps are counted beside it. */
export const today = async (ports: Ports, staff: Staff, filter: TodayFilter): Promise<Result<Today>> => {
  const permitted = permit(staff, 'read-messages');
  if (!permitted.ok) return permitted;
  const areas = areasOf(staff, 'read-messages');
  const mine = areas ? { areas } : {};
  const { date, week } = ports.local(ports.now());
  const quarter = periodOf(week, 'quarter');
  const { show = 'open', ...asked } = filter;
  const view = show === 'lee' ? { reviewDue: date } : show === 'open' ? { open: true } : {};
  const [found, load, due] = await Promise.all([
    ports.desk.messages({ ...asked, ...view, ...mine, limit: messagesPerPage + 1 }),
    ports.desk.load(Date.parse(startOfWeek(quarter.firstWeek)), areas),
    ports.desk.messages({ reviewDue: date, ...mine, limit: 500 }),
  ]);
  const messages = found.slice(0, messagesPerPage);
  const last = messages.at(-1);
  return done({
    messages,
    ...(found.length > messages.length && last ? { next: { receivedAt: last.receivedAt, id: last.id } } : {}),
    load,
    reviewsDue: due.length,
    tapsAnswered: endOfWeek(nextPeriod(quarter).firstWeek),
  });
};

/**
 * A message, for whoever may do this in its place. One of another area is as unknown as one that does not exist: that
 * somebody told something there is not for them to know either.
 */
export const messageFor = async (
  ports: Ports,
  staff: Staff,
  purpose: Purpose,
  id: string,
): Promise<Result<Message>> => {
  const permitted = permit(staff, purpose);
  if (!permitted.ok) return permitted;
  const message = uuidPattern.test(id) ? await ports.desk.message(id) : undefined;
  return message && may(staff, purpose, message) ? done(message) : refuse('page-unknown');
};

/** One message; whoever opens it has read it, and its teller can see so. */
export const openMessage = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string },
): Promise<Result<Message>> => {
  const found = await messageFor(ports, staff, 'read-messages', command.id);
  if (!found.ok) return found;
  const message = found.value;
  if (!mayStep(message.state, 'read')) return done(message);
  const moved = await ports.desk.step([message.id], ['received'], 'read', staff.id, ports.now());
  return done(moved.length > 0 ? { ...message, state: 'read' } : ((await ports.desk.message(message.id)) ?? message));
};

/** Marks messages as talked over with others; those that were in another state stay as they are. */
export const discussed = async (
  ports: Ports,
  staff: Staff,
  command: { readonly ids: readonly string[] },
): Promise<Result<readonly string[]>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const from = messageStates.filter((s) => mayStep(s, 'discussed'));
  const moved = await ports.desk.step(command.ids, from, 'discussed', staff.id, ports.now(), areasOf(staff, 'answer'));
  return moved.length > 0 ? done(moved) : refuse('step-not-possible');
};
