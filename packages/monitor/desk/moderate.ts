import { sharings } from '../contributions/contribution.ts';
import { isLocalDate } from '../periods/index.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type Message, mayStoryStep, type StoryState } from './desk.ts';
import { openlyPersonal } from './personal-data-here.ts';

/** What can be decided about a story, by whom, and where it leads. */
export const moderations = {
  publish: { by: 'staff', to: 'published' },
  'propose-edit': { by: 'staff', to: 'shown-to-teller' },
  'keep-in-lee': { by: 'staff', to: 'lee' },
  'keep-in-team': { by: 'staff', to: 'kept-in-team' },
  'approve-edit': { by: 'teller', to: 'published' },
  'decline-edit': { by: 'teller', to: 'refused-by-teller' },
} as const satisfies Record<string, { by: 'staff' | 'teller'; to: StoryState }>;
export type Moderation = keyof typeof moderations;

export interface ModerationDetails {
  /** The edited text, with `propose-edit`. */
  readonly text?: string;
  /** Why it is better left in peace, and when to look again (local date), with `keep-in-lee`. */
  readonly reason?: string;
  readonly reviewDate?: string;
  /** Somebody looked at what still tells of a person in the text, and it may stay. */
  readonly sure?: boolean;
}

export interface Decision {
  readonly from: StoryState;
  readonly to: StoryState;
  readonly text?: string;
  readonly reason?: string;
  readonly reviewDate?: string;
}

export const longestStory = 2000;
const longestReason = 500;
const longestLeeDays = 2 * 366;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const leeError = (details: ModerationDetails, today: string): { ok: false; refusal: Refused } | undefined => {
  if (!details.reason?.trim()) return refuse('reason-needed', { errors: [{ path: 'reason', code: 'missing' }] });
  if (details.reason.length > longestReason) return invalid([{ path: 'reason', code: 'too-long' }]);
  if (!details.reviewDate) return invalid([{ path: 'reviewDate', code: 'missing' }]);
  if (!isLocalDate(details.reviewDate)) return invalid([{ path: 'reviewDate', code: 'not-a-time' }]);
  const days = daysBetween(today, details.reviewDate);
  return days < 1 || days > longestLeeDays ? invalid([{ path: 'reviewDate', code: 'out-of-range' }]) : undefined;
};
type Refused = ReturnType<typeof refuse>['refusal'];

const stillPersonal = (text: string, { sure }: ModerationDetails) =>
  sure || openlyPersonal(text).length === 0
    ? undefined
    : refuse('still-recognisable', { errors: [{ path: 'sure', code: 'missing' }] });

/** Words or a photo that nobody decided about yet are new; without either there is nothing to decide. */
export const storyStateOf = (message: Pick<Message, 'text' | 'photos' | 'story'>): StoryState | undefined =>
  message.story?.state ?? (message.text === '' && message.photos === 0 ? undefined : 'new');

/**
 * What a decision about a story leads to, or why it cannot be: the table of steps, never wider than the teller shared,
 * an edited text only to a teller who can see it, nothing with a phone number or an address unasked, the lee only with a reason and a day to look again. Pure.
 * @param today local date of the municipality
 */
export const moderate = (
  message: Message,
  moderation: Moderation,
  details: ModerationDetails,
  today: string,
): Result<Decision> => {
  const { by, to } = moderations[moderation];
  const from = storyStateOf(message);
  if (message.state === 'withdrawn' || from === undefined) return refuse('step-not-possible');
  if (!mayStoryStep(from, to, by)) return refuse('step-not-possible');
  const goesPublic = to === 'published' || to === 'shown-to-teller';
  if (goesPublic && message.sharing !== sharings.at(-1)) return refuse('wider-than-shared');
  if (moderation === 'publish') return stillPersonal(message.text, details) ?? done({ from, to, text: message.text });
  if (moderation === 'propose-edit') {
    // Nobody is given words who left a photo only.
    if (message.text === '') return refuse('step-not-possible');
    const text = details.text?.trim();
    if (!text) return invalid([{ path: 'text', code: 'missing' }]);
    if (text.length > longestStory) return invalid([{ path: 'text', code: 'too-long' }]);
    if (!message.reachable) return refuse('teller-not-reachable');
    return stillPersonal(text, details) ?? done({ from, to, text });
  }
  if (moderation === 'keep-in-lee') {
    const refused = leeError(details, today);
    if (refused) return refused;
    return done({ from, to, reason: details.reason?.trim() ?? '', reviewDate: details.reviewDate ?? '' });
  }
  return done({ from, to });
};
