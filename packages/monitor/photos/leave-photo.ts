import type { Followed } from '../contributions/contributions-store.ts';
import { follow } from '../contributions/take-part.ts';
import { randomUuid } from '../desk/public-id.ts';
import { findInstrument } from '../instruments/instrument.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { largestPhoto, leavesNoPhoto, mayHavePhotos, mostPhotos, type Photo, type PhotoSize } from './photo.ts';
import { sniffPhoto } from './sniff.ts';

/** Behind which code, and in which of the four places. With an id: only when the code leads to that message. */
export interface PhotoPlace {
  readonly code: string;
  readonly id?: string;
  readonly n: number;
}
export interface PhotoReceipt {
  readonly n: number;
  readonly receivedAt: number;
  /** False when this very picture had been received before. */
  readonly isNew: boolean;
}

const takesPhotos = ({ instruments }: Ports, { instrument, version }: Followed): boolean => {
  const known = findInstrument(instruments, instrument, version);
  return known !== undefined && mayHavePhotos(known.definition);
};

// The same refusal for a code that leads elsewhere as for one that nobody holds: it tells nothing of somebody's message.
const behind = async (ports: Ports, { code, id }: Omit<PhotoPlace, 'n'>): Promise<Result<Followed>> => {
  const found = await follow(ports, code);
  if (!found.ok || id === undefined) return found;
  const { rootId, currentId } = found.value;
  return [rootId, currentId].includes(id.toLowerCase()) ? found : refuse('follow-code-unknown');
};

/**
 * Whether a photo may be left here, before its file is read. Refuses `follow-code-unknown`, `photo-of-withdrawn`,
 * `photo-not-for-young` (who is young leaves none), `photo-not-here` and `photo-too-many`.
 */
export const mayLeavePhoto = async (ports: Ports, place: PhotoPlace): Promise<Result<Followed>> => {
  const found = await behind(ports, place);
  if (!found.ok) return found;
  const told = found.value;
  if (told.withdrawnAt !== undefined) return refuse('photo-of-withdrawn');
  if (leavesNoPhoto(told.perspective)) return refuse('photo-not-for-young');
  if (!takesPhotos(ports, told)) return refuse('photo-not-here');
  return place.n >= 1 && place.n <= mostPhotos ? found : refuse('photo-too-many');
};

const mostTries = 3;

/**
 * Leave a photo with what was told: unpacked, made anew in two sizes without anything but its pixels, and to be judged by
 * somebody before anybody else sees it. Repeating is harmless. Refuses `photo-too-large` and what `mayLeavePhoto` and the darkroom refuse.
 */
export const leavePhoto = async (ports: Ports, place: PhotoPlace, file: Uint8Array): Promise<Result<PhotoReceipt>> => {
  const { n } = place;
  const early = await mayLeavePhoto(ports, place);
  if (!early.ok) return early;
  if (file.byteLength > largestPhoto) return refuse('photo-too-large');
  if (sniffPhoto(file) === undefined) return refuse('photo-unreadable');
  const developed = await ports.darkroom.develop(file);
  if (!developed.ok) return developed;
  const id = randomUuid(ports.randomBytes(16));
  // A correction may come in between: what may go with it is asked again.
  for (let tries = 0; tries < mostTries; tries++) {
    const told = await mayLeavePhoto(ports, place);
    if (!told.ok) return told;
    const { rootId, currentId } = told.value;
    const kept = await ports.photos.keep({ rootId, currentId, n, id, developed: developed.value, at: ports.now() });
    if (kept.kind === 'withdrawn') return refuse('photo-of-withdrawn');
    if (kept.kind === 'kept' || kept.kind === 'already')
      return done({ n, receivedAt: kept.receivedAt, isNew: kept.kind === 'kept' });
  }
  return refuse('photo-busy', { retryAfter: 2 });
};

/** A photo in the first place that is free: for a form that does not number them. */
export const leaveNextPhoto = async (ports: Ports, code: string, file: Uint8Array): Promise<Result<PhotoReceipt>> => {
  const found = await mayLeavePhoto(ports, { code, n: 1 });
  if (!found.ok) return found;
  const taken = (await ports.photos.of(found.value.rootId)).map((p) => p.n);
  const n = Array.from({ length: mostPhotos }, (_, i) => i + 1).find((i) => !taken.includes(i));
  return n === undefined ? refuse('photo-too-many') : leavePhoto(ports, { code, n }, file);
};

/** Take one's own photo away: it is erased at once, wherever it stood. Twice is harmless. */
export const takePhotoAway = async (ports: Ports, { n, ...place }: PhotoPlace): Promise<Result<true>> => {
  const found = await behind(ports, place);
  if (!found.ok) return found;
  await ports.photos.remove(found.value.rootId, n, 'teller', ports.now());
  return done(true);
};

/** What a teller sees of their own photos: what became of each, and why not. */
export const ownPhotos = async (
  ports: Ports,
  code: string,
): Promise<Result<{ readonly photos: readonly Photo[]; readonly mayAdd: boolean }>> => {
  const found = await follow(ports, code);
  if (!found.ok) return found;
  const photos = await ports.photos.of(found.value.rootId);
  const mayAdd = photos.length < mostPhotos && (await mayLeavePhoto(ports, { code, n: 1 })).ok;
  return done({ photos, mayAdd });
};

/** One's own picture (JPEG). */
export const ownPicture = async (
  ports: Ports,
  code: string,
  { n, size }: { readonly n: number; readonly size: PhotoSize },
): Promise<Result<Uint8Array>> => {
  const found = await follow(ports, code);
  if (!found.ok) return found;
  const picture = await ports.photos.picture(found.value.rootId, n, size);
  return picture ? done(picture) : refuse('page-unknown');
};
