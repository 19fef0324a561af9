import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './thermometer.ar.ts';
import { texts as bg } from './thermometer.bg.ts';
import { texts as en } from './thermometer.en.ts';
import { texts as nl, type ThermometerPlaceTexts } from './thermometer.nl.ts';
import { texts as pl } from './thermometer.pl.ts';
import { texts as tr } from './thermometer.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, ThermometerPlaceTexts>;

export const thermometerTexts = (language: ScreenLanguage): ThermometerPlaceTexts => all[language];
