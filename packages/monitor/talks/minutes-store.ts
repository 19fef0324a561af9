import type { CheckedLine, LineOrigin } from './line.ts';
import type { MarkSays, MinutesLine } from './minutes.ts';
import type { Pen, PenDeed } from './pen.ts';

export interface NewLine extends CheckedLine {
  readonly origin: LineOrigin;
  /** Absent for a resident. */
  readonly staffId?: string;
}

/** Minutes: appended line by line, never edited; and the pen. */
export interface MinutesStore {
  /**
   * Appends lines in this order; an id that is there already is left as it is. Who wrote has been heard of.
   * @param originOf decides under the lock of the talk's pen how lines of this person come in
   * @returns ids that are there now: of these lines, and of no other talk
   */
  append(
    talkId: string,
    lines: readonly Omit<NewLine, 'origin'>[],
    originOf: (pen: Pen | undefined) => LineOrigin,
    at: number,
  ): Promise<readonly string[]>;
  lines(talkIds: readonly string[]): Promise<readonly MinutesLine[]>;
  /** False when there is no such line in this talk. */
  mark(mark: {
    readonly talkId: string;
    readonly lineId: string;
    readonly says: MarkSays;
    readonly words?: string;
    readonly staffId: string;
    readonly at: number;
  }): Promise<boolean>;
  pen(talkId: string): Promise<Pen | undefined>;
  /**
   * Notes what happens to the pen when it may, one at a time: `may` sees who holds it under the lock.
   * @returns what `may` said
   */
  penDeed<T extends string>(
    deed: {
      readonly talkId: string;
      readonly deed: PenDeed;
      readonly staffId: string;
      readonly to?: string;
      readonly reason?: string;
      readonly at: number;
    },
    may: (pen: Pen | undefined) => T | 'yes',
  ): Promise<T | 'yes'>;
}
