import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-talks.en.ts';
import { type DeskTalkTexts, texts as nl } from './desk-talks.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskTalkTexts>;

export const deskTalkTexts = (language: ScreenLanguage): DeskTalkTexts => all[deskLanguageOf(language)];
