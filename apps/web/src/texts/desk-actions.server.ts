import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-actions.en.ts';
import { type DeskActionTexts, texts as nl } from './desk-actions.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskActionTexts>;

export const deskActionTexts = (language: ScreenLanguage): DeskActionTexts => all[deskLanguageOf(language)];
