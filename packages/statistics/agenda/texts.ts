import type { ExplainedIn } from '../results/result.ts';
import { texts as ar } from './texts.ar.ts';
import { texts as bg } from './texts.bg.ts';
import { texts as en } from './texts.en.ts';
import { type AgendaTexts, texts as nl } from './texts.nl.ts';
import { texts as pl } from './texts.pl.ts';
import { texts as tr } from './texts.tr.ts';

export const agendaTexts: Readonly<Record<ExplainedIn, AgendaTexts>> = { nl, en, tr, ar, pl, bg };
