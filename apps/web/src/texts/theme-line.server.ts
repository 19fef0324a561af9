import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './theme-line.ar.ts';
import { texts as bg } from './theme-line.bg.ts';
import { texts as en } from './theme-line.en.ts';
import { texts as nl, type ThemeLineTexts } from './theme-line.nl.ts';
import { texts as pl } from './theme-line.pl.ts';
import { texts as tr } from './theme-line.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, ThemeLineTexts>;

export const themeLineTexts = (language: ScreenLanguage): ThemeLineTexts => all[language];
