import type { Staff } from '../people/people.ts';
import { areasOf, may } from '../people/rights.ts';
import { addWeeks, type LocalDate, type Period, periodOf, startOfWeek, weekOf } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { stateNow, type Talk } from './talk.ts';

/** So many different people who ask for a talk within a quarter are heard at the desk. */
export const enoughCalls = 5;
const quarterWeeks = 13;

/** An area with its rhythm: a talk every quarter, and sooner where people ask for one. */
export interface AreaRhythm {
  readonly placeId: string;
  readonly name: string;
  readonly last: Talk | undefined;
  readonly next: Talk | undefined;
  /** No talk was held or planned in the quarter of today. */
  readonly isDue: boolean;
  /** How many people asked for one within the last 13 weeks; 0 for who may not read offers. */
  readonly calls: number;
}

/** What an area's talks say of this quarter. Pure. @param talks of one area */
export const rhythmOf = (talks: readonly Talk[], quarter: Period): Pick<AreaRhythm, 'last' | 'next' | 'isDue'> => {
  const counted = talks.filter((t) => t.state !== 'cancelled').sort((a, b) => b.date.localeCompare(a.date));
  const next = counted.findLast((t) => t.state === 'planned' || t.state === 'prepared');
  const last = counted.find((t) => t.state !== 'planned' && t.state !== 'prepared');
  const isDue = next === undefined && !counted.some((t) => periodOf(weekOf(t.date), 'quarter').key === quarter.key);
  return { last, next, isDue };
};

/** People who asked for a talk since a day, per area. Each offer has a code of its own and counts as one person. */
const callsSince = async (
  ports: Ports,
  staff: Staff,
  since: LocalDate,
): Promise<readonly { readonly within: readonly string[] }[]> => {
  if (!may(staff, 'manage-offers')) return [];
  const areas = areasOf(staff, 'manage-offers');
  const states = ['new', 'contacted', 'agreed', 'done', 'thanked'] as const;
  const offers = await ports.offers.list({ states, ...(areas ? { areas } : {}), limit: 1000 });
  return offers.filter((o) => o.kind === 'call-talk' && ports.local(o.receivedAt).date >= since);
};

/** The areas of this person: where somebody reads, and where talks were held, each with when the next one is due. */
export const talkRhythm = async (
  ports: Ports,
  staff: Staff,
  talks: readonly Talk[],
): Promise<readonly AreaRhythm[]> => {
  const now = ports.now();
  const today = ports.local(now).date;
  const week = weekOf(today);
  const read = await ports.reading.on(today);
  const ids = new Set([...read.map((r) => r.placeId), ...talks.map((t) => t.placeId)]);
  const calls = await callsSince(ports, staff, startOfWeek(addWeeks(week, -quarterWeeks)));
  const areas: AreaRhythm[] = [];
  for (const id of [...ids].sort()) {
    const place = await ports.places.place(id);
    if (!place || !may(staff, 'hold-talks', place)) continue;
    const own = talks.filter((t) => t.placeId === id).map((t) => ({ ...t, state: stateNow(t, now) }));
    const asked = calls.filter((c) => c.within.includes(id)).length;
    areas.push({ placeId: id, name: place.name, ...rhythmOf(own, periodOf(week, 'quarter')), calls: asked });
  }
  return areas.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
};
