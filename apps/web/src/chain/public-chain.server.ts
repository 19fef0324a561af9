import {
  type Action,
  type Agenda,
  type Ambition,
  type ChainPart,
  chainOfAction,
  chainOfTheme,
  chainsOfActions,
  inWordsFor,
  type Ports,
  type ScreenLanguage,
  type Theme,
} from '@straatwijs/monitor';
import { wholeChain } from './chain-view.server.ts';

/**
 * The whole way of one thing as everybody may read it. Whether somebody read it and where it was brought is of what people told, not
 * of what is done; which stories it began with is never said.
 */
const publicView = (ports: Ports, chain: readonly ChainPart[], language: ScreenLanguage) =>
  wholeChain(chain, {
    ...{ language, timeZone: ports.municipality.timeZone, reader: 'public' as const },
    without: ['read', 'brought'],
  });

const publicActionView = (ports: Ports, action: Action, chain: readonly ChainPart[], language: ScreenLanguage) =>
  publicView(
    ports,
    chain.map((part) => ({ ...part, links: inWordsFor(part.links, action, language) })),
    language,
  );

/** The way of one action that was decided. */
export const publicActionChain = async (ports: Ports, action: Action, language: ScreenLanguage) =>
  publicActionView(ports, action, await chainOfAction(ports, action), language);

/** The ways of actions that were decided: where each was talked over, who decides, what is done, what it did. */
export const publicActionChains = async (ports: Ports, actions: readonly Action[], language: ScreenLanguage) => {
  const chains = await chainsOfActions(ports, actions);
  return actions.map((action, n) => publicActionView(ports, action, chains[n] ?? [], language));
};

/** The way of one theme of an agenda that is public. */
export const publicThemeChain = async (
  ports: Ports,
  item: { readonly agenda: Agenda; readonly theme: Theme; readonly ambition?: Ambition | undefined },
  language: ScreenLanguage,
) => publicView(ports, await chainOfTheme(ports, { ...item, language }), language);
