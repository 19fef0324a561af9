import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-offers.en.ts';
import { type DeskOfferTexts, texts as nl } from './desk-offers.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskOfferTexts>;

export const deskOfferTexts = (language: ScreenLanguage): DeskOfferTexts => all[deskLanguageOf(language)];
