import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-continuity.en.ts';
import { type DeskContinuityTexts, texts as nl } from './desk-continuity.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskContinuityTexts>;

export const deskContinuityTexts = (language: ScreenLanguage): DeskContinuityTexts => all[deskLanguageOf(language)];
