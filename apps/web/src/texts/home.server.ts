import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './home.en.ts';
import { type HomeTexts, texts as nl } from './home.nl.ts';

const all = { nl, en } satisfies Record<ScreenLanguage, HomeTexts>;

export const homeTexts = (language: ScreenLanguage): HomeTexts => all[language];
