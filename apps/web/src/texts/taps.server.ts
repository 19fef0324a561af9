import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './taps.ar.ts';
import { texts as bg } from './taps.bg.ts';
import { texts as en } from './taps.en.ts';
import { texts as nl, type TapTexts } from './taps.nl.ts';
import { texts as pl } from './taps.pl.ts';
import { texts as tr } from './taps.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, TapTexts>;

export const tapTexts = (language: ScreenLanguage): TapTexts => all[language];
