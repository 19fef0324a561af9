import type { Developed } from './darkroom.ts';
import type { Photo, PhotoReason, PhotoSize, PhotoState } from './photo.ts';

/** Of which message: by its first id, which stays the same when the teller corrects. */
export interface NewPhoto {
  readonly rootId: string;
  /** The version that was looked at: when another came meanwhile, it is looked at again. */
  readonly currentId: string;
  readonly n: number;
  readonly id: string;
  readonly developed: Developed;
  readonly at: number;
}
export type KeepOutcome =
  | { readonly kind: 'kept' | 'already'; readonly receivedAt: number }
  | { readonly kind: 'changed' | 'withdrawn' };

export interface PhotoStep {
  readonly rootId: string;
  /** The picture that was judged: one that was covered or replaced meanwhile makes the step fail. */
  readonly id: string;
  readonly from: readonly PhotoState[];
  readonly to: PhotoState;
  readonly reason?: PhotoReason;
  readonly description?: NonNullable<Photo['description']>;
  readonly actor: string;
  readonly at: number;
}

/** Photos: pictures in a table that can be erased, gone with the message that they belong to. */
export interface PhotosStore {
  /** The same picture again changes nothing; another one in the same place takes it and is to be judged anew. */
  keep(photo: NewPhoto): Promise<KeepOutcome>;
  /** Of one message, in the order of their numbers. */
  of(rootId: string): Promise<readonly Photo[]>;
  /** A picture (JPEG) for who may see the message. */
  picture(rootId: string, n: number, size: PhotoSize): Promise<Uint8Array | undefined>;
  /** A picture for everybody: shown, with a story that is published, shared with everybody. Else it does not exist. */
  publicPicture(id: string, size: PhotoSize): Promise<Uint8Array | undefined>;
  /** Returns false when the photo was in none of `from` or is another picture by now. */
  judge(step: PhotoStep): Promise<boolean>;
  /** Puts a painted picture in the place of the one that it was made of, under a new id. False when that is gone. */
  repaint(change: {
    readonly rootId: string;
    readonly id: string;
    readonly newId: string;
    readonly developed: Developed;
    readonly actor: string;
    readonly at: number;
  }): Promise<boolean>;
  /** Erases one. False when there is none. */
  remove(rootId: string, n: number, actor: string, at: number): Promise<boolean>;
}
