import type { DeskLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-languages.en.ts';
import { type DeskLanguagesTexts, texts as nl } from './desk-languages.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskLanguagesTexts>;

export const deskLanguagesTexts = (language: DeskLanguage): DeskLanguagesTexts => all[language];
