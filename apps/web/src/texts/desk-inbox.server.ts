import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-inbox.en.ts';
import { type DeskInboxTexts, texts as nl } from './desk-inbox.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskInboxTexts>;

export const deskInboxTexts = (language: ScreenLanguage): DeskInboxTexts => all[deskLanguageOf(language)];
