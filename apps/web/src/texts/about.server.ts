import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './about.en.ts';
import { type AboutTexts, texts as nl } from './about.nl.ts';

const all = { nl, en } satisfies Record<ScreenLanguage, AboutTexts>;

export const aboutTexts = (language: ScreenLanguage): AboutTexts => all[language];
