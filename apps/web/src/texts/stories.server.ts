import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './stories.ar.ts';
import { texts as bg } from './stories.bg.ts';
import { texts as en } from './stories.en.ts';
import { texts as nl, type StoryTexts } from './stories.nl.ts';
import { texts as pl } from './stories.pl.ts';
import { texts as tr } from './stories.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, StoryTexts>;

export const storyTexts = (language: ScreenLanguage): StoryTexts => all[language];
