import { isUuid } from '../contributions/prepare.ts';
import type { Language } from '../languages/languages.ts';
import type { LocalDate } from '../periods/index.ts';
import { type Theme, themes } from '../themes/themes.ts';

/** The themes that every city talk goes through, in this order: the first five of the list. */
export const talkThemes = themes.slice(0, 5);
export const isTalkTheme = (v: unknown): v is Theme => (talkThemes as readonly unknown[]).includes(v);

/** Every quarter; because residents asked for it; or a first time that is there for what bothers people, and nothing else. */
export const talkKinds = ['quarterly', 'called', 'grievances'] as const;
export type TalkKind = (typeof talkKinds)[number];
export const isTalkKind = (v: unknown): v is TalkKind => (talkKinds as readonly unknown[]).includes(v);

export const talkStates = ['planned', 'prepared', 'held', 'amending', 'fixed', 'public', 'cancelled'] as const;
export type TalkState = (typeof talkStates)[number];

/**
 * The state machine of a talk. Every step has an actor and a moment; `reason` says where words are needed too. `clock` is
 * the one that nobody takes: a week after the minutes went round they are fixed.
 */
export const talkSteps = {
  prepare: { from: ['planned'], to: 'prepared', by: 'staff', reason: false },
  hold: { from: ['planned', 'prepared'], to: 'held', by: 'staff', reason: false },
  'send-round': { from: ['held'], to: 'amending', by: 'staff', reason: false },
  fix: { from: ['amending'], to: 'fixed', by: 'clock', reason: false },
  publish: { from: ['fixed'], to: 'public', by: 'staff', reason: false },
  cancel: { from: ['planned', 'prepared'], to: 'cancelled', by: 'staff', reason: true },
} as const satisfies Record<
  string,
  {
    readonly from: readonly TalkState[];
    readonly to: TalkState;
    readonly by: 'staff' | 'clock';
    readonly reason: boolean;
  }
>;
export type TalkStep = keyof typeof talkSteps;
export const isTalkStep = (v: unknown): v is TalkStep => typeof v === 'string' && Object.hasOwn(talkSteps, v);

/** Whether this step can follow on this state. Pure. */
export const mayTalkStep = (from: TalkState, step: TalkStep): boolean =>
  (talkSteps[step].from as readonly TalkState[]).includes(from);

/** The actor of the one step that time takes. */
export const theClock = 'clock';

export interface TakenStep {
  readonly step: TalkStep;
  /** First name; `clock` where time took it. */
  readonly by: string;
  readonly at: number;
  readonly reason?: string;
}

/** One city talk: about an area, in a room, on a day. */
export interface Talk {
  readonly id: string;
  readonly edition: number;
  /** The area that it is about; the whole municipality for one at the town hall. */
  readonly placeId: string;
  readonly placeName: string;
  /** The place and every place around it: what a right is held against. */
  readonly within: readonly string[];
  readonly kind: TalkKind;
  readonly date: LocalDate;
  /** On the clock there: `19:30`. */
  readonly starts: string;
  /** Where people walk in. */
  readonly venue: string;
  /** The meeting that there was anyhow and that it joins; else why none. */
  readonly joins?: string;
  readonly whyNone?: string;
  /** Of what the planner wrote. */
  readonly language: Language;
  readonly state: TalkState;
  /** Until when minutes can be amended (instant, exclusive), once they went round. */
  readonly amendUntil?: number;
  readonly steps: readonly TakenStep[];
}

/** A state as it is now: the week may be over before anything wrote that down. Pure. */
export const stateNow = (talk: Pick<Talk, 'state' | 'amendUntil'>, now: number): TalkState =>
  talk.state === 'amending' && talk.amendUntil !== undefined && now >= talk.amendUntil ? 'fixed' : talk.state;

/** Whether a text can be the id of a talk or a line at all; anything else is not looked up. */
export const isTalkId = (id: string): boolean => isUuid(id);
