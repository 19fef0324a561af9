import type { Instrument } from '@straatwijs/monitor';
import { observe } from './indicators.ts';
import { definition } from './instrument.ts';
import { texts as en } from './texts.en.ts';
import { texts as nl } from './texts.nl.ts';

/** For staff only, so in the two languages of those who work here. */
export const logbook: Instrument = { definition, texts: { nl, en }, observe };
