import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './taking-part.ar.ts';
import { texts as bg } from './taking-part.bg.ts';
import { texts as en } from './taking-part.en.ts';
import { texts as nl, type TakingPartTexts } from './taking-part.nl.ts';
import { texts as pl } from './taking-part.pl.ts';
import { texts as tr } from './taking-part.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, TakingPartTexts>;

export const takingPartTexts = (language: ScreenLanguage): TakingPartTexts => all[language];
