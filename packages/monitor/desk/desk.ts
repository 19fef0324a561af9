import type { Sharing } from '../contributions/contribution.ts';
import type { Valence } from '../instruments/instrument.ts';
import type { CountedTheme } from '../themes/themes.ts';
import type { TriageState } from './triage-moves.ts';

/** What a message is, so that a coordinator sees at a glance what it asks. Bare taps never become messages. */
export type MessageKind = 'question' | 'photo' | 'words';
export const messageKindOf = (texts: Readonly<Record<string, string>>, photos: number): MessageKind =>
  Object.values(texts).some((t) => t.includes('?')) ? 'question' : photos > 0 ? 'photo' : 'words';

/** The honest states, in order, that a contributor sees; one table of permitted steps. */
export const messageStates = ['received', 'read', 'discussed', 'decided', 'withdrawn'] as const;
export type MessageState = (typeof messageStates)[number];
export const messageSteps: readonly { readonly from: MessageState; readonly to: MessageState }[] = [
  { from: 'received', to: 'read' },
  { from: 'received', to: 'decided' },
  { from: 'read', to: 'discussed' },
  { from: 'read', to: 'decided' },
  { from: 'discussed', to: 'decided' },
  // A second answer to the same message: work in progress may be told, and we may have been wrong.
  { from: 'decided', to: 'decided' },
  { from: 'received', to: 'withdrawn' },
  { from: 'read', to: 'withdrawn' },
  { from: 'discussed', to: 'withdrawn' },
  { from: 'decided', to: 'withdrawn' },
];
export const mayStep = (from: MessageState, to: MessageState): boolean =>
  messageSteps.some((s) => s.from === from && s.to === to);

/** One message at the desk: the newest version of a contribution that has words, a photo or a question. */
export interface Message {
  /** Id of the first version: stays the same when the teller corrects. */
  readonly id: string;
  readonly currentId: string;
  readonly kind: MessageKind;
  readonly state: MessageState;
  readonly receivedAt: number;
  readonly week: number;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  /** The place and everything it lies in: who may see it depends on that. */
  readonly within: readonly string[];
  readonly theme: CountedTheme;
  readonly valence: Valence;
  readonly perspective: string;
  readonly channel: string;
  readonly sharing: Sharing;
  readonly language: string;
  readonly text: string;
  /** How many photos are with it. */
  readonly photos: number;
  /** What was told, per language, by a person. */
  readonly translations?: Readonly<Record<string, string>>;
  /** A follow code exists, so that an answer or an edited text can be found by the teller. */
  readonly reachable: boolean;
  readonly story?: {
    readonly state: StoryState;
    readonly text: string;
    readonly reviewDate?: string;
    readonly reason?: string;
  };
  readonly answers: number;
  /** Where it lies. */
  readonly triage: TriageState;
  /** Local date on which it comes back to *Today*, where it waits for somebody. */
  readonly due?: string;
  /** Id of the message that it is about the same as: it gets the same answers. */
  readonly follows?: string;
  /** How many follow this one. */
  readonly followers: number;
}

/** Moderation of the told part, apart from the answer. */
export const storyStates = ['new', 'shown-to-teller', 'published', 'lee', 'kept-in-team', 'refused-by-teller'] as const;
export type StoryState = (typeof storyStates)[number];
export const storySteps: readonly {
  readonly from: StoryState;
  readonly to: StoryState;
  readonly by: 'staff' | 'teller';
}[] = [
  { from: 'new', to: 'published', by: 'staff' },
  { from: 'new', to: 'shown-to-teller', by: 'staff' },
  { from: 'new', to: 'lee', by: 'staff' },
  { from: 'new', to: 'kept-in-team', by: 'staff' },
  { from: 'shown-to-teller', to: 'published', by: 'teller' },
  { from: 'shown-to-teller', to: 'refused-by-teller', by: 'teller' },
  { from: 'shown-to-teller', to: 'lee', by: 'staff' },
  { from: 'shown-to-teller', to: 'kept-in-team', by: 'staff' },
  { from: 'published', to: 'lee', by: 'staff' },
  { from: 'published', to: 'kept-in-team', by: 'staff' },
  { from: 'published', to: 'refused-by-teller', by: 'teller' },
  { from: 'lee', to: 'published', by: 'staff' },
  { from: 'lee', to: 'kept-in-team', by: 'staff' },
  { from: 'kept-in-team', to: 'published', by: 'staff' },
  { from: 'kept-in-team', to: 'shown-to-teller', by: 'staff' },
  { from: 'kept-in-team', to: 'lee', by: 'staff' },
];
export const mayStoryStep = (from: StoryState, to: StoryState, by: 'staff' | 'teller'): boolean =>
  storySteps.some((s) => s.from === from && s.to === to && s.by === by);
