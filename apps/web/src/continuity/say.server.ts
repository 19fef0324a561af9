import type { MemoryKind, MemorySay, Ports, ScreenLanguage } from '@straatwijs/monitor';
import { signalLine } from '#web/desk/signal-view.server.ts';
import { talkHead } from '#web/talks/talk-head.server.ts';

/** What signals and talks are called, for the time line and the hand-over. */
export const memorySay = (ports: Ports, language: ScreenLanguage): MemorySay => ({
  signal: (signal) => signalLine(ports, signal, language).sentence,
  talk: (talk) => talkHead(talk, language, ports.municipality.timeZone, ports.now()).title,
});

const pages: Readonly<Partial<Record<MemoryKind, string>>> = {
  action: '/werk/acties/',
  talk: '/werk/gesprekken/',
  signal: '/werk/signalen/',
};

/** The page at the desk of something remembered; undefined where it has none that everybody who remembers may open. */
export const pageOf = (kind: MemoryKind, id: string): string | undefined => {
  const page = pages[kind];
  return page === undefined ? undefined : `${page}${id}`;
};

const longest = 320;
/** Long words as far as one reads in a list. */
export const excerpt = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/u, '')}…`;
