import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './context.ar.ts';
import { texts as bg } from './context.bg.ts';
import { texts as en } from './context.en.ts';
import { type ContextTexts, texts as nl } from './context.nl.ts';
import { texts as pl } from './context.pl.ts';
import { texts as tr } from './context.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, ContextTexts>;

export const contextTexts = (language: ScreenLanguage): ContextTexts => all[language];
