import { approvalFamily, consensusFamily, ranksFamily } from './agenda.ts';
import type { Family } from './comparisons.ts';
import { differenceFamily, seriesFamily } from './evaluation.ts';

/** The families of known figures about choosing together and about what made a difference. */
export const effectFamilies: readonly Family[] = [
  ranksFamily,
  approvalFamily,
  consensusFamily,
  seriesFamily,
  differenceFamily,
];
