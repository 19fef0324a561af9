import { randomBytes } from 'node:crypto';
import type { ReleaseTools } from '@straatwijs/monitor';
import { openHighs } from '../solving/highs.ts';
import { version } from '../version.ts';
import { sha256 } from './digest.ts';

/** What a release needs besides the stores: the solver, the digest, and which program this is. */
export const releaseTools = async (): Promise<ReleaseTools> => ({
  solver: await openHighs(),
  digest: sha256,
  salt: () => randomBytes(32).toString('hex'),
  code: version,
});
