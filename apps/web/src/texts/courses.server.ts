import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './courses.en.ts';
import { type CourseTexts, texts as nl } from './courses.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, CourseTexts>;

export const courseTexts = (language: ScreenLanguage): CourseTexts => all[deskLanguageOf(language)];
