import { type Refusal, refuse } from '../refusals/refusal.ts';

/** A bucket per key that refills steadily; forgotten once full again. Times are epoch milliseconds. */
export interface Buckets {
  /** Takes `cost` and returns 0, or takes nothing and returns how many seconds to wait. */
  take(key: string, cost: number, now: number): number;
  /** How much can be taken right now. */
  level(key: string, now: number): number;
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
    level: levelOf,
    give(key, cost, now) {
      if (levels.has(key)) levels.set(key, { level: Math.min(capacity, levelOf(key, now) + cost), at: now });
    },
  };
};

/** Leave to try new follow codes; whoever got it says afterwards how many turned out to be taken. */
export interface NewCodes {
  readonly room: number;
  done(taken: number): void;
}

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
  /**
   * Before codes that somebody made are kept: one that is taken may be a guess, and no more may be tried than may be
   * taken. Waits while others behind this address are trying theirs; a refusal once too many were taken. Wrong look-ups
   * do not count here: else whoever mistypes twenty times keeps everybody on the same line from telling anything.
   */
  newCodes(address: string, wanted: number): Promise<NewCodes | Refusal>;
  /** Before a sign-in link is asked for: each is a mail to somebody. */
  signIn(address: string): Refusal | undefined;
  /** Whether one more mail may go to this person: nobody's box is filled from many addresses. */
  mayMail(to: string): boolean;
  /** Whether this is the first time that this sealed thing is handed in; remembered for ten minutes. */
  firstTime(thing: string): boolean;
}

/** Codes that turn out to be taken: the next may be tried after twenty seconds, so that nobody is shut out for long. */
const mostTaken = 20;
const takenPerSecond = 1 / 20;

/** @param lineOf what limits are counted under; by itself an address */
export const doorkeeper = (
  now: () => number,
  free: (address: string) => boolean,
  lineOf: (address: string) => string = (address) => address,
): Doorkeeper => {
  const contributions = buckets(1200, 4);
  const photos = buckets(200, 0.5);
  const wrongCodes = buckets(20, 20 / 3600);
  const takenCodes = buckets(mostTaken, takenPerSecond);
  const strangers = buckets(20, 20);
  const signIns = buckets(30, 30 / 600);
  const mails = buckets(5, 5 / 900);
  const seen = buckets(1, 1 / 600);
  const knownLines = new Map<string, true>();
  const trying = new Map<string, { held: number; readonly waiting: (() => void)[] }>();
  const tooMany = (seconds: number): Refusal | undefined =>
    seconds > 0 ? refuse('too-many-requests', { retryAfter: seconds }).refusal : undefined;

  /** Takes what may be tried now, at most `wanted`; 0 when nothing may. */
  const hold = (line: string, wanted: number): number => {
    const here = trying.get(line) ?? { held: 0, waiting: [] };
    const room = Math.min(wanted, Math.floor(takenCodes.level(line, now())));
    if (room <= 0) return 0;
    takenCodes.take(line, room, now());
    here.held += room;
    trying.set(line, here);
    return room;
  };
  const letGo = (line: string, room: number, taken: number): void => {
    takenCodes.give(line, room - taken, now());
    // Each counts as a wrong look-up too.
    for (let n = 0; n < taken; n++) wrongCodes.take(line, 1, now());
    const here = trying.get(line);
    if (!here) return;
    here.held -= room;
    if (here.held <= 0) trying.delete(line);
    for (const go of here.waiting.splice(0)) go();
  };

  return {
    contributions: (address, count) =>
      free(address) ? undefined : tooMany(contributions.take(lineOf(address), Math.min(count, 1200), now())),
    photos: (address) => (free(address) ? undefined : tooMany(photos.take(lineOf(address), 1, now()))),
    beforeCode(address) {
      const line = lineOf(address);
      // Taken before the look-up and given back after a right one: many at once cannot outrun the limit.
      const blocked = tooMany(wrongCodes.take(line, 1, now()));
      if (blocked || knownLines.has(line)) return blocked;
      const busy = tooMany(strangers.take('all', 1, now()));
      if (busy) wrongCodes.give(line, 1, now());
      return busy;
    },
    afterCode(address, right) {
      const line = lineOf(address);
      if (right !== false) wrongCodes.give(line, 1, now());
      if (right !== true) return;
      knownLines.delete(line);
      knownLines.set(line, true);
      const oldest = knownLines.size > 50_000 ? knownLines.keys().next() : undefined;
      if (oldest && !oldest.done) knownLines.delete(oldest.value);
    },
    async newCodes(address, wanted) {
      const line = lineOf(address);
      for (;;) {
        const room = hold(line, wanted);
        if (room > 0) return { room, done: (taken) => letGo(line, room, taken) };
        const others = trying.get(line);
        if (!others) return refuse('too-many-requests', { retryAfter: takenCodes.take(line, 1, now()) || 1 }).refusal;
        await new Promise<void>((go) => others.waiting.push(go));
      }
    },
    signIn: (address) => tooMany(signIns.take(lineOf(address), 1, now())),
    mayMail: (to) => mails.take(to, 1, now()) === 0,
    firstTime: (thing) => seen.take(thing, 1, now()) === 0,
  };
};
