import type { Item } from '#web/outbox/item.ts';
import type { Keeping } from '#web/outbox/keeping.ts';
import { openOutbox } from '#web/outbox/outbox.ts';
import { holdPhotos, type PhotoHolder } from '#web/outbox/photo-holder.ts';
import { toResume, withNews } from './resume.ts';

/** The message that a form on the phone is about, as it stands now. */
export interface Held {
  item: Item;
  readonly keeping: Keeping;
  /** Keeps a change, on top of what another page kept meanwhile. */
  readonly keep: (how: (it: Item) => Item) => Promise<void>;
  /** What was kept goes now, when it can. */
  readonly send: () => void;
  readonly inPageOnly: () => 'wanted' | 'refused' | undefined;
}

export interface OpenForm {
  /** Takes one step; gives a sentence when something in it is not right. */
  readonly take: (form: FormData) => Promise<string | undefined>;
  /** Keeps what is filled in so far, when somebody has stopped for a moment. */
  readonly typed: (form: HTMLFormElement | null) => void;
  readonly startAnew: () => Promise<void>;
  /** The photos of this message, on this phone. */
  readonly photos: () => PhotoHolder;
  readonly close: () => void;
}

export interface FormOnPhone {
  readonly fresh: Item;
  /** Shows what there is now; also when another page or the server changed it. */
  readonly tell: (held: Held) => void;
  /** Goes on with what was begun or sent here, before anything is taken. */
  readonly begin: (held: Held) => Promise<void>;
  readonly take: (held: Held, form: FormData) => Promise<string | undefined>;
  /** What becomes of the message by what is filled in so far; undefined while that is nothing: looking at a form is not beginning it. */
  readonly typed: (held: Held, form: FormData) => ((it: Item) => Item) | undefined;
}

const pause = 300;

/** What was begun here before, or is named in the address. */
export const begunBefore = (items: readonly Item[], { instrument, place }: Item): Item | undefined =>
  toResume(items, { instrument, place: place.id, named: location.hash.slice(1), now: Date.now() });

/** A form on the phone, from opening it to closing the page: whatever it asks, every step is kept first. */
export const openForm = ({ fresh, tell, begin, take, typed }: FormOnPhone): OpenForm => {
  const outbox = openOutbox();
  const { keeping } = outbox;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held: Held = {
    item: fresh,
    keeping,
    keep: async (how) => {
      const changed = await keeping.change(held.item.id, how);
      held.item = changed ?? how(held.item);
      if (!changed) await outbox.put(held.item);
    },
    send: () => void outbox.send(true),
    inPageOnly: () => outbox.inPageOnly(),
  };
  const begun = begin(held);
  const stop = outbox.onChange(async () => {
    await begun;
    const kept = await keeping.item(held.item.id);
    // Only now: a step may have been taken while the phone was read.
    if (kept) held.item = withNews(held.item, kept);
    tell(held);
  });
  return {
    take: async (form) => {
      await begun;
      clearTimeout(timer);
      return take(held, form);
    },
    typed: (form) => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const how = form?.isConnected ? typed(held, new FormData(form)) : undefined;
        if (how) await held.keep(how);
      }, pause);
    },
    startAnew: async () => {
      await begun;
      if (held.item.revision === 0) await keeping.remove(held.item.id);
      else await held.keep((it) => ({ ...it, finished: true }));
    },
    photos: () => holdPhotos(outbox, () => held.item),
    close: () => {
      clearTimeout(timer);
      stop();
      outbox.close();
    },
  };
};
