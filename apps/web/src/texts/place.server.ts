import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './place.ar.ts';
import { texts as bg } from './place.bg.ts';
import { texts as en } from './place.en.ts';
import { texts as nl, type PlaceTexts } from './place.nl.ts';
import { texts as pl } from './place.pl.ts';
import { texts as tr } from './place.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, PlaceTexts>;

export const placeTexts = (language: ScreenLanguage): PlaceTexts => all[language];
