import { describe, expect, it } from 'vitest';
import type { Item } from './item.ts';
import { isPhotoDue, nextPlace, photosHere, photosToSend, sendPhotos, withoutPhoto, withPhoto } from './photos.ts';

const file = new Blob(['picture'], { type: 'image/jpeg' });
const received: Item = {
  id: '0192aaaa-0000-7000-8000-000000000001',
  instrument: 'street-signal',
  instrumentName: 'Wat valt je op?',
  place: { id: 'straat:0518:weimarstraat', name: 'Weimarstraat' },
  madeAt: 0,
  changedAt: 0,
  draft: {
    id: '0192aaaa-0000-7000-8000-000000000001',
    code: '3174092566184042',
    at: '2026-11-20T09:00:00.000Z',
    mark: '',
    answers: { valence: 'positive' },
    sharing: 'team',
    perspective: 'resident',
    received: '',
  },
  here: '',
  finished: true,
  revision: 1,
  arrived: { revision: 1 },
};
const header = { 'API-Version': '1.0.0' };
const receipt = () => Response.json({ n: 4, receivedAt: '2026-11-20T09:00:01.000Z' }, { status: 201, headers: header });

/** A phone with one item, and a server that answers what the test says. */
const phoneWith = (item: Item, answers: (() => Response | Promise<Response>)[]) => {
  let kept = item;
  const asked: string[] = [];
  const around = {
    change: async (how: (it: Item) => Item) => {
      kept = how(kept);
      return kept;
    },
    fetch: async (address: string, init: RequestInit) => {
      asked.push(`${init.method} ${address}`);
      const answer = answers.shift();
      if (!answer) throw new Error('no network');
      return answer();
    },
    now: () => 1000,
    chance: () => 0.5,
  };
  return { asked, item: () => kept, change: around.change, send: () => sendPhotos(kept, around) };
};

describe('photos on a phone', () => {
  it('wait for their message, and are at most four, counted from the last', () => {
    let item = received;
    for (let n = 0; n < 6; n++) item = withPhoto(item, file);
    expect(item.photos?.map((p) => p.n)).toEqual([4, 3, 2, 1]);
    expect(nextPlace(item.photos ?? [])).toBeUndefined();
    expect(isPhotoDue(item, 0, false)).toBe(true);
    expect(isPhotoDue({ ...item, revision: 2 }, 0, true)).toBe(false);
    const { arrived: _, ...unknown } = item;
    expect(isPhotoDue({ ...unknown, revision: 0 }, 0, true)).toBe(false);
  });

  it('are off the phone once the server has them, and only then called received', async () => {
    const phone = phoneWith(withPhoto(received, file), [receipt]);
    expect(await phone.send()).toBe(true);
    expect(phone.item().photos).toEqual([{ n: 4, tried: true, arrivedAt: '2026-11-20T09:00:01.000Z' }]);
    expect(photosToSend(phone.item())).toEqual([]);
    // The sign-in page of a hotel answers 200 too.
    const hotel = phoneWith(withPhoto(received, file), [() => new Response('<html>', { status: 200 })]);
    expect(await hotel.send()).toBe(false);
    expect(photosHere(hotel.item())).toHaveLength(1);
  });

  it('are sent again after a lost answer, and stop with the sentence of a refusal', async () => {
    const refused = () =>
      Response.json({ code: 'photo-unreadable', detail: 'Geen foto.' }, { status: 415, headers: header });
    const phone = phoneWith(withPhoto(received, file), [() => Promise.reject(new Error('lost')), refused]);
    await phone.send();
    expect(phone.item().photos?.[0]?.waits).toMatchObject({ for: 'network', times: 1 });
    await phone.send();
    expect(phone.item().photos?.[0]?.trouble).toEqual({ code: 'photo-unreadable', sentence: 'Geen foto.' });
    expect(photosToSend(phone.item())).toEqual([]);
    expect(phone.asked).toEqual([
      `PUT /api/v1/contributions/${received.id}/photos/4`,
      `PUT /api/v1/contributions/${received.id}/photos/4`,
    ]);
  });

  it('that never left go without a word; what may have arrived is taken away there too', async () => {
    const item = withPhoto(received, file);
    expect(withoutPhoto(item, 4).photos).toEqual([]);
    const gone = () => new Response(null, { status: 204, headers: header });
    const phone = phoneWith(item, [
      () => Promise.reject(new Error('lost')),
      () => new Response(null, { status: 204 }),
      gone,
    ]);
    await phone.send();
    await phone.change((it) => withoutPhoto(it, 4));
    expect(photosHere(phone.item())).toEqual([]);
    // Something in between says that it is gone: it is asked again.
    await phone.send();
    expect(photosToSend(phone.item())).toHaveLength(1);
    await phone.send();
    expect(phone.item().photos).toEqual([]);
    expect(phone.asked.at(-1)).toBe(`DELETE /api/v1/contributions/${received.id}/photos/4`);
  });

  it('taken away while it was on its way is taken away there afterwards', async () => {
    const phone = phoneWith(withPhoto(received, file), [
      async () => {
        await phone.change((it) => withoutPhoto(it, 4));
        return receipt();
      },
    ]);
    await phone.send();
    expect(phone.item().photos).toEqual([{ n: 4, tried: true, away: true }]);
    expect(photosToSend(phone.item())).toHaveLength(1);
  });
});
