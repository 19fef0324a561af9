import type { Ports } from '@straatwijs/monitor';
import { uuidV7 } from './fresh.ts';

/** An id for a form to carry: sending it twice is then harmless. */
export const freshId = (ports: Ports): string => uuidV7(ports.now(), ports.randomBytes(10));
