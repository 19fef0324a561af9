import { randomBytes } from 'node:crypto';
import { hoursOf, type ReleaseTools, retentionOf, type ShorterKeep } from '@straatwijs/monitor';
import { openHighs } from '../solving/highs.ts';
import { version } from '../version.ts';
import { sha256 } from './digest.ts';

const hoursInWeek = 7 * 24;
/** Until a release is made its weeks are over for a while, and the whole of a week must still be there. */
const spare = 3;

/** Weeks of which every mark is still kept here, as far as a release looks back. */
export const weeksWithMarks = (shorter?: ShorterKeep): number => {
  const { keep } = retentionOf('marks', shorter);
  return typeof keep === 'string' ? 0 : Math.max(0, Math.floor(hoursOf(keep) / hoursInWeek) - spare);
};

/** What a release needs besides the stores: the solver, the digest, and which program this is. */
export const releaseTools = async (weeksCorrected = weeksWithMarks()): Promise<ReleaseTools> => ({
  solver: await openHighs(),
  digest: sha256,
  salt: () => randomBytes(32).toString('hex'),
  code: version,
  weeksCorrected,
});
