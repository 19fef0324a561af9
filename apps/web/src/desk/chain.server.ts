import {
  type Action,
  type AgendaItem,
  type ChainPart,
  chainAtDesk,
  chainOfAction,
  chainOfTheme,
  type Message,
  may,
  type Ports,
  type ScreenLanguage,
  type Signal,
  type SignalAtDesk,
  type SignalTold,
  type Staff,
  signalsFor,
  type Talk,
  talksFor,
  toldWithSignal,
} from '@straatwijs/monitor';
import { wholeChain } from '#web/chain/chain-view.server.ts';
import { dayAndTime } from '#web/desk/ago.ts';
import { signalLine } from '#web/desk/signal-view.server.ts';
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

const putBy = (ports: Ports, { by, at }: Pick<SignalTold, 'by' | 'at'>, language: ScreenLanguage): string => {
  const { signals: t } = deskChainTexts(language);
  return fill(t.by, { name: by || t.somebody, when: dayAndTime(at, language, ports.municipality.timeZone) });
};

/** What was put with a signal, for who may read it; undefined for everybody else. */
export const signalTold = async (
  ports: Ports,
  staff: Staff,
  { signal, mayHandle }: SignalAtDesk,
  language: ScreenLanguage,
) => {
  const told = await toldWithSignal(ports, staff, signal);
  return (
    told && {
      t: deskChainTexts(language).signals,
      mayPut: mayHandle && may(staff, 'answer', signal),
      items: told.map(({ message, ...link }) => ({
        ...{ id: message.id, text: message.text, language: message.language, placeName: message.placeName },
        by: putBy(ports, link, language),
      })),
    }
  );
};
export type SignalToldView = NonNullable<Awaited<ReturnType<typeof signalTold>>>;

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
  const [chain, talks, on, signals, beside] = await Promise.all([
    chainAtDesk(ports, staff, message.id),
    talksFor(ports, staff, message),
    ports.talks.talksAbout(message.id),
    signalsFor(ports, staff, message),
    ports.signalTellers.signalsAbout(message.id),
  ]);
  if (!chain.ok) return undefined;
  const t = deskChainTexts(language);
  const named = ({ id, placeName: place, venue, date }: Talk) => {
    const values = { day: writeDate(language, date), place, venue };
    return { id, name: fill(t.talks.option, values), on: fill(t.talks.on, values) };
  };
  const optionOf = (signal: Signal) => {
    const { sentence, state } = signalLine(ports, signal, language);
    return fill(t.signals.option, { sentence, state });
  };
  const isOn = new Set(on.map((talk) => talk.id));
  return {
    t,
    chain: view(ports, chain.value, language, true),
    talks: {
      on: on.filter((talk) => talk.state !== 'cancelled').map(named),
      choices: talks.filter((talk) => !isOn.has(talk.id)).map(named),
    },
    signals: {
      on: beside.map((link) => ({
        ...{ id: link.signal.id, on: signalLine(ports, link.signal, language).sentence },
        by: putBy(ports, link, language),
      })),
      choices: signals
        .filter(({ id }) => beside.every((link) => link.signal.id !== id))
        .map((signal) => ({ id: signal.id, name: optionOf(signal) })),
    },
  };
};
export type MessageChain = NonNullable<Awaited<ReturnType<typeof messageChain>>>;
