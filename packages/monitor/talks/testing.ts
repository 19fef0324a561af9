import type { LineCommand } from './line.ts';
import type { MinutesLine } from './minutes.ts';

/** A line as a device sends it; name only what matters for the test. */
export const aLine = (different: Partial<LineCommand> & { readonly id: string }): LineCommand => ({
  theme: 'clean',
  part: 'going-on',
  words: 'Zakken naast de bakken',
  device: 'telefoon-a',
  number: 1,
  ...different,
});

/** A line as kept, in the minutes unless told otherwise. */
export const keptLine = (different: Partial<MinutesLine> & { readonly id: string }): MinutesLine => ({
  talkId: 'talk',
  theme: 'clean',
  part: 'going-on',
  words: different.id,
  language: 'nl',
  device: 'a',
  number: 1,
  origin: 'pen',
  by: 'Noor',
  receivedAt: 0,
  arrival: 1,
  marks: [],
  ...different,
});
