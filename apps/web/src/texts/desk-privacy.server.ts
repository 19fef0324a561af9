import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-privacy.en.ts';
import { type DeskPrivacyTexts, texts as nl } from './desk-privacy.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskPrivacyTexts>;

export const deskPrivacyTexts = (language: ScreenLanguage): DeskPrivacyTexts => all[deskLanguageOf(language)];
