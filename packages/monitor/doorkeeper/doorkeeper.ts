import { type Refusal, refuse } from '../refusals/refusal.ts';

/** A bucket per key that refills steadily; forgotten once full again. Times are epoch milliseconds. */
export interface Buckets {
  /** Takes `cost` and returns 0, or takes nothing and returns how many seconds to wait. */
  take(key: string, cost: number, now: number): number;
  /** Puts `cost` back that was taken for something that turned out to cost nothing. */
  give(key: string, cost: number, now: number): void;
}

/** @param capacity what may be taken at once; @param perSecond how quickly it comes back */
export const buckets = (capacity: number, perSecond: number, mostKeys = 50_000): Buckets => {
  const levels = new Map<string, { level: number; at: number }>();
  const levelOf = (key: string, now: number): number => {
    const b = levels.get(key);
    return b ? Math.min(capacity, b.level + (Math.max(0, now - b.at) / 1000) * perSecond) : capacity;
  };
  const sweep = (now: number) => {
    for (const key of levels.keys()) if (levelOf(key, now) >= capacity) levels.delete(key);
    // A flood of addresses must not fill the memory: the oldest are forgotten first.
    for (const key of levels.keys()) {
      if (levels.size <= mostKeys) break;
      levels.delete(key);
    }
  };
  const wait = (level: number, cost: number) =>
    level >= cost ? 0 : Math.max(1, Math.ceil((cost - level) / perSecond));
  return {
    take(key, cost, now) {
      const level = levelOf(key, now);
      const seconds = wait(level, cost);
      if (seconds > 0) return seconds;
      levels.delete(key);
      levels.set(key, { level: level - cost, at: now });
      if (levels.size > mostKeys) sweep(now);
      return 0;
    },
    give(key, cost, now) {
      if (levels.has(key)) levels.set(key, { level: Math.min(capacity, levelOf(key, now) + cost), at: now });
    },
  };
};

/**
 * Limits at the door, per address. `free` addresses (registered kiosks, talks, community rooms) are never limited, except
 * in guessing follow codes.
 */
export interface Doorkeeper {
  /** Before contributions are looked at; `count` of them at once. */
  contributions(address: string, count: number): Refusal | undefined;
  /** Before a photo is read: unpacking one is work. */
  photos(address: string): Refusal | undefined;
  /** Before a follow code is looked up: right or wrong makes no difference here. Counts as wrong until `afterCode`. */
  beforeCode(address: string): Refusal | undefined;
  /** After a look-up that was let in; undefined when nothing was looked up after all. */
  afterCode(address: string, right: boolean | undefined): void;
  /** A code that turned out to be taken: somebody may be trying codes. */
  takenCode(address: string): void;
  /** Before a sign-in link is asked for: each is a mail to somebody. */
  signIn(address: string): Refusal | undefined;
}

export const doorkeeper = (now: () => number, free: (address: string) => boolean): Doorkeeper => {
  const contributions = buckets(1200, 4);
  const photos = buckets(200, 0.5);
  const wrongCodes = buckets(20, 20 / 3600);
  const strangers = buckets(20, 20);
  const signIns = buckets(30, 30 / 600);
  const knownAddresses = new Map<string, true>();
  const tooMany = (seconds: number): Refusal | undefined =>
    seconds > 0 ? refuse('too-many-requests', { retryAfter: seconds }).refusal : undefined;
  return {
    contributions: (address, count) =>
      free(address) ? undefined : tooMany(contributions.take(address, Math.min(count, 1200), now())),
    photos: (address) => (free(address) ? undefined : tooMany(photos.take(address, 1, now()))),
    beforeCode(address) {
      // Taken before the look-up and given back after a right one: many at once cannot outrun the limit.
      const blocked = tooMany(wrongCodes.take(address, 1, now()));
      if (blocked || knownAddresses.has(address)) return blocked;
      const busy = tooMany(strangers.take('all', 1, now()));
      if (busy) wrongCodes.give(address, 1, now());
      return busy;
    },
    afterCode(address, right) {
      if (right !== false) wrongCodes.give(address, 1, now());
      if (right !== true) return;
      knownAddresses.delete(address);
      knownAddresses.set(address, true);
      const oldest = knownAddresses.size > 50_000 ? knownAddresses.keys().next() : undefined;
      if (oldest && !oldest.done) knownAddresses.delete(oldest.value);
    },
    takenCode(address) {
      wrongCodes.take(address, 1, now());
    },
    signIn: (address) => tooMany(signIns.take(address, 1, now())),
  };
};
