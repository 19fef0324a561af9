import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './offline.ar.ts';
import { texts as bg } from './offline.bg.ts';
import { texts as en } from './offline.en.ts';
import { texts as nl, type OfflineTexts } from './offline.nl.ts';
import { texts as pl } from './offline.pl.ts';
import { texts as tr } from './offline.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, OfflineTexts>;

export const offlineTexts = (language: ScreenLanguage): OfflineTexts => all[language];
