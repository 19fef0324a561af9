import type { Item } from '#web/outbox/item.ts';
import { type Begin, draftOf } from './begin.ts';

/** So long, going back or coming back means the same message. */
const sameMessage = 600_000;
const sameDay = 16 * 3_600_000;

export const freshItem = (
  begin: Begin,
  about: { readonly id: string; readonly name: string; readonly first: string; readonly now: number },
  owner: Item['owner'],
): Item => ({
  id: begin.id,
  instrument: about.id,
  instrumentName: about.name,
  place: begin.place,
  ...(owner ? { owner } : {}),
  madeAt: about.now,
  changedAt: about.now,
  draft: draftOf(begin),
  here: about.first,
  finished: false,
  revision: 0,
});

/**
 * With which message a form goes on: the one that is named, else one that was begun here and not finished: within ten
 * minutes, or within the day when something in it was never sent.
 */
export const toResume = (
  items: readonly Item[],
  about: { readonly instrument: string; readonly place: string; readonly named: string; readonly now: number },
): Item | undefined => {
  const named = items.find((i) => i.id === about.named);
  if (named) return named;
  return items
    .filter((i) => i.instrument === about.instrument && i.place.id === about.place && !i.finished)
    .filter((i) => about.now - i.changedAt < (i.revision === 0 ? sameDay : sameMessage))
    .sort((a, b) => b.changedAt - a.changedAt)[0];
};

/**
 * What is on the screen, with what became of it elsewhere: another page or the server changed what the phone keeps. Where somebody
 * is in the form is theirs, and what was kept before their last step says nothing new.
 */
export const withNews = (mine: Item, kept: Item): Item =>
  kept.id !== mine.id || kept.revision < mine.revision
    ? mine
    : { ...kept, here: mine.here, finished: mine.finished, draft: mine.draft };
