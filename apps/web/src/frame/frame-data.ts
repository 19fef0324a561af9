import type { ScreenLanguage } from '@straatwijs/monitor';
import type { FrameTexts } from '#web/texts/frame.nl.ts';
import type { TourView } from '#web/tour/tour-view.server.ts';

/** What every page gets: the root layout loads it. */
export interface FrameData {
  readonly language: ScreenLanguage;
  /** The language part of the address; `useLink()` keeps it. */
  readonly prefix: string;
  /** Path and query without it. */
  readonly path: string;
  readonly municipality: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly notReadAtOnce: string;
  readonly frame: FrameTexts;
  /** For a newcomer at the desk who is being shown around. */
  readonly tour: TourView | undefined;
}
