import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-rounds.en.ts';
import { type DeskRoundTexts, texts as nl } from './desk-rounds.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskRoundTexts>;

export const deskRoundTexts = (language: ScreenLanguage): DeskRoundTexts => all[deskLanguageOf(language)];
