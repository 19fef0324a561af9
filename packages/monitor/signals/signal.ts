import type { Direction, Grade, Mark } from '@straatwijs/statistics';
import type { Week } from '../periods/index.ts';
import type { ContributingWeek } from './score.ts';
import type { WatchedThing } from './watched.ts';

/** `past`: seen by looking back, of before the monitor watched here, and over by then. */
export const signalStates = ['open', 'confirmed', 'explained', 'past'] as const;
export type SignalState = (typeof signalStates)[number];
export const isSignalState = (v: unknown): v is SignalState => (signalStates as readonly unknown[]).includes(v);

/** What can happen to a signal. Nothing of it ever disappears: a step is added, and the signal stands in a state. */
export const signalSteps = {
  found: { from: [], to: 'open' },
  'found-back': { from: [], to: 'past' },
  raised: { from: [], to: 'open' },
  /** Found once more, in a later week or more strongly; whoever looked at it has judged already. */
  again: { from: signalStates, to: 'same' },
  /** Not found any more for some weeks. */
  faded: { from: signalStates, to: 'same' },
  confirmed: { from: ['open', 'explained', 'past'], to: 'confirmed' },
  explained: { from: ['open', 'confirmed', 'past'], to: 'explained' },
  linked: { from: signalStates, to: 'same' },
} as const satisfies Record<string, { readonly from: readonly SignalState[]; readonly to: SignalState | 'same' }>;
export type SignalStepKind = keyof typeof signalSteps;
/** Steps that a person takes; `raised` is how a person begins one. */
export type SignalDeed = 'confirmed' | 'explained' | 'linked';

export interface SignalStep {
  readonly kind: SignalStepKind;
  readonly at: number;
  /** Name of who took it; absent where the seismograph did. */
  readonly by?: string;
  readonly week: Week;
  readonly grade?: Grade;
  /** Why it was explained away, or what the person saw. */
  readonly words?: string;
  /** The other signal of a link. */
  readonly otherId?: string;
}

/** A change that somebody should look at: found by the seismograph, or raised by a person. */
export interface Signal {
  readonly id: string;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  readonly within: readonly string[];
  readonly watched: WatchedThing;
  readonly direction: Direction;
  readonly state: SignalState;
  /** The strongest it ever was; absent where a person raised it. */
  readonly grade?: Grade;
  /** Of the first and of the last time it was found. */
  readonly week: Week;
  readonly lastWeek: Week;
  readonly faded: boolean;
  readonly byHand: boolean;
  readonly evidence: number;
  readonly threshold: number;
  readonly smallestChange?: number;
  readonly marks: readonly Mark[];
  readonly weeks: readonly ContributingWeek[];
}

/** The series and direction of a signal in one word: of these only one is open at a time. */
export const sameChange = (
  a: Pick<Signal, 'placeId' | 'watched' | 'direction'>,
  b: Pick<Signal, 'placeId' | 'watched' | 'direction'>,
): boolean =>
  a.placeId === b.placeId &&
  a.direction === b.direction &&
  a.watched.kind === b.watched.kind &&
  a.watched.series === b.watched.series &&
  a.watched.theme === b.watched.theme &&
  a.watched.indicator === b.watched.indicator &&
  a.watched.valence === b.watched.valence;

const gradeOrder: readonly Grade[] = ['attention', 'signal', 'strong'];
export const strongerOf = (a: Grade | undefined, b: Grade): Grade =>
  a !== undefined && gradeOrder.indexOf(a) >= gradeOrder.indexOf(b) ? a : b;

export const longestWords = 500;
