import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-tour.en.ts';
import { texts as nl, type TourTexts } from './desk-tour.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, TourTexts>;

export const tourTexts = (language: ScreenLanguage): TourTexts => all[deskLanguageOf(language)];
