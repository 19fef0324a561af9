import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-moderation.en.ts';
import { type DeskModerationTexts, texts as nl } from './desk-moderation.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskModerationTexts>;

export const deskModerationTexts = (language: ScreenLanguage): DeskModerationTexts => all[deskLanguageOf(language)];
