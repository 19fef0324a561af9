import {
  allMatching,
  type DeskLanguage,
  type Message,
  may,
  mostAnswered,
  type Ports,
  type ScreenLanguage,
  type Staff,
  similarTo,
  type TodayFilter,
} from '@straatwijs/monitor';
import { count, fill } from '#web/language/fill.ts';
import { deskInboxTexts } from '#web/texts/desk-inbox.server.ts';
import { type ListFilter, todayPath } from './filter.ts';
import { listItem } from './shown.ts';

interface Reader {
  readonly now: number;
  readonly language: DeskLanguage;
  readonly timeZone: string;
}

/** Everything of a filter, when the address asks to answer it together. */
export const togetherView = async (ports: Ports, staff: Staff, asked: TodayFilter, reader: Reader) => {
  const found = await allMatching(ports, staff, asked);
  if (!found.ok || found.value.length === 0) return undefined;
  return {
    items: found.value.map((m) => listItem(m, reader)),
    ids: found.value.map((m) => m.id),
    reachable: found.value.filter((m) => m.reachable).length,
  };
};

/** The way to it under the list; a sentence when one answer cannot reach them all; nothing for one message alone. */
export const allOfFilter = (filter: ListFilter, matching: number, staff: Staff, language: ScreenLanguage) => {
  const t = deskInboxTexts(language);
  if (matching < 2 || !may(staff, 'answer')) return undefined;
  if (matching > mostAnswered)
    return { path: undefined, text: fill(t.tooMany, { n: mostAnswered.toLocaleString(language) }) };
  const { after: _, ...whole } = filter;
  return { path: todayPath(whole, [['alles', '1']]), text: count(language, t.allMatching, matching) };
};

/** What others said here about the same, beside the one message that is open. */
export const similarView = async (
  ports: Ports,
  staff: Staff,
  message: Message | undefined,
  filter: ListFilter,
  reader: Reader,
) => {
  const found = message ? await similarTo(ports, staff, message) : undefined;
  if (!message || !found?.ok || found.value.length === 0) return undefined;
  return {
    items: found.value.map((m) => listItem(m, reader)),
    all: todayPath(
      filter,
      [message, ...found.value].map((m) => ['samen', m.id] as const),
    ),
  };
};
