import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './frame.ar.ts';
import { texts as bg } from './frame.bg.ts';
import { texts as en } from './frame.en.ts';
import { type FrameTexts, texts as nl } from './frame.nl.ts';
import { texts as pl } from './frame.pl.ts';
import { texts as tr } from './frame.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, FrameTexts>;

export const frameTexts = (language: ScreenLanguage): FrameTexts => all[language];
