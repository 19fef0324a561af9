import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './place.en.ts';
import { texts as nl, type PlaceTexts } from './place.nl.ts';

const all = { nl, en } satisfies Record<ScreenLanguage, PlaceTexts>;

export const placeTexts = (language: ScreenLanguage): PlaceTexts => all[language];
