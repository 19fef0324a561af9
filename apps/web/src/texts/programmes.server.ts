import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './programmes.ar.ts';
import { texts as bg } from './programmes.bg.ts';
import { texts as en } from './programmes.en.ts';
import { texts as nl, type ProgrammeTexts } from './programmes.nl.ts';
import { texts as pl } from './programmes.pl.ts';
import { texts as tr } from './programmes.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, ProgrammeTexts>;

export const programmeTexts = (language: ScreenLanguage): ProgrammeTexts => all[language];
