import type { ScreenLanguage } from '@straatwijs/monitor';
import { texts as ar } from './no-network.ar.ts';
import { texts as bg } from './no-network.bg.ts';
import { texts as en } from './no-network.en.ts';
import { type NoNetworkTexts, texts as nl } from './no-network.nl.ts';
import { texts as pl } from './no-network.pl.ts';
import { texts as tr } from './no-network.tr.ts';

const all = { nl, en, tr, ar, pl, bg } satisfies Record<ScreenLanguage, NoNetworkTexts>;

export const noNetworkTexts = (language: ScreenLanguage): NoNetworkTexts => all[language];
