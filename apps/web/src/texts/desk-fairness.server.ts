import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-fairness.en.ts';
import { type DeskFairnessTexts, texts as nl } from './desk-fairness.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskFairnessTexts>;

export const deskFairnessTexts = (language: ScreenLanguage): DeskFairnessTexts => all[deskLanguageOf(language)];
