import type { Page } from 'playwright-core';

/** Somebody of the example year whose sign-in link is given, or somebody from the street. */
export type Viewer = 'resident' | 'coordinator' | 'worker' | 'police';

/** One picture of the manual. */
export interface Picture {
  /** Name of the file, without its folder and `.png`. */
  readonly name: string;
  readonly as: Viewer;
  readonly path: string;
  readonly width: 360 | 720 | 1280;
  readonly height: number;
  /** What happens on the page before it is taken. */
  readonly first?: (page: Page) => Promise<void>;
}
