import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './looked.ar.ts';
import { texts as bg } from './looked.bg.ts';
import { texts as en } from './looked.en.ts';
import { type LookedTexts, texts as nl } from './looked.nl.ts';
import { texts as pl } from './looked.pl.ts';
import { texts as tr } from './looked.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, LookedTexts>;

export const lookedTexts = (language: ScreenLanguage): LookedTexts => all[language];
