import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './photos.ar.ts';
import { texts as bg } from './photos.bg.ts';
import { texts as en } from './photos.en.ts';
import { texts as nl, type PhotoTexts } from './photos.nl.ts';
import { texts as pl } from './photos.pl.ts';
import { texts as tr } from './photos.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, PhotoTexts>;

export const photoTexts = (language: ScreenLanguage): PhotoTexts => all[language];
