import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './actions.ar.ts';
import { texts as bg } from './actions.bg.ts';
import { texts as en } from './actions.en.ts';
import { type ActionTexts, texts as nl } from './actions.nl.ts';
import { texts as pl } from './actions.pl.ts';
import { texts as tr } from './actions.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, ActionTexts>;

export const actionTexts = (language: ScreenLanguage): ActionTexts => all[language];
