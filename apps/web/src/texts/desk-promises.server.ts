import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-promises.en.ts';
import { type DeskPromisesTexts, texts as nl } from './desk-promises.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskPromisesTexts>;

export const deskPromisesTexts = (language: ScreenLanguage): DeskPromisesTexts => all[deskLanguageOf(language)];
