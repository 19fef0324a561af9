import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './taking-part.en.ts';
import { texts as nl, type TakingPartTexts } from './taking-part.nl.ts';

const all = { nl, en } satisfies Record<ScreenLanguage, TakingPartTexts>;

export const takingPartTexts = (language: ScreenLanguage): TakingPartTexts => all[language];
