import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './events.ar.ts';
import { texts as bg } from './events.bg.ts';
import { texts as en } from './events.en.ts';
import { type EventTexts, texts as nl } from './events.nl.ts';
import { texts as pl } from './events.pl.ts';
import { texts as tr } from './events.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, EventTexts>;

export const eventTexts = (language: ScreenLanguage): EventTexts => all[language];
