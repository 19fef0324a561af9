import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './names.ar.ts';
import { texts as bg } from './names.bg.ts';
import { texts as en } from './names.en.ts';
import { type NameTexts, texts as nl } from './names.nl.ts';
import { texts as pl } from './names.pl.ts';
import { texts as tr } from './names.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, NameTexts>;

export const nameTexts = (language: ScreenLanguage): NameTexts => all[language];
