import { forgetOldChoices, type Ports } from '@straatwijs/monitor';
import { inEach } from './in-each.ts';
import { keepTicking } from './ticker.ts';

/** Every hour erase what is kept no longer than needed. Any number of instances may do this: erasing twice is harmless. */
export const keepTidy = (
  all: readonly Ports[],
  log: (line: string) => void,
  everyMs = 3_600_000,
): (() => Promise<void>) =>
  keepTicking(
    inEach(all, 'tidying', log, async (ports) => {
      await forgetOldChoices(ports);
    }),
    everyMs,
  );
