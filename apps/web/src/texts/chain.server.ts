import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './chain.ar.ts';
import { texts as bg } from './chain.bg.ts';
import { texts as en } from './chain.en.ts';
import { type ChainTexts, texts as nl } from './chain.nl.ts';
import { texts as pl } from './chain.pl.ts';
import { texts as tr } from './chain.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, ChainTexts>;

export const chainTexts = (language: ScreenLanguage): ChainTexts => all[language];
