import { mostPhotos } from '@straatwijs/monitor';
import { type Item, isUnsent, type Waiting, waitAfter } from './item.ts';
import type { Fetch } from './send.ts';
import { answerOf } from './send.ts';

/** A photo on this phone: it waits until its message arrived, and then goes by itself. */
export interface KeptPhoto {
  readonly n: number;
  /** The picture; gone from here once the server said that it has it. */
  readonly file?: Blob;
  /** It may be at the server by now, also when the answer never came. */
  readonly tried?: boolean;
  readonly arrivedAt?: string;
  /** Taken away here, and to be taken away there. */
  readonly away?: boolean;
  readonly trouble?: { readonly code: string; readonly sentence: string };
  readonly waits?: Waiting;
}

/** What still has to go: a picture, or the word that one is taken away. */
export const photosToSend = (item: Item): readonly KeptPhoto[] =>
  (item.photos ?? []).filter((p) => (p.file !== undefined || p.away) && !p.trouble);
/** Pictures that stand on this phone only. */
export const photosHere = (item: Item): readonly KeptPhoto[] =>
  (item.photos ?? []).filter((p) => p.file !== undefined && !p.away);

/**
 * The place of the next photo, from the last one down: whoever adds one on the page behind the code begins at the first, so
 * neither takes the place of the other. Undefined when there are four.
 */
export const nextPlace = (photos: readonly KeptPhoto[]): number | undefined =>
  Array.from({ length: mostPhotos }, (_, i) => mostPhotos - i).find((n) => !photos.some((p) => p.n === n));

export const withPhoto = (item: Item, file: Blob): Item => {
  const photos = item.photos ?? [];
  const n = nextPlace(photos);
  return n === undefined ? item : { ...item, photos: [...photos, { n, file }] };
};

/** Off the screen at once. What may have arrived is taken away there too; what never left leaves no trace. */
export const withoutPhoto = (item: Item, n: number): Item => ({
  ...item,
  photos: (item.photos ?? []).flatMap((p): KeptPhoto[] =>
    p.n !== n ? [p] : p.tried || p.arrivedAt ? [{ n, tried: true, away: true }] : [],
  ),
});

const changed = (item: Item, n: number, how: (p: KeptPhoto) => KeptPhoto | undefined): Item => ({
  ...item,
  photos: (item.photos ?? []).flatMap((p) => (p.n === n ? (how(p) ?? []) : [p])),
});

/** Whether a photo of this message may go now. @param eager somebody looks, or the network came back */
export const isPhotoDue = (item: Item, now: number, eager: boolean): boolean =>
  !isUnsent(item) &&
  item.arrived !== undefined &&
  photosToSend(item).some((p) => p.waits === undefined || p.waits.until <= now || (eager && p.waits.for !== 'turn'));

const longestWait = 60_000;

const sendPhoto = async (item: Item, photo: KeptPhoto, fetch: Fetch) => {
  const init: RequestInit = {
    method: photo.away ? 'DELETE' : 'PUT',
    ...(photo.away || !photo.file ? {} : { body: photo.file }),
    redirect: 'error',
    signal: AbortSignal.timeout(longestWait),
    headers: { 'Follow-Code': item.draft.code, 'Accept-Language': item.body?.language ?? navigator.language },
  };
  try {
    const response = await fetch(`/api/v1/contributions/${item.id}/photos/${photo.n}`, init);
    // Our own header is in no other answer: a hotel's page that says 204 took nothing away.
    if (photo.away && response.status === 204 && response.headers.has('API-Version'))
      return { kind: 'received', at: '' } as const;
    return await answerOf(response);
  } catch {
    return { kind: 'again' } as const;
  }
};

/** A photo after an answer; it may have been taken away meanwhile. */
const afterAnswer = (
  photo: KeptPhoto,
  sent: KeptPhoto,
  outcome: Awaited<ReturnType<typeof sendPhoto>>,
  now: number,
  chance: number,
): KeptPhoto | undefined => {
  if (photo.away && !sent.away) return photo;
  const { waits, trouble: _, file, ...rest } = photo;
  const again = { ...rest, ...(file ? { file } : {}) };
  switch (outcome.kind) {
    case 'received':
      return sent.away ? undefined : { ...rest, arrivedAt: outcome.at };
    case 'again': {
      const times = (waits?.times ?? 0) + 1;
      const told = 'afterSeconds' in outcome ? outcome.afterSeconds : undefined;
      const until = now + Math.max(waitAfter(times - 1, chance), Math.min(told ?? 0, 3600) * 1000);
      return { ...again, waits: { until, times, for: told === undefined ? 'network' : 'turn' } };
    }
    case 'needs-you':
      // Taking away what is not there, or no longer known, is done.
      return sent.away ? undefined : { ...again, trouble: { code: outcome.code, sentence: outcome.sentence } };
  }
};

interface Around {
  readonly change: (how: (item: Item) => Item) => Promise<Item | undefined>;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly chance: () => number;
}

/** Sends what waits of one message, one after another. @returns whether the server answered that it has one */
export const sendPhotos = async (found: Item, { change, fetch, now, chance }: Around): Promise<boolean> => {
  let isReceived = false;
  for (const { n } of photosToSend(found)) {
    // Marked before it leaves: from here on it may be there.
    const item = await change((it) => changed(it, n, (p) => ({ ...p, tried: true })));
    const photo = item && photosToSend(item).find((p) => p.n === n);
    if (!item || !photo) continue;
    const outcome = await sendPhoto(item, photo, fetch);
    await change((it) => changed(it, n, (p) => afterAnswer(p, photo, outcome, now(), chance())));
    isReceived ||= outcome.kind === 'received';
    if (outcome.kind === 'again') break;
  }
  return isReceived;
};
