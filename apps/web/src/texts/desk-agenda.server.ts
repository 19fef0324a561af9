import { type DeskLanguage, deskLanguageOf, type ScreenLanguage } from '@straatwijs/monitor';
import { texts as en } from './desk-agenda.en.ts';
import { type DeskAgendaTexts, texts as nl } from './desk-agenda.nl.ts';

const all = { nl, en } satisfies Record<DeskLanguage, DeskAgendaTexts>;

export const deskAgendaTexts = (language: ScreenLanguage): DeskAgendaTexts => all[deskLanguageOf(language)];
