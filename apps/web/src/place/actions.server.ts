import { actionsAround } from '@straatwijs/monitor';
import { actionLine, ownerNames } from '#web/actions/action-view.server.ts';
import { publicActionChains } from '#web/chain/public-chain.server.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import type { AboutPlace } from './about-place.server.ts';

/** More than these belong on the page of a smaller place. */
const mostShown = 12;

/** What is done in and around a place: quick and for the long run, with whose it is and the next step. */
export const actionsSection = async ({ ports, place, language }: AboutPlace) => {
  const actions = await actionsAround(ports, place, mostShown);
  const [names, chains] = await Promise.all([ownerNames(ports, actions), publicActionChains(ports, actions, language)]);
  return {
    actions: {
      t: actionTexts(language),
      lines: actions.map((a, n) => ({ ...actionLine(ports, a, names, language), chain: chains[n] })),
    },
  };
};
