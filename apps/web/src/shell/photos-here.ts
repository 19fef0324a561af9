import type { Item } from '#web/outbox/item.ts';
import { openOutbox } from '#web/outbox/outbox.ts';
import { holdPhotos, type PhotoHolder } from '#web/outbox/photo-holder.ts';
import { asReceived, type ServerStep } from './remember.ts';

/**
 * The photos of a message that the server has just received: they wait on this phone under that message, whether it was
 * kept here before or not.
 */
export const hereAfter = async (
  step: ServerStep,
  about: Pick<Item, 'instrument' | 'instrumentName' | 'place'>,
): Promise<PhotoHolder> => {
  const fresh = asReceived(step, about, undefined, Date.now());
  return holdPhotos(openOutbox(), () => fresh);
};
