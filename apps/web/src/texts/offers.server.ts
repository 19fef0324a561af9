import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './offers.ar.ts';
import { texts as bg } from './offers.bg.ts';
import { texts as en } from './offers.en.ts';
import { texts as nl, type OfferTexts } from './offers.nl.ts';
import { texts as pl } from './offers.pl.ts';
import { texts as tr } from './offers.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, OfferTexts>;

export const offerTexts = (language: ScreenLanguage): OfferTexts => all[language];
