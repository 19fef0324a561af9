import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './watching.ar.ts';
import { texts as bg } from './watching.bg.ts';
import { texts as en } from './watching.en.ts';
import { texts as nl, type WatchingTexts } from './watching.nl.ts';
import { texts as pl } from './watching.pl.ts';
import { texts as tr } from './watching.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, WatchingTexts>;

export const watchingTexts = (language: ScreenLanguage): WatchingTexts => all[language];
