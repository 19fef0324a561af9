import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './rounds.ar.ts';
import { texts as bg } from './rounds.bg.ts';
import { texts as en } from './rounds.en.ts';
import { texts as nl, type RoundTexts } from './rounds.nl.ts';
import { texts as pl } from './rounds.pl.ts';
import { texts as tr } from './rounds.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, RoundTexts>;

export const roundTexts = (language: ScreenLanguage): RoundTexts => all[language];
