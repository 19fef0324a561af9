import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-taps.en.ts';
import { type DeskTapTexts, texts as nl } from './desk-taps.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskTapTexts>;

export const deskTapTexts = (language: ScreenLanguage): DeskTapTexts => all[deskLanguageOf(language)];
