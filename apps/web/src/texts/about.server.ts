import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './about.ar.ts';
import { texts as bg } from './about.bg.ts';
import { texts as en } from './about.en.ts';
import { type AboutTexts, texts as nl } from './about.nl.ts';
import { texts as pl } from './about.pl.ts';
import { texts as tr } from './about.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, AboutTexts>;

export const aboutTexts = (language: ScreenLanguage): AboutTexts => all[language];
