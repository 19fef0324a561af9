import type { OpinionPart } from '@straatwijs/monitor';

/** Four quarters of a group: `full` says so for certain, `open` may say so too, `none` does not. */
export type QuarterState = 'full' | 'open' | 'none';

const quarters: Readonly<Record<OpinionPart, readonly QuarterState[]>> = {
  'to-quarter': ['open', 'none', 'none', 'none'],
  'to-half': ['open', 'open', 'none', 'none'],
  'over-half': ['full', 'full', 'open', 'open'],
  'over-three-quarters': ['full', 'full', 'full', 'open'],
};

/** How a part of a group is drawn: never as one length, because it is known in halves or quarters only. */
export const opinionCells = (part: OpinionPart): readonly QuarterState[] => quarters[part];
