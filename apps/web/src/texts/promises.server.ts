import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './promises.ar.ts';
import { texts as bg } from './promises.bg.ts';
import { texts as en } from './promises.en.ts';
import { texts as nl, type PromisesTexts } from './promises.nl.ts';
import { texts as pl } from './promises.pl.ts';
import { texts as tr } from './promises.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, PromisesTexts>;

export const promisesTexts = (language: ScreenLanguage): PromisesTexts => all[language];
