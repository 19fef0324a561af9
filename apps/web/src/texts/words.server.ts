import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './words.ar.ts';
import { texts as bg } from './words.bg.ts';
import { texts as en } from './words.en.ts';
import { texts as nl, type WordsTexts } from './words.nl.ts';
import { texts as pl } from './words.pl.ts';
import { texts as tr } from './words.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, WordsTexts>;

export const wordsTexts = (language: ScreenLanguage): WordsTexts => all[language];
