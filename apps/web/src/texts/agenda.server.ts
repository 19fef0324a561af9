import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './agenda.ar.ts';
import { texts as bg } from './agenda.bg.ts';
import { texts as en } from './agenda.en.ts';
import { type AgendaTexts, texts as nl } from './agenda.nl.ts';
import { texts as pl } from './agenda.pl.ts';
import { texts as tr } from './agenda.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, AgendaTexts>;

export const agendaTexts = (language: ScreenLanguage): AgendaTexts => all[language];
