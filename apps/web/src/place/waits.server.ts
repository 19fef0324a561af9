import { startOfWeek, threshold } from '@straatwijs/monitor';
import { count } from '#web/language/fill.ts';
import { becameTexts } from '#web/texts/became.server.ts';
import type { AboutPlace } from './about-place.server.ts';

const yearMs = 365 * 86_400_000;
// Five working days take a weekend along.
const calendarDays = (workingDays: number) => Math.ceil((workingDays / 5) * 7);

/**
 * How long answers took and what still waits, over the last year up to the last closed week: somebody who watches from
 * day to day must not see a single message arrive. Nothing is said of fewer than five people.
 */
export const waitsView = async ({ ports, place, storyPlaces, language }: AboutPlace) => {
  const t = becameTexts(language);
  const now = ports.now();
  const before = Date.parse(startOfWeek(ports.local(now).week));
  const within = storyPlaces.map((p) => p.id);
  const { answered, open } = await ports.feedback.waits({
    edition: place.edition,
    within,
    from: before - yearMs,
    before,
    now,
  });
  const isLate = open.longest > calendarDays(ports.municipality.readWithinDays);
  return {
    took:
      answered.contributors < threshold
        ? undefined
        : `${count(language, t.usually, answered.usual)} ${count(language, t.longest, answered.longest)}`,
    open:
      open.messages === 0
        ? { none: true, text: t.openNone, note: '' }
        : open.contributors < threshold
          ? { none: false, text: t.openFew, note: '' }
          : {
              none: false,
              text: count(language, t.open, open.messages),
              note: `${count(language, t.waits, open.longest)}${isLate ? ` ${t.tooLong}` : ''}`,
            },
    over: t.last,
  };
};
