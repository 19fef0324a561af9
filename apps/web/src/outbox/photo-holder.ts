import type { Item } from './item.ts';
import type { Outbox } from './outbox.ts';
import { type KeptPhoto, withoutPhoto, withPhoto } from './photos.ts';

/** The photos of one message on this phone, for a screen that shows them. */
export interface PhotoHolder {
  photos(): Promise<readonly KeptPhoto[]>;
  add(file: Blob): Promise<void>;
  takeAway(n: number): Promise<void>;
  onChange(tell: () => void): () => void;
}

/** @param item the message as it stands, for a phone that kept nothing of it yet */
export const holdPhotos = (outbox: Outbox, item: () => Item): PhotoHolder => {
  const { keeping } = outbox;
  const change = async (how: (item: Item) => Item): Promise<void> => {
    if (!(await keeping.change(item().id, how))) await outbox.put(how(item()));
    else outbox.changed();
    void outbox.send(true);
  };
  return {
    photos: async () => ((await keeping.item(item().id))?.photos ?? []).filter((p) => !p.away),
    add: (file) => change((it) => withPhoto(it, file)),
    takeAway: (n) => change((it) => withoutPhoto(it, n)),
    onChange: (tell) => outbox.onChange(tell),
  };
};
