import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './changing.ar.ts';
import { texts as bg } from './changing.bg.ts';
import { texts as en } from './changing.en.ts';
import { type ChangingTexts, texts as nl } from './changing.nl.ts';
import { texts as pl } from './changing.pl.ts';
import { texts as tr } from './changing.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, ChangingTexts>;

export const changingTexts = (language: ScreenLanguage): ChangingTexts => all[language];
