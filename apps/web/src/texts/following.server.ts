import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './following.ar.ts';
import { texts as bg } from './following.bg.ts';
import { texts as en } from './following.en.ts';
import { type FollowingTexts, texts as nl } from './following.nl.ts';
import { texts as pl } from './following.pl.ts';
import { texts as tr } from './following.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, FollowingTexts>;

export const followingTexts = (language: ScreenLanguage): FollowingTexts => all[language];
