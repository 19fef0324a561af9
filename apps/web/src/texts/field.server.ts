import type { DeskLanguage } from '@straatwijs/monitor';
import { texts as en } from './field.en.ts';
import { type FieldTexts, texts as nl } from './field.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, FieldTexts>;

export const fieldTexts = (language: DeskLanguage): FieldTexts => all[language];
