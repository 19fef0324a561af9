import {
  type Action,
  type AgendaItem,
  type ChainPart,
  chainAtDesk,
  chainOfAction,
  chainOfTheme,
  type Message,
  type Ports,
  type ScreenLanguage,
  type Staff,
  type Talk,
  talksFor,
} from '@straatwijs/monitor';
import { wholeChain } from '#web/following/chain-view.server.ts';
import { writeDate } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { deskChainTexts } from '#web/texts/desk-chain.server.ts';

const view = (ports: Ports, chain: readonly ChainPart[], language: ScreenLanguage, isTold = false) => {
  const { timeZone } = ports.municipality;
  const { kinds } = deskChainTexts(language);
  return wholeChain(chain, { language, timeZone, reader: 'desk', kinds, ...(isTold ? {} : { without: ['read'] }) });
};

/** The way of an action, at the desk. */
export const actionChain = async (ports: Ports, staff: Staff, action: Action, language: ScreenLanguage) => ({
  t: deskChainTexts(language),
  chain: view(ports, await chainOfAction(ports, action, staff), language),
});

/** The way of one theme of an agenda, at the desk. */
export const themeChain = async (ports: Ports, staff: Staff, item: AgendaItem) =>
  view(ports, await chainOfTheme(ports, item, staff), item.language);

/**
 * The way of what somebody told, and the talks that it can be put on or is on already; undefined when it is not for this
 * person to read.
 */
export const messageChain = async (
  ports: Ports,
  staff: Staff,
  message: Message | undefined,
  language: ScreenLanguage,
) => {
  if (!message) return undefined;
  const [chain, talks, on] = await Promise.all([
    chainAtDesk(ports, staff, message.id),
    talksFor(ports, staff, message),
    ports.talks.talksAbout(message.id),
  ]);
  if (!chain.ok) return undefined;
  const t = deskChainTexts(language);
  const named = ({ id, placeName: place, venue, date }: Talk) => {
    const values = { day: writeDate(language, date), place, venue };
    return { id, name: fill(t.talks.option, values), on: fill(t.talks.on, values) };
  };
  const isOn = new Set(on.map((talk) => talk.id));
  return {
    t,
    chain: view(ports, chain.value, language, true),
    on: on.filter((talk) => talk.state !== 'cancelled').map(named),
    choices: talks.filter((talk) => !isOn.has(talk.id)).map(named),
  };
};
export type MessageChain = NonNullable<Awaited<ReturnType<typeof messageChain>>>;
