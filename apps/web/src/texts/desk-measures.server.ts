import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-measures.en.ts';
import { type DeskMeasureTexts, texts as nl } from './desk-measures.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskMeasureTexts>;

export const deskMeasureTexts = (language: ScreenLanguage): DeskMeasureTexts => all[deskLanguageOf(language)];
