import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './notices.ar.ts';
import { texts as bg } from './notices.bg.ts';
import { texts as en } from './notices.en.ts';
import { type NoticesTexts, texts as nl } from './notices.nl.ts';
import { texts as pl } from './notices.pl.ts';
import { texts as tr } from './notices.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, NoticesTexts>;

export const noticesTexts = (language: ScreenLanguage): NoticesTexts => all[language];
