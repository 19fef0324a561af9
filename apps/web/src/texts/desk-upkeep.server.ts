import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-upkeep.en.ts';
import { type DeskUpkeepTexts, texts as nl } from './desk-upkeep.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskUpkeepTexts>;

export const deskUpkeepTexts = (language: ScreenLanguage): DeskUpkeepTexts => all[deskLanguageOf(language)];
