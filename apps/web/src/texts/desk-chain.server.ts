import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-chain.en.ts';
import { type DeskChainTexts, texts as nl } from './desk-chain.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskChainTexts>;

export const deskChainTexts = (language: ScreenLanguage): DeskChainTexts => all[deskLanguageOf(language)];
