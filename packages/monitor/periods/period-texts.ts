import type { ScreenLanguage } from '../languages/languages.ts';
import { texts as ar } from './texts.ar.ts';
import { texts as bg } from './texts.bg.ts';
import { texts as en } from './texts.en.ts';
import { texts as nl, type PeriodTexts } from './texts.nl.ts';
import { texts as pl } from './texts.pl.ts';
import { texts as tr } from './texts.tr.ts';

export const periodTexts = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, PeriodTexts>;
