import { createHash } from 'node:crypto';
import {
  addWeeks,
  type ContributionBody,
  contribute,
  type Ports,
  startOfWeek,
  type Week,
  weeksBetween,
} from '@straatwijs/monitor';

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const uuidOf = (text: string): string => {
  const h = hexOf(text);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

/** A mark that a device keeps, the same for the same name. */
export const markOf = (name: string): string => hexOf(`mark ${name}`).slice(0, 32);

export interface LookedWeeks {
  readonly place: string;
  readonly thing: string;
  /** How many weeks, the last of them `last`. */
  readonly weeks: number;
  readonly last: Week;
  /** Who looks in the n-th week. */
  readonly who: (n: number) => readonly string[];
  /** What each of them sees in the n-th week. */
  readonly sees: (n: number, name: string) => number;
}

/** Lets people look at one thing in a street week after week, each once a week on a day of their own. */
export const lookForWeeks = async (
  ports: Ports,
  { place, thing, weeks, last, who, sees }: LookedWeeks,
): Promise<readonly ContributionBody[]> => {
  const bodies = weeksBetween(addWeeks(last, 1 - weeks), last).flatMap((week, n) =>
    who(n).map((name, at): ContributionBody => {
      const day = Date.parse(`${startOfWeek(week)}T10:00:00Z`) + (at % 5) * 86_400_000;
      return {
        id: uuidOf(`${place} ${thing} ${week} ${name}`),
        instrument: 'early-warning',
        version: 1,
        place,
        observedAt: new Date(day).toISOString(),
        perspective: 'resident',
        channel: 'phone',
        contributor: markOf(name),
        answers: { [thing]: sees(n, name) },
      };
    }),
  );
  for (let from = 0; from < bodies.length; from += 200) {
    const results = await contribute(ports, {}, bodies.slice(from, from + 200));
    const refused = results.find((r) => !r.ok);
    if (refused) throw new Error(JSON.stringify(refused));
  }
  return bodies;
};
