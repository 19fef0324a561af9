import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-thermometer.en.ts';
import { type DeskThermometerTexts, texts as nl } from './desk-thermometer.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskThermometerTexts>;

export const deskThermometerTexts = (language: ScreenLanguage): DeskThermometerTexts => all[deskLanguageOf(language)];
