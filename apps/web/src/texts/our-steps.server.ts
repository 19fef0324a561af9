import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './our-steps.ar.ts';
import { texts as bg } from './our-steps.bg.ts';
import { texts as en } from './our-steps.en.ts';
import { texts as nl, type OurStepsTexts } from './our-steps.nl.ts';
import { texts as pl } from './our-steps.pl.ts';
import { texts as tr } from './our-steps.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, OurStepsTexts>;

export const ourStepsTexts = (language: ScreenLanguage): OurStepsTexts => all[language];
