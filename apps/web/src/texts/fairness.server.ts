import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './fairness.ar.ts';
import { texts as bg } from './fairness.bg.ts';
import { texts as en } from './fairness.en.ts';
import { type FairnessTexts, texts as nl } from './fairness.nl.ts';
import { texts as pl } from './fairness.pl.ts';
import { texts as tr } from './fairness.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, FairnessTexts>;

export const fairnessTexts = (language: ScreenLanguage): FairnessTexts => all[language];
