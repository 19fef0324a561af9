import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './frame.en.ts';
import { type FrameTexts, texts as nl } from './frame.nl.ts';

const all = { nl, en } satisfies Record<ScreenLanguage, FrameTexts>;

export const frameTexts = (language: ScreenLanguage): FrameTexts => all[language];
