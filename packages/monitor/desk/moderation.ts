import { follow } from '../contributions/take-part.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { Message, StoryState } from './desk.ts';
import { type Moderation, type ModerationDetails, moderate } from './moderate.ts';
import { randomUuid } from './public-id.ts';
import { publicPlaceOf } from './public-place.ts';
import { messageFor } from './today.ts';

const carryOut = async (
  ports: Ports,
  actor: string,
  message: Message | undefined,
  moderation: Moderation,
  details: ModerationDetails = {},
): Promise<Result<StoryState>> => {
  if (!message) return refuse('page-unknown');
  const at = ports.now();
  const decided = moderate(message, moderation, details, ports.local(at).date);
  if (!decided.ok) return decided;
  const { from, ...decision } = decided.value;
  const shown = decision.to === 'published' ? await publicPlaceOf(ports.places, message) : undefined;
  if (decision.to === 'published' && !shown) return refuse('place-unknown');
  const moved = await ports.desk.storyStep({
    messageId: message.id,
    currentId: message.currentId,
    from: [from],
    ...decision,
    ...(shown ? { placeId: shown.id, publicId: randomUuid(ports.randomBytes(16)) } : {}),
    actor,
    at,
  });
  return moved ? done(decision.to) : refuse('step-not-possible');
};

const byStaff =
  (moderation: Moderation) =>
  async (
    ports: Ports,
    staff: Staff,
    command: ModerationDetails & { readonly id: string },
  ): Promise<Result<StoryState>> => {
    const found = await messageFor(ports, staff, 'moderate', command.id);
    return found.ok ? carryOut(ports, staff.id, found.value, moderation, command) : found;
  };

/** Publishes the teller's own words as they are. */
export const publishStory = byStaff('publish');
/** Shows an edited text to its teller; nothing is public until the teller agrees. */
export const proposeEdit = byStaff('propose-edit');
/** Leaves it in peace, out of publication, with a reason and a day to look again. */
export const keepInLee = byStaff('keep-in-lee');
/** For the team only. */
export const keepInTeam = byStaff('keep-in-team');

const byTeller =
  (moderation: Moderation) =>
  async (ports: Ports, code: string): Promise<Result<StoryState>> => {
    const followed = await follow(ports, code);
    if (!followed.ok) return followed;
    return carryOut(ports, 'teller', await ports.desk.message(followed.value.rootId), moderation);
  };

/** The teller agrees with the edited text: from now on it is public. */
export const approveEdit = byTeller('approve-edit');
/** The teller would rather not: an edited text is dropped, a published story comes off the page. */
export const declineEdit = byTeller('decline-edit');

/** What the teller sees of the story behind a code: the text that waits for them or that is on the page. */
export const storyOf = async (ports: Ports, code: string): Promise<Result<Message['story']>> => {
  const followed = await follow(ports, code);
  if (!followed.ok) return followed;
  return done((await ports.desk.message(followed.value.rootId))?.story);
};
