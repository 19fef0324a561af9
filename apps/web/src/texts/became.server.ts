import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './became.ar.ts';
import { texts as bg } from './became.bg.ts';
import { texts as en } from './became.en.ts';
import { type BecameTexts, texts as nl } from './became.nl.ts';
import { texts as pl } from './became.pl.ts';
import { texts as tr } from './became.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, BecameTexts>;

export const becameTexts = (language: ScreenLanguage): BecameTexts => all[language];
