import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './privacy.ar.ts';
import { texts as bg } from './privacy.bg.ts';
import { texts as en } from './privacy.en.ts';
import { texts as nl, type PrivacyTexts } from './privacy.nl.ts';
import { texts as pl } from './privacy.pl.ts';
import { texts as tr } from './privacy.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, PrivacyTexts>;

export const privacyTexts = (language: ScreenLanguage): PrivacyTexts => all[language];
