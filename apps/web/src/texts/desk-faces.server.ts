import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-faces.en.ts';
import { type DeskFaceTexts, texts as nl } from './desk-faces.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskFaceTexts>;

export const deskFaceTexts = (language: ScreenLanguage): DeskFaceTexts => all[deskLanguageOf(language)];
