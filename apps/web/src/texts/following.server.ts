import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './following.en.ts';
import { type FollowingTexts, texts as nl } from './following.nl.ts';

const all = { nl, en } satisfies Record<ScreenLanguage, FollowingTexts>;

export const followingTexts = (language: ScreenLanguage): FollowingTexts => all[language];
