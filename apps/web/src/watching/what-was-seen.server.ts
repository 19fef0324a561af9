import { type Choice, lastClosed, lookedOf, ownLooking, type Place, type Ports } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { answerWords, saysWhatIsDone } from '#web/place/answers.ts';
import { answersNear, storyPlacesOf } from '#web/place/story-places.server.ts';
import type { Telling } from '#web/taking-part/screen-view.ts';
import type { WatchingTexts } from '#web/texts/watching.nl.ts';
import { wordsTexts } from '#web/texts/words.server.ts';
import { chosenItems, seenLine } from './watch-view.ts';

/** So many weeks back a volunteer sees the own looking. */
export const weeksBack = 8;

/** What others saw, of the same things, in the last closed quarter: only what passed the gate. */
const othersOf = async (ports: Ports, place: Place, telling: Telling, choice: Choice, t: WatchingTexts) => {
  const looked = await lookedOf(ports, place, lastClosed('quarter', ports.local(ports.now()).date));
  const table = looked.find((l) => l.instrument === choice.instrument)?.table;
  const items = chosenItems(telling.instrument, choice);
  const lines = items.flatMap((item) => {
    const seen = table?.rows.find((r) => r.key === item.key)?.seen;
    return seen?.state === 'value'
      ? [seenLine(item, seen.value ?? 0, seen.visits ?? 0, t.othersLine, telling.language)]
      : [];
  });
  const none = table === undefined || table.state === 'not-looked' ? t.othersNone : t.othersFew;
  return { lines, none: lines.length === 0 ? none : undefined };
};

/** What the volunteer gets for looking: the own numbers, those of others as far as they may be shown, and what is done. */
export const whatWasSeen = async (
  ports: Ports,
  place: Place,
  telling: Telling,
  choice: Choice,
  mark: string,
  t: WatchingTexts,
) => {
  const [own, others, answers] = await Promise.all([
    ownLooking(ports, mark, choice.instrument, place, weeksBack),
    othersOf(ports, place, telling, choice, t),
    storyPlacesOf(ports, place).then((near) => answersNear(ports, place.edition, near, 10)),
  ]);
  return {
    ownTitle: fill(t.ownTitle, { weeks: weeksBack }),
    own: chosenItems(telling.instrument, choice).flatMap((item) => {
      const total = own.totals.find((o) => o.indicator === item.key);
      return total ? [seenLine(item, total.seen, total.visits, t.ownLine, telling.language)] : [];
    }),
    others,
    doing: answers
      .filter((a) => saysWhatIsDone(a.kind))
      .slice(0, 2)
      .map((a) => answerWords(a, telling.language, ports.municipality.timeZone)),
    asWritten: wordsTexts(telling.language).asWritten,
  };
};
export type WhatWasSeen = Awaited<ReturnType<typeof whatWasSeen>>;
