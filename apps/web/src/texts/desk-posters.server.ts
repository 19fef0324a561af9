import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-posters.en.ts';
import { type DeskPosterTexts, texts as nl } from './desk-posters.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskPosterTexts>;

export const deskPosterTexts = (language: ScreenLanguage): DeskPosterTexts => all[deskLanguageOf(language)];
