import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './home.ar.ts';
import { texts as bg } from './home.bg.ts';
import { texts as en } from './home.en.ts';
import { type HomeTexts, texts as nl } from './home.nl.ts';
import { texts as pl } from './home.pl.ts';
import { texts as tr } from './home.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, HomeTexts>;

export const homeTexts = (language: ScreenLanguage): HomeTexts => all[language];
