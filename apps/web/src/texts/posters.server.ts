import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './posters.ar.ts';
import { texts as bg } from './posters.bg.ts';
import { texts as en } from './posters.en.ts';
import { texts as nl, type PosterTexts } from './posters.nl.ts';
import { texts as pl } from './posters.pl.ts';
import { texts as tr } from './posters.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, PosterTexts>;

export const posterTexts = (language: ScreenLanguage): PosterTexts => all[language];
