import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-answer-forms.en.ts';
import { type DeskAnswerFormsTexts, texts as nl } from './desk-answer-forms.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskAnswerFormsTexts>;

export const deskAnswerFormsTexts = (language: ScreenLanguage): DeskAnswerFormsTexts => all[deskLanguageOf(language)];
