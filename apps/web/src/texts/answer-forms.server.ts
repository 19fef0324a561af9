import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './answer-forms.ar.ts';
import { texts as bg } from './answer-forms.bg.ts';
import { texts as en } from './answer-forms.en.ts';
import { type AnswerFormsTexts, texts as nl } from './answer-forms.nl.ts';
import { texts as pl } from './answer-forms.pl.ts';
import { texts as tr } from './answer-forms.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, AnswerFormsTexts>;

export const answerFormsTexts = (language: ScreenLanguage): AnswerFormsTexts => all[language];
