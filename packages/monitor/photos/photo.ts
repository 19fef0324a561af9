import type { InstrumentDefinition } from '../instruments/instrument.ts';
import type { Language } from '../languages/languages.ts';
import { mayLeave } from '../young/young.ts';

/** So many go with one message. */
export const mostPhotos = 4;
/** Bytes of one file as it comes in (10 MB). */
export const largestPhoto = 10_000_000;
/** Width times height: every phone's camera fits, a picture that unpacks to gigabytes does not. */
export const mostPixels = 50_000_000;
/** Longest description, in characters: one or two sentences. */
export const longestDescription = 300;

/** The sizes that are kept, by the pixels of the long side. The file that came in is never kept. */
export const photoSizes = { screen: 1600, thumb: 480 } as const;
export type PhotoSize = keyof typeof photoSizes;

/** What a photo may go with: what anybody tells. What workers note and what is watched takes none. */
export const mayHavePhotos = ({ for: audience = 'anyone', choosing }: InstrumentDefinition): boolean =>
  audience === 'anyone' && choosing === undefined;

/** Who is young leaves no photo, whatever is on it. */
export const leavesNoPhoto = (perspective: string): boolean => !mayLeave({ perspective }, 'photo');

/** Moderation of a photo, apart from that of the words beside it. */
export const photoStates = ['received', 'shown', 'refused'] as const;
export type PhotoState = (typeof photoStates)[number];

/** What can be decided about a photo, by staff only: a teller takes a photo away, and then it is gone. */
export const photoSteps: readonly { readonly from: PhotoState; readonly to: PhotoState }[] = [
  { from: 'received', to: 'shown' },
  { from: 'received', to: 'refused' },
  { from: 'shown', to: 'refused' },
  { from: 'refused', to: 'shown' },
];
export const mayPhotoStep = (from: PhotoState, to: PhotoState): boolean =>
  photoSteps.some((s) => s.from === from && s.to === to);

/** Why a photo stays off the pages: the teller reads it in their own language. */
export const photoReasons = ['people', 'home', 'unclear', 'hurtful', 'elsewhere'] as const;
export type PhotoReason = (typeof photoReasons)[number];

/** A photo without its picture. */
export interface Photo {
  /** 1 to 4: the place that its sender gave it. */
  readonly n: number;
  /** Random, and another one as soon as the picture changes: what the public meets, and how a judgement knows what it judged. */
  readonly id: string;
  readonly state: PhotoState;
  readonly receivedAt: number;
  /** Pixels of the screen size. */
  readonly width: number;
  readonly height: number;
  readonly reason?: PhotoReason;
  /** What is on it, for who does not see it; asked of whoever shows it. */
  readonly description?: { readonly text: string; readonly language: Language };
  /** Something was covered, for good. */
  readonly isCovered: boolean;
}
