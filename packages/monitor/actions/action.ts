import type { Perspective } from '../contributions/contribution.ts';
import { isUuid } from '../contributions/prepare.ts';
import type { Language } from '../languages/languages.ts';
import type { LocalDate } from '../periods/index.ts';
import type { Theme } from '../themes/themes.ts';
import type { ActionMover, ActionState } from './action-moves.ts';

/** Soon and small, or for the long run; an area shows both. */
export const actionKinds = ['quick', 'long'] as const;
export type ActionKind = (typeof actionKinds)[number];
export const isActionKind = (v: unknown): v is ActionKind => (actionKinds as readonly unknown[]).includes(v);

/** What an action can begin with. */
export const actionSourceKinds = ['signal', 'message', 'talk', 'round', 'person'] as const;
export type ActionSourceKind = (typeof actionSourceKinds)[number];
export const isActionSourceKind = (v: unknown): v is ActionSourceKind =>
  (actionSourceKinds as readonly unknown[]).includes(v);
export interface ActionSource {
  readonly kind: ActionSourceKind;
  /** Of a message: the id of its first version. */
  readonly id: string;
}

/** Roles of owners that every screen language has a word for; any other is somebody's own word. */
export const ownerRoles = [
  'municipality',
  'community-work',
  'youth-work',
  'housing',
  'school',
  'police',
  'entrepreneurs',
  'residents',
  'together',
] as const;
export type OwnerRole = (typeof ownerRoles)[number];
export const isOwnerRole = (v: unknown): v is OwnerRole => (ownerRoles as readonly unknown[]).includes(v);
export interface ActionOwner {
  /** One of `ownerRoles`, or words of one's own in the language of the action. */
  readonly role: string;
  readonly staffId?: string;
}

/** What is expected of it: what changes, from when on, and for whom that is good and for whom it is not. */
export interface ExpectedEffect {
  readonly what: string;
  readonly from?: LocalDate;
  readonly goodFor: readonly Perspective[];
  readonly notFor: readonly Perspective[];
}

/** What people write about an action: replaced as a whole by a next version, and every version stays. */
export interface ActionContent {
  readonly title: string;
  /** What is going to happen, in plain words. */
  readonly words: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly owner: ActionOwner;
  readonly expects?: ExpectedEffect;
  /** Who pays. */
  readonly paidBy?: string;
  readonly paidUntil?: LocalDate;
  /** What is left when the money is gone. */
  readonly staysAfter?: string;
  /** Who decides about it. */
  readonly decides?: string;
  /** What residents can still change about it. */
  readonly influence?: string;
}

/** A step on the way: a day by which, and a day on which. */
export interface ActionStep {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly due: LocalDate;
  readonly doneOn?: LocalDate;
  /** The offer that it thanks for. */
  readonly thanksFor?: string;
}

/** A move that was made: who, when, and why where that has to be said. */
export interface MadeMove {
  readonly from: ActionState;
  readonly to: ActionState;
  readonly by: ActionMover;
  /** Name of the member of staff; empty for contributors. */
  readonly who: string;
  readonly at: number;
  readonly reason?: string;
  readonly language: Language;
}

/** What came of it for somebody: also what nobody meant, and what is bad. */
export interface ActionEffect {
  readonly id: string;
  readonly perspective: Perspective;
  readonly good: boolean;
  readonly meant: boolean;
  readonly words: string;
  readonly language: Language;
  /** Who says so, or where it was seen. */
  readonly source: string;
  readonly seenOn: LocalDate;
}

export interface Action extends ActionContent {
  readonly id: string;
  readonly kind: ActionKind;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  /** The place and every place around it: what a right is held against. */
  readonly within: readonly string[];
  /** The area in which it counts for the limit on running actions. */
  readonly areaId: string;
  readonly state: ActionState;
  /** Which version of the content this is, from 1. */
  readonly version: number;
  readonly writtenBy: string;
  readonly writtenAt: number;
  readonly startedAt: number;
  /** What kinds of things it began with; which ones is for the desk. */
  readonly beganWith: readonly ActionSourceKind[];
  /** By day. */
  readonly steps: readonly ActionStep[];
  /** In order. */
  readonly moves: readonly MadeMove[];
  /** The newest first. */
  readonly effects: readonly ActionEffect[];
  /** What people translated of it: the words as they were written, and what they are in other languages. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Whether a text can be the id of an action at all; anything else is not looked up. */
export const isActionId = (id: string): boolean => isUuid(id);

/** Whether it was ever decided to do it: from then on everybody can read it. Pure. */
export const isDecided = ({ state, moves }: Pick<Action, 'state' | 'moves'>): boolean =>
  [state, ...moves.map((m) => m.from)].some((s) => s !== 'proposed' && s !== 'stopped');

/** Steps whose day is over and that were not done, of an action on which something still has to happen. Pure. */
export const overdueSteps = (
  { state, steps }: Pick<Action, 'state' | 'steps'>,
  today: LocalDate,
): readonly ActionStep[] => (state === 'running' ? steps.filter((s) => s.doneOn === undefined && s.due < today) : []);

/** The first step that was not done yet. Pure. */
export const nextStep = ({ steps }: Pick<Action, 'steps'>): ActionStep | undefined =>
  steps.find((s) => s.doneOn === undefined);
