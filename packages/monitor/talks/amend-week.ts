import { type LocalInstants, localInstants } from '../periods/index.ts';

const dayMs = 86_400_000;
const zones = new Map<string, LocalInstants>();

/** The time on the wall there, as milliseconds of UTC. */
const wallOf = (timeZone: string, at: number): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

/**
 * Until when minutes that went round now can be amended: the same time on the clock, a week later, also when summer time
 * begins or ends in between. A time that is skipped counts as the moment an hour on; of one that occurs twice the last.
 * @param at instant in milliseconds
 * @returns instant, exclusive
 */
export const amendUntil = (at: number, timeZone: string): number => {
  const zone = zones.get(timeZone) ?? localInstants(timeZone);
  zones.set(timeZone, zone);
  const wall = wallOf(timeZone, at) + 7 * dayMs;
  return zone(wall).at(-1) ?? zone(wall + 3_600_000).at(-1) ?? at + 7 * dayMs;
};
