import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-triage.en.ts';
import { type DeskTriageTexts, texts as nl } from './desk-triage.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskTriageTexts>;

export const deskTriageTexts = (language: ScreenLanguage): DeskTriageTexts => all[deskLanguageOf(language)];
