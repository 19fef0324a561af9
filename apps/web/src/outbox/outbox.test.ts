import type { ContributionBody } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { drain } from './drain.ts';
import { after, type Item, isDue, isUnsent, kept, stateOf, waitAfter } from './item.ts';
import { keepingInPage, keepingWithFallback } from './keeping.ts';
import type { Fetch } from './send.ts';

const body: ContributionBody = {
  id: 'a',
  followCode: '0000000000000001',
  instrument: 'street-signal',
  version: 1,
  place: 'straat:0518:weimarstraat',
  observedAt: '2026-11-23T10:00:00Z',
  perspective: 'resident',
  channel: 'phone',
  answers: { valence: 'positive' },
};
const draft: Item = {
  id: 'a',
  instrument: 'street-signal',
  instrumentName: 'Wat valt je op?',
  place: { id: 'straat:0518:weimarstraat', name: 'Weimarstraat' },
  madeAt: 0,
  changedAt: 0,
  draft: {
    id: 'a',
    code: '0000000000000001',
    at: '2026-11-23T10:00:00Z',
    mark: '',
    answers: {},
    sharing: 'team',
    perspective: 'resident',
    received: '',
  },
  here: 'valence',
  finished: false,
  revision: 0,
};
const first = kept(draft, body, 'c1', 1);
const second = kept(first, { ...body, answers: { valence: 'positive', theme: 'green' } }, 'c2', 2);

interface Sent {
  readonly address: string;
  readonly id: string;
}
/** A server that keeps one message as ours does, and loses as many answers as it is told to. */
const serverThat = (answers: readonly ('ok' | 'lose' | number)[]) => {
  const sent: Sent[] = [];
  let stored: string | undefined;
  let n = 0;
  const fetch: Fetch = async (address, init) => {
    const text = String(init.body);
    sent.push({ address, id: String(JSON.parse(text).id) });
    const fate = answers[n++] ?? 'ok';
    if (typeof fate === 'number') return new Response('{}', { status: fate, headers: { 'Retry-After': '0' } });
    if (address.endsWith('/contributions') && stored !== undefined && stored !== text)
      return Response.json({ code: 'other-content', detail: 'Anders.' }, { status: 409 });
    stored = text;
    if (fate === 'lose') throw new TypeError('the line went dead');
    return Response.json({ id: 'a', receivedAt: '2026-11-23T10:00:05Z' }, { status: 201 });
  };
  return { fetch, sent, stored: () => stored };
};
const around = (fetch: Fetch, now = 0) => ({ fetch, now: () => now, chance: () => 0 });

describe('A message on a phone', () => {
  it('is never called received before the server said so', () => {
    expect(stateOf(draft)).toBe('draft');
    expect(stateOf(first)).toBe('here');
    const arrived = after(first, 1, { kind: 'received', at: 'x' }, 0, 0);
    expect(stateOf(arrived)).toBe('received');
    expect(stateOf(kept(arrived, body, 'c3', 3))).toBe('here');
    expect(stateOf(after(first, 1, { kind: 'earlier' }, 0, 0))).toBe('here');
  });
  it('waits longer and longer, at most ten minutes, and as long as the server asks', () => {
    expect([0, 1, 2, 3].map((n) => waitAfter(n, 1))).toEqual([2000, 4000, 8000, 16_000]);
    expect(waitAfter(50, 1)).toBe(600_000);
    const busy = after(first, 1, { kind: 'again', afterSeconds: 90 }, 0, 0);
    expect(busy.waits?.until).toBe(90_000);
    expect(isDue(busy, 60_000, true)).toBe(false);
    expect(isDue(busy, 90_000, false)).toBe(true);
    expect(isDue(after(first, 1, { kind: 'again' }, 0, 0), 1, true)).toBe(true);
  });
  it('that was changed while it was refused goes again', () => {
    const refused = after(second, 1, { kind: 'needs-you', code: 'invalid', sentence: '' }, 0, 0);
    expect(stateOf(refused)).toBe('here');
  });
});

describe('Sending', () => {
  it('three steps before the network came are one message', async () => {
    const keeping = keepingInPage();
    await keeping.put(second);
    const server = serverThat([]);
    await drain(keeping, around(server.fetch), true, () => {});
    expect(server.sent).toEqual([{ address: '/api/v1/contributions', id: 'a' }]);
    expect(stateOf((await keeping.item('a')) ?? draft)).toBe('received');
  });
  it('what was stored before the answer got lost, and changed since, goes on as a correction', async () => {
    const keeping = keepingInPage();
    await keeping.put(first);
    const server = serverThat(['lose']);
    await drain(keeping, around(server.fetch), true, () => {});
    expect(stateOf((await keeping.item('a')) ?? draft)).toBe('here');
    await keeping.change('a', (it) => kept(it, second.body ?? body, 'c2', 2));
    await drain(keeping, around(server.fetch), true, () => {});
    expect(server.sent.map((s) => [s.address.split('/').at(-1), s.id])).toEqual([
      ['contributions', 'a'],
      ['contributions', 'a'],
      ['correction', 'c2'],
    ]);
    expect(isUnsent((await keeping.item('a')) ?? first)).toBe(false);
  });
  it('a page of something in between is no receipt', async () => {
    const keeping = keepingInPage();
    await keeping.put(first);
    const portal: Fetch = async () => new Response('<h1>Welkom in de trein</h1>', { status: 200 });
    await drain(keeping, around(portal), true, () => {});
    expect(stateOf((await keeping.item('a')) ?? draft)).toBe('here');
  });
  it.each([500, 502, 503, 429, 408])('after %d it is tried again', async (status) => {
    const keeping = keepingInPage();
    await keeping.put(first);
    await drain(keeping, around(serverThat([status]).fetch), true, () => {});
    expect(stateOf((await keeping.item('a')) ?? draft)).toBe('here');
  });
  it('without the person who made it, it waits', async () => {
    const keeping = keepingInPage();
    await keeping.put({ ...first, owner: { id: 'noor', name: 'Noor' } });
    await drain(keeping, around(serverThat([401]).fetch), true, () => {});
    expect(stateOf((await keeping.item('a')) ?? draft)).toBe('sign-in');
  });
  it('what a phone refuses to keep is kept by the page, and sent from there', async () => {
    let refused = false;
    const full = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const phone = { ...keepingInPage(), put: full };
    const keeping = keepingWithFallback(phone, keepingInPage(), () => {
      refused = true;
    });
    await keeping.put(first);
    expect(refused).toBe(true);
    expect(await keeping.items()).toHaveLength(1);
    await drain(keeping, around(serverThat([]).fetch), true, () => {});
    expect(stateOf((await keeping.item('a')) ?? draft)).toBe('received');
  });
});
