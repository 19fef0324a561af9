import type { InstrumentSet } from '@straatwijs/monitor';
import { earlyWarning } from './early-warning/index.ts';
import { logbook } from './logbook/index.ts';
import { streetSignal } from './street-signal/index.ts';

/** All instruments, the lightest burden on people first. Ids are fixed for ever; the order may move. */
export const instruments: InstrumentSet = [
  // One tap, anyone, any time: the least that can be asked of somebody in a street.
  streetSignal,
  // Two minutes a week of somebody who chose to: six things, half of them good.
  earlyWarning,
  // A minute a day, by who works here and is paid for it.
  logbook,
];
