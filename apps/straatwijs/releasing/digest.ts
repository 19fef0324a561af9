import { createHash } from 'node:crypto';
import type { Digest } from '@straatwijs/monitor';

/** SHA-256, as hex: what the chain of releases is made with. */
export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex');
