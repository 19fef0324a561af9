import { after, type Item, isDue } from './item.ts';
import type { Keeping } from './keeping.ts';
import { sendLines } from './lines.ts';
import { isPhotoDue, sendPhotos } from './photos.ts';
import { type Fetch, send } from './send.ts';

export interface Surroundings {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly chance: () => number;
}

const lockName = 'straatwijs-verzenden';
/** On which pages and worker tell each other that something changed. */
export const channelName = 'straatwijs-berichten';
/** What they say when the server answered: something was received, or a page that looked for it found it. */
export const answeredWord = 'antwoord';
/** How they tell it. */
export type Tell = (word: '' | typeof answeredWord) => void;

/** Only one tab or worker of this phone sends at a time; who comes meanwhile waits, and finds less to do. */
const alone = async (work: () => Promise<void>): Promise<void> => {
  // Old browsers have no locks; then two may send the same, which is received once.
  if (!navigator.locks) return work();
  await navigator.locks.request(lockName, work);
};

/** @returns whether the server answered that it has it */
const sendOne = async (keeping: Keeping, found: Item, { fetch, now, chance }: Surroundings): Promise<boolean> => {
  // Once more after it changed while it was on its way, or when an earlier revision turns out to be there.
  let item: Item | undefined = found;
  let isReceived = false;
  for (let n = 0; n < 5 && item && isDue(item, now(), n === 0); n++) {
    const { revision } = item;
    const outcome = await send(item, fetch);
    item = await keeping.change(found.id, (it) => after(it, revision, outcome, now(), chance()));
    isReceived ||= outcome.kind === 'received';
    if (outcome.kind === 'again' || outcome.kind === 'sign-in') break;
  }
  return isReceived;
};

/** Send everything that may go now, one after another. @param eager somebody looks, or the network came back */
export const drain = (keeping: Keeping, around: Surroundings, eager: boolean, tell: Tell): Promise<void> =>
  alone(async () => {
    const waiting = [...(await keeping.items())].sort((a, b) => a.madeAt - b.madeAt);
    for (const item of waiting) {
      if (isDue(item, around.now(), eager)) tell((await sendOne(keeping, item, around)) ? answeredWord : '');
      const now = item.photos && (await keeping.item(item.id));
      if (!now || !isPhotoDue(now, around.now(), eager)) continue;
      const change = (how: (it: Item) => Item) => keeping.change(now.id, how);
      tell((await sendPhotos(now, { ...around, change })) ? answeredWord : '');
    }
    if (await sendLines(keeping, around.fetch)) tell(answeredWord);
  });
