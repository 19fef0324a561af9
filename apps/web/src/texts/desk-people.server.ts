import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-people.en.ts';
import { type DeskPeopleTexts, texts as nl } from './desk-people.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskPeopleTexts>;

export const deskPeopleTexts = (language: ScreenLanguage): DeskPeopleTexts => all[deskLanguageOf(language)];
