import type { Instrument } from '@straatwijs/monitor';
import { observe } from './indicators.ts';
import { definition } from './instrument.ts';
import { texts as ar } from './texts.ar.ts';
import { texts as bg } from './texts.bg.ts';
import { texts as en } from './texts.en.ts';
import { texts as nl } from './texts.nl.ts';
import { texts as pl } from './texts.pl.ts';
import { texts as tr } from './texts.tr.ts';

export const earlyWarning: Instrument = { definition, texts: { nl, en, tr, ar, pl, bg }, observe };
