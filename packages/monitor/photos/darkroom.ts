import type { Result } from '../refusals/refusal.ts';
import type { Cover } from './covers.ts';

/** Both sizes as JPEG, made anew from the pixels alone: nothing of the file that came in but what one sees. */
export interface Developed {
  /** Pixels of the screen size. */
  readonly width: number;
  readonly height: number;
  readonly screen: Uint8Array;
  readonly thumb: Uint8Array;
}

/**
 * Where pictures are unpacked and made anew, apart from everything else: a file that breaks it breaks nothing more. Bounded
 * in time, memory and pixels, one picture at a time; who comes when the queue is full is asked to come again.
 */
export interface Darkroom {
  /** Refuses `photo-unreadable`, `photo-too-many-pixels`, `photo-busy`. */
  develop(file: Uint8Array): Promise<Result<Developed>>;
  /** Paints over parts of a picture that was developed before. Refuses the same. */
  cover(screen: Uint8Array, covers: readonly Cover[]): Promise<Result<Developed>>;
}
