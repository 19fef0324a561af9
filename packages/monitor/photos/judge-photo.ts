import { sharings } from '../contributions/contribution.ts';
import type { Message } from '../desk/desk.ts';
import { storyStateOf } from '../desk/moderate.ts';
import { publishStory } from '../desk/moderation.ts';
import { randomUuid } from '../desk/public-id.ts';
import { messageFor } from '../desk/today.ts';
import type { Language } from '../languages/languages.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { type Cover, checkCovers } from './covers.ts';
import {
  longestDescription,
  mayPhotoStep,
  type Photo,
  type PhotoReason,
  type PhotoSize,
  type PhotoState,
  photoReasons,
} from './photo.ts';

/** Which photo is meant, and the very picture that was looked at. */
export interface PhotoAtDesk {
  /** Id of the message. */
  readonly message: string;
  /** Id of the picture. */
  readonly id: string;
}

/** The photos beside a message, for whoever may read it. */
export const photosOf = async (ports: Ports, staff: Staff, message: string): Promise<Result<readonly Photo[]>> => {
  const found = await messageFor(ports, staff, 'read-messages', message);
  return found.ok ? done(await ports.photos.of(found.value.id)) : found;
};

/** A picture (JPEG) beside a message, for whoever may read it; nobody else learns that there is one. */
export const pictureAtDesk = async (
  ports: Ports,
  staff: Staff,
  { message, n, size }: { readonly message: string; readonly n: number; readonly size: PhotoSize },
): Promise<Result<Uint8Array>> => {
  const found = await messageFor(ports, staff, 'read-messages', message);
  if (!found.ok) return found;
  const picture = await ports.photos.picture(found.value.id, n, size);
  return picture ? done(picture) : refuse('page-unknown');
};

const judged = async (
  ports: Ports,
  staff: Staff,
  at: PhotoAtDesk,
): Promise<Result<{ readonly message: Message; readonly photo: Photo }>> => {
  const found = await messageFor(ports, staff, 'moderate', at.message);
  if (!found.ok) return found;
  const photo = (await ports.photos.of(found.value.id)).find((p) => p.id === at.id);
  // Covered by a colleague, replaced or taken away meanwhile: whoever judges must look again.
  return photo ? done({ message: found.value, photo }) : refuse('step-not-possible');
};

/** Whether a photo may come on a page at all: never wider than its teller shares, and nothing of what is better left in peace. */
export const mayShow = (message: Pick<Message, 'sharing' | 'story' | 'text' | 'photos'>, from: PhotoState): boolean =>
  message.sharing === sharings.at(-1) && storyStateOf(message) !== 'lee' && mayPhotoStep(from, 'shown');

/**
 * Shows a photo with its story, under the story's own place and never below buurt. It stands on a page while the story
 * does; a photo without words is its own story, and is published by this. Refuses without a description of what is on it.
 */
export const showPhoto = async (
  ports: Ports,
  staff: Staff,
  { description, language, ...at }: PhotoAtDesk & { readonly description: string; readonly language: Language },
): Promise<Result<PhotoState>> => {
  const found = await judged(ports, staff, at);
  if (!found.ok) return found;
  const { message, photo } = found.value;
  const text = description.trim();
  if (text === '') return invalid([{ path: 'description', code: 'missing' }]);
  if (text.length > longestDescription) return invalid([{ path: 'description', code: 'too-long' }]);
  if (message.sharing !== sharings.at(-1)) return refuse('wider-than-shared');
  if (!mayShow(message, photo.state)) return refuse('step-not-possible');
  if (message.text === '' && storyStateOf(message) !== 'published') {
    const published = await publishStory(ports, staff, { id: message.id });
    if (!published.ok) return published;
  }
  const step = { from: [photo.state], to: 'shown', description: { text, language } } as const;
  return moved(ports, staff, message, photo, step);
};

/** Keeps a photo off the pages, or takes it off; the teller reads why. */
export const refusePhoto = async (
  ports: Ports,
  staff: Staff,
  { reason, ...at }: PhotoAtDesk & { readonly reason: string },
): Promise<Result<PhotoState>> => {
  const found = await judged(ports, staff, at);
  if (!found.ok) return found;
  const { message, photo } = found.value;
  const known: PhotoReason | undefined = photoReasons.find((r) => r === reason);
  if (!known) return refuse('reason-needed', { errors: [{ path: 'reason', code: 'missing' }] });
  if (!mayPhotoStep(photo.state, 'refused')) return refuse('step-not-possible');
  return moved(ports, staff, message, photo, { from: [photo.state], to: 'refused', reason: known });
};

const moved = async (
  ports: Ports,
  staff: Staff,
  message: Message,
  photo: Photo,
  step: Pick<Parameters<Ports['photos']['judge']>[0], 'from' | 'to' | 'reason' | 'description'>,
): Promise<Result<PhotoState>> => {
  const isDone = await ports.photos.judge({
    rootId: message.id,
    id: photo.id,
    ...step,
    actor: staff.id,
    at: ports.now(),
  });
  return isDone ? done(step.to) : refuse('step-not-possible');
};

/** Paints over parts of a photo, for good: the picture without the paint is gone from here. Returns the id of the new one. */
export const coverPhoto = async (
  ports: Ports,
  staff: Staff,
  { covers, ...at }: PhotoAtDesk & { readonly covers: readonly Cover[] },
): Promise<Result<string>> => {
  const found = await judged(ports, staff, at);
  if (!found.ok) return found;
  const checked = checkCovers(covers);
  if (!checked.ok) return checked;
  const { message, photo } = found.value;
  const screen = await ports.photos.picture(message.id, photo.n, 'screen');
  if (!screen) return refuse('step-not-possible');
  const painted = await ports.darkroom.cover(screen, checked.value);
  if (!painted.ok) return painted;
  const newId = randomUuid(ports.randomBytes(16));
  const change = { rootId: message.id, id: photo.id, newId, developed: painted.value };
  const changed = await ports.photos.repaint({ ...change, actor: staff.id, at: ports.now() });
  return changed ? done(newId) : refuse('step-not-possible');
};
