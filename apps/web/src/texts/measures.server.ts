import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './measures.ar.ts';
import { texts as bg } from './measures.bg.ts';
import { texts as en } from './measures.en.ts';
import { type MeasureTexts, texts as nl } from './measures.nl.ts';
import { texts as pl } from './measures.pl.ts';
import { texts as tr } from './measures.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, MeasureTexts>;

export const measureTexts = (language: ScreenLanguage): MeasureTexts => all[language];
