import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-photos.en.ts';
import { type DeskPhotoTexts, texts as nl } from './desk-photos.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskPhotoTexts>;

export const deskPhotoTexts = (language: ScreenLanguage): DeskPhotoTexts => all[deskLanguageOf(language)];
