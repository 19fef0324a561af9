import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk.en.ts';
import { type DeskTexts, texts as nl } from './desk.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskTexts>;

export const deskTexts = (language: ScreenLanguage): DeskTexts => all[deskLanguageOf(language)];
