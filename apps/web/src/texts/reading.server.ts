import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './reading.ar.ts';
import { texts as bg } from './reading.bg.ts';
import { texts as en } from './reading.en.ts';
import { texts as nl, type ReadingTexts } from './reading.nl.ts';
import { texts as pl } from './reading.pl.ts';
import { texts as tr } from './reading.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, ReadingTexts>;

export const readingTexts = (language: ScreenLanguage): ReadingTexts => all[language];
