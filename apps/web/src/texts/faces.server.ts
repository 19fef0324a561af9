import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './faces.ar.ts';
import { texts as bg } from './faces.bg.ts';
import { texts as en } from './faces.en.ts';
import { type FaceTexts, texts as nl } from './faces.nl.ts';
import { texts as pl } from './faces.pl.ts';
import { texts as tr } from './faces.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, FaceTexts>;

export const faceTexts = (language: ScreenLanguage): FaceTexts => all[language];
