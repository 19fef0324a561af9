import { isUuid } from '../contributions/prepare.ts';
import { mostAnswered } from '../feedback/answer.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, may, type Purpose, permit } from '../people/rights.ts';
import { earliestInTerm, endOfWeek, nextPeriod, type Period, periodOf, workingDaysAfter } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { tapSeries } from '../taps/taps.ts';
import { type Message, mayStep, messageStates } from './desk.ts';
import type { DeskStore, MessageFilter } from './desk-store.ts';
import { daysOfInboxPeriod, receivedIn, startOfDay } from './inbox-period.ts';
import { triageStates } from './triage-moves.ts';

export const messagesPerPage = 50;

/**
 * What a coordinator asks to see: what lies in the inbox (default), what waits longer than promised wherever it lies, what comes
 * back today, what lies elsewhere, everything, or the lee that is due.
 */
export const shows = ['open', 'late', 'back', 'away', 'all', 'lee'] as const;
export type Show = (typeof shows)[number];
export interface TodayFilter extends Pick<MessageFilter, 'within' | 'theme' | 'perspective' | 'after'> {
  readonly show?: Show;
  /** One of `inboxPeriods`, or the key of a period: when it was received. */
  readonly period?: string;
}

export interface Today {
  readonly messages: readonly Message[];
  /** Where the next page goes on; absent on the last. */
  readonly next?: { readonly receivedAt: number; readonly id: string };
  /** How many there are with this filter, at most one more than can be answered at once. */
  readonly matching: number;
  readonly load: Awaited<ReturnType<DeskStore['load']>> & {
    /** Told without words in this quarter. */
    readonly taps: number;
    /** Open longer than was promised. */
    readonly late: number;
    /** Working days that the middle one of the open messages has waited. */
    readonly waited?: number;
  };
  /** How many ask for somebody again today: a desk answered, or the day has come. */
  readonly back: number;
  /** How many lie elsewhere and do not. */
  readonly away: number;
  /** How many stories in the lee ask for a new look today. */
  readonly reviewsDue: number;
  /** End of the first week of the next quarter (local date): bare taps are answered together then. */
  readonly tapsAnswered: string;
}

const most = 999;

/** What a filter asks of the store, in the areas of this person. */
export const messagesAsked = (
  ports: Ports,
  staff: Staff,
  { show = 'open', period, ...asked }: TodayFilter,
): Omit<MessageFilter, 'limit'> => {
  const areas = areasOf(staff, 'read-messages');
  const { timeZone, readWithinDays } = ports.municipality;
  const now = ports.local(ports.now());
  const days = period === undefined ? undefined : daysOfInboxPeriod(period, now);
  const within: MessageFilter['received'] = days ? receivedIn(days, timeZone) : {};
  const promised = startOfDay(earliestInTerm(now.date, readWithinDays), timeZone);
  const late = {
    open: true,
    oldestFirst: true,
    received: { ...within, before: Math.min(promised, within.before ?? promised) },
  };
  const views: Readonly<Record<Show, Partial<MessageFilter>>> = {
    open: { open: true, triage: ['inbox'] },
    late,
    back: { backBy: now.date, oldestFirst: true },
    away: { triage: triageStates.filter((s) => s !== 'inbox' && s !== 'settled') },
    all: {},
    lee: { reviewDue: now.date },
  };
  const view = views[show];
  return { ...asked, ...(areas ? { areas } : {}), ...(days ? { received: within } : {}), ...view };
};

/** Taps of this quarter: of the whole municipality, or of the areas of this person. */
const tapsOf = async (ports: Ports, areas: readonly string[] | undefined, quarter: Period): Promise<number> => {
  const current = await ports.places.current();
  if (!current) return 0;
  const { firstWeek, lastWeek } = quarter;
  const { edition } = current;
  // The whole is a place too; what it is called is up to the file that the places came from.
  const [city] = areas ? [] : await ports.places.list({ scale: 'city', limit: 1 });
  const counted = await Promise.all(
    (areas ?? [city?.id ?? ports.municipality.code]).map((placeId) =>
      ports.taps.taps({ edition, placeId, firstWeek, lastWeek }, tapSeries(ports.instruments)),
    ),
  );
  return counted.flat().reduce((n, t) => n + t.taps, 0);
};

/** The quiet inbox of the areas of this person: words, photos and questions; bare taps are counted beside it. */
export const today = async (ports: Ports, staff: Staff, filter: TodayFilter): Promise<Result<Today>> => {
  const permitted = permit(staff, 'read-messages');
  if (!permitted.ok) return permitted;
  const areas = areasOf(staff, 'read-messages');
  const { date, week } = ports.local(ports.now());
  const quarter = periodOf(week, 'quarter');
  const asked = messagesAsked(ports, staff, filter);
  const { after: _, ...matching } = asked;
  const [found, count, load, taps, late, reviewsDue, back, away] = await Promise.all([
    ports.desk.messages({ ...asked, limit: messagesPerPage + 1 }),
    ports.desk.count({ ...matching, limit: mostAnswered + 1 }),
    ports.desk.load(areas),
    tapsOf(ports, areas, quarter),
    ports.desk.count({ ...messagesAsked(ports, staff, { show: 'late' }), limit: most }),
    ports.desk.count({ ...messagesAsked(ports, staff, { show: 'lee' }), limit: most }),
    ports.desk.count({ ...messagesAsked(ports, staff, { show: 'back' }), limit: most }),
    ports.desk.count({ ...messagesAsked(ports, staff, { show: 'away' }), limit: most }),
  ]);
  const messages = found.slice(0, messagesPerPage);
  const last = messages.at(-1);
  const waited = load.middle === undefined ? {} : { waited: workingDaysAfter(ports.local(load.middle).date, date) };
  return done({
    messages,
    ...(found.length > messages.length && last ? { next: { receivedAt: last.receivedAt, id: last.id } } : {}),
    matching: count,
    load: { ...load, taps, late, ...waited },
    reviewsDue,
    back,
    away: Math.max(0, away - back),
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
  const message = isUuid(id) ? await ports.desk.message(id) : undefined;
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
