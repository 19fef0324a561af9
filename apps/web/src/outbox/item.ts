import type { ContributionBody } from '@straatwijs/monitor';
import type { Draft } from '#web/taking-part/draft.ts';
import type { KeptPhoto } from './photos.ts';

/** One message on this phone: while it is being told, while it waits, and after it was received. */
export interface Item {
  /** Of the message itself, made here: sending it twice is harmless. */
  readonly id: string;
  readonly instrument: string;
  readonly instrumentName: string;
  readonly place: { readonly id: string; readonly name: string };
  /** Who was signed in when it was made: it waits for this very person. */
  readonly owner?: { readonly id: string; readonly name: string };
  readonly madeAt: number;
  readonly changedAt: number;
  /** What is on the screen, so that it can be gone on with. */
  readonly draft: Draft;
  readonly here: string;
  readonly finished: boolean;
  /** Counts what was kept: 0 while nothing may be sent. Several steps before the first send are one message. */
  readonly revision: number;
  /** As it must arrive; with a new id for when an earlier revision is there already. */
  readonly body?: ContributionBody;
  readonly correctionId?: string;
  /** The newest revision that the server said it has; 0 when it only said that it has an earlier one. */
  readonly arrived?: { readonly revision: number; readonly at?: string };
  readonly waits?: Waiting;
  /** Why it cannot go by itself, in words for the person. */
  readonly trouble?: { readonly code: string; readonly sentence: string };
  /** What goes after it, one by one, once it was received. */
  readonly photos?: readonly KeptPhoto[];
  /** What became of it, as the server told last. */
  readonly known?: { readonly state: KnownState; readonly askedAt: number };
}

export interface Waiting {
  readonly until: number;
  readonly times: number;
  readonly for: 'network' | 'turn' | 'sign-in';
}

export const knownStates = ['received', 'read', 'discussed', 'decided', 'withdrawn', 'gone'] as const;
export type KnownState = (typeof knownStates)[number];

/** What the server answered to one send. */
export type Outcome =
  | { readonly kind: 'received'; readonly at: string }
  /** It has an earlier revision of this message: what is new goes as a correction. */
  | { readonly kind: 'earlier' }
  | { readonly kind: 'again'; readonly afterSeconds?: number }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'needs-you'; readonly code: string; readonly sentence: string };

export type ItemState = 'draft' | 'here' | 'sign-in' | 'needs-you' | KnownState;

/** Everything that was kept has arrived. */
export const isUnsent = (item: Item): boolean => item.revision > (item.arrived?.revision ?? 0);

/** Where it is, for people. Nothing is called received before the server said so. */
export const stateOf = (item: Item): ItemState => {
  if (item.trouble) return 'needs-you';
  if (item.revision === 0) return 'draft';
  if (isUnsent(item)) return item.waits?.for === 'sign-in' ? 'sign-in' : 'here';
  return item.known?.state ?? 'received';
};

/** The same message with new content, to be sent. @param correctionId a fresh one for this revision */
export const kept = (item: Item, body: ContributionBody, correctionId: string, now: number): Item => {
  const { trouble: _, waits: __, ...rest } = item;
  return { ...rest, body, correctionId, revision: item.revision + 1, changedAt: now };
};

const longestWait = 600_000;
/** Waits grow from 2 seconds to 10 minutes; half of each is chance, so that phones do not all come back at once. */
export const waitAfter = (times: number, chance: number): number =>
  Math.min(longestWait, 2000 * 2 ** Math.min(times, 12)) * (0.5 + chance / 2);

/** The item after an answer to the send of `revision`: it may have changed meanwhile. */
export const after = (item: Item, revision: number, outcome: Outcome, now: number, chance: number): Item => {
  const { waits, trouble: _, ...rest } = item;
  const times = (waits?.times ?? 0) + 1;
  switch (outcome.kind) {
    case 'received':
      return { ...rest, arrived: { revision, at: item.arrived?.at ?? outcome.at } };
    case 'earlier':
      return { ...rest, arrived: { ...item.arrived, revision: 0 } };
    case 'again': {
      const told = outcome.afterSeconds;
      const until = now + Math.max(waitAfter(times - 1, chance), Math.min(told ?? 0, 3600) * 1000);
      return { ...rest, waits: { until, times, for: told === undefined ? 'network' : 'turn' } };
    }
    case 'sign-in':
      return { ...rest, waits: { until: now + longestWait, times, for: 'sign-in' } };
    case 'needs-you':
      // What changed meanwhile may be exactly what was asked for.
      return item.revision > revision ? rest : { ...rest, trouble: { code: outcome.code, sentence: outcome.sentence } };
  }
};

/** Whether it may be sent now. @param eager somebody looks, or the network came back: only a server's own term holds */
export const isDue = (item: Item, now: number, eager: boolean): boolean =>
  isUnsent(item) &&
  item.trouble === undefined &&
  (item.waits === undefined || item.waits.until <= now || (eager && item.waits.for !== 'turn'));
