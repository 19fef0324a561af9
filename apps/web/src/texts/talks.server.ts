import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './talks.ar.ts';
import { texts as bg } from './talks.bg.ts';
import { texts as en } from './talks.en.ts';
import { texts as nl, type TalkTexts } from './talks.nl.ts';
import { texts as pl } from './talks.pl.ts';
import { texts as tr } from './talks.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, TalkTexts>;

export const talkTexts = (language: ScreenLanguage): TalkTexts => all[language];
