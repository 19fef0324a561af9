import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-events.en.ts';
import { type DeskEventTexts, texts as nl } from './desk-events.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskEventTexts>;

export const deskEventTexts = (language: ScreenLanguage): DeskEventTexts => all[deskLanguageOf(language)];
