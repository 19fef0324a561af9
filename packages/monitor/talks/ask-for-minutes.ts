import type { Followed } from '../contributions/contributions-store.ts';
import { follow } from '../contributions/take-part.ts';
import type { Offer } from '../offers/offer.ts';
import { addWeeks, startOfWeek, weekOf } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { talkNow } from './plan-talk.ts';
import { stateNow, type Talk, type TalkState } from './talk.ts';

const mostShown = 5;
/** Weeks: a talk of longer ago is looked up on the page of the place. */
const shownWithin = 14;
const all: readonly TalkState[] = ['planned', 'prepared', 'held', 'amending', 'fixed', 'public'];

/** A talk as whoever holds a code finds it there. */
export interface TalkBehind {
  readonly talk: Talk;
  /** Whether they hear of its minutes: they asked for it, or what they told is on it. */
  readonly hears: boolean;
}

const placeOf = (ports: Ports, { placeId, edition }: Followed) => ports.places.place(`${placeId}@${edition}`);

/** Talks about where somebody told something, to come or of late, behind its code. The newest day first; none once it was withdrawn. */
export const talksBehind = async (ports: Ports, code: string): Promise<readonly TalkBehind[]> => {
  const found = await follow(ports, code);
  if (!found.ok || found.value.withdrawnAt !== undefined) return [];
  const { rootId } = found.value;
  const place = await placeOf(ports, found.value);
  if (!place) return [];
  const from = startOfWeek(addWeeks(weekOf(ports.local(ports.now()).date), -shownWithin));
  const [talks, asked, on] = await Promise.all([
    ports.talks.list({ placeIds: place.within, states: all, from, limit: mostShown }),
    ports.talkAskers.asked(rootId),
    ports.talks.talksAbout(rootId),
  ]);
  const heard = new Set([...asked.map((a) => a.talkId), ...on.map((t) => t.id)]);
  return talks.map((talk) => ({
    talk: { ...talk, state: stateNow(talk, ports.now()) },
    hears: heard.has(talk.id),
  }));
};

/**
 * Talks since somebody asked for one, behind the code of their asking: they find what was said there without asking again.
 * The newest day first; none behind another kind of offer, or once it was taken back.
 */
export const talksBehindOffer = async (ports: Ports, offer: Offer): Promise<readonly Talk[]> => {
  if (offer.kind !== 'call-talk') return [];
  const from = ports.local(offer.receivedAt).date;
  const talks = await ports.talks.list({ placeIds: offer.within, states: all, from, limit: mostShown });
  return talks.map((talk) => ({ ...talk, state: stateNow(talk, ports.now()) }));
};

/**
 * Whoever was at a talk about where they told something, or wants to know what was said there, hears of it once its minutes are
 * public: behind the code, and by mail or on the phone where they chose so. Who was there is not written down. Twice is harmless.
 * @returns refused once the minutes are there to read, and of talks that are called off or about another place
 */
export const askForMinutes = async (ports: Ports, code: string, talkId: string): Promise<Result<true>> => {
  const found = await follow(ports, code);
  if (!found.ok) return found;
  const [talk, place] = await Promise.all([talkNow(ports, talkId), placeOf(ports, found.value)]);
  if (!talk || !place?.within.includes(talk.placeId)) return refuse('page-unknown');
  if (talk.state === 'cancelled' || talk.state === 'public') return refuse('step-not-possible');
  const asked = { talkId: talk.id, rootId: found.value.rootId, at: ports.now() };
  return (await ports.talkAskers.ask(asked)) ? done(true) : refuse('step-not-possible');
};
