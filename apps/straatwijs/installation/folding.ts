import type { Ports } from '@straatwijs/monitor';
import { inEach } from './in-each.ts';
import { keepTicking } from './ticker.ts';

/**
 * Fold pending counts every second, one municipality after the other. Any number of instances may do this: the store
 * lets one of them fold at a time. A failure is logged and tried again; the deltas stay until they are folded.
 */
export const keepFolding = (
  all: readonly Ports[],
  log: (line: string) => void,
  everyMs = 1000,
): (() => Promise<void>) =>
  keepTicking(
    inEach(all, 'folding counts', log, async (ports, isStopped) => {
      while (!isStopped() && (await ports.counts.fold()) >= 20_000);
    }),
    everyMs,
  );
