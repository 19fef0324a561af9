import type { Span } from '../counts/counts-store.ts';
import type { Valence } from '../instruments/instrument.ts';
import type { Week } from '../periods/index.ts';
import type { CountedTheme } from '../themes/themes.ts';
import type { TapAnswer, TapScale } from './tap-answer.ts';

/** How often something was told without words: what was told minus what became a message. */
export interface TapCount {
  readonly theme: CountedTheme;
  readonly valence: Valence;
  readonly taps: number;
}

/** A place with its taps of a quarter. */
export interface TapArea {
  readonly placeId: string;
  readonly placeName: string;
  readonly scale: TapScale;
  /** The place that it lies in, its main one. */
  readonly parentId: string | undefined;
  readonly taps: number;
  /** The place whose answer holds for these taps: its own or the nearest around it. */
  readonly answeredFor: string | undefined;
}

export interface NewTapAnswer extends Omit<TapAnswer, 'by' | 'placeName'> {
  readonly edition: number;
  readonly firstWeek: Week;
  readonly lastWeek: Week;
  readonly staffId: string;
}

/** Taps without words, and what they are answered with per place and quarter. There is no row per tap. */
export interface TapsStore {
  /** Per theme and spirit, folded and pending together. */
  taps(span: Span, series: readonly string[]): Promise<readonly TapCount[]>;
  /** All places of the scales that taps are answered at, with how many there were; without those that had none. `areas`: only in these and what lies in them. */
  areas(
    q: Omit<Span, 'placeId'> & {
      readonly quarter: string;
      readonly series: readonly string[];
      readonly areas?: readonly string[];
    },
  ): Promise<readonly TapArea[]>;
  /** `taken`: this place and quarter has another answer; `already`: it has this very one. */
  answer(answer: NewTapAnswer): Promise<'saved' | 'already' | 'taken'>;
  /** The answer that holds for a tap: of the nearest place around it, given after the tap was received. */
  answerTo(tap: {
    readonly edition: number;
    readonly placeId: string;
    readonly week: Week;
    readonly receivedAt: number;
  }): Promise<TapAnswer | undefined>;
  /** Answers that hold in a place: its own and those of the places it lies in, the newest first. */
  answersFor(q: {
    readonly edition: number;
    readonly placeId: string;
    readonly limit: number;
  }): Promise<readonly TapAnswer[]>;
}
