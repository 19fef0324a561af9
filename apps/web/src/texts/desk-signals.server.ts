import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-signals.en.ts';
import { type DeskSignalTexts, texts as nl } from './desk-signals.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskSignalTexts>;

export const deskSignalTexts = (language: ScreenLanguage): DeskSignalTexts => all[deskLanguageOf(language)];
