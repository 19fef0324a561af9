import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-sets.en.ts';
import { type DeskSetsTexts, texts as nl } from './desk-sets.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskSetsTexts>;

export const deskSetsTexts = (language: ScreenLanguage): DeskSetsTexts => all[deskLanguageOf(language)];
