import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './names.en.ts';
import { type NameTexts, texts as nl } from './names.nl.ts';

const all = { nl, en } satisfies Record<ScreenLanguage, NameTexts>;

export const nameTexts = (language: ScreenLanguage): NameTexts => all[language];
