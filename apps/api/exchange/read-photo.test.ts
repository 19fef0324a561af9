import { largestPhoto, type Result } from '@straatwijs/monitor';
import { expect, it } from 'vitest';
import { photoRoom, withPhoto } from './read-photo.ts';

const codeOf = (r: Result<unknown>): string => (r.ok ? 'done' : r.refusal.code);
const take = async (file: Uint8Array): Promise<Result<number>> => ({ ok: true, value: file.byteLength });
const chunk = (bytes: number) => new Uint8Array(bytes);

/** A request whose body comes piece by piece, when the test says so. */
const slow = (headers: Record<string, string> = {}) => {
  let tap: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      tap = controller;
    },
  });
  const init: RequestInit & { duplex: 'half' } = { method: 'PUT', body, duplex: 'half', headers };
  return {
    request: new Request('http://straatwijs.test/', init),
    send: (bytes: number) => tap?.enqueue(chunk(bytes)),
    end: () => tap?.close(),
    breakOff: () => tap?.error(new Error('the connection is gone')),
  };
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

it('who sends slowly holds what was sent so far, not what was promised, and others are served meanwhile', async () => {
  const room = photoRoom(1000);
  const [first, second, third] = [slow({ 'content-length': '900' }), slow({ 'content-length': '900' }), slow()];
  const results = [first, second, third].map((s) => withPhoto(s.request, room, take));
  first.send(10);
  second.send(10);
  third.send(900);
  third.end();
  expect(await results[2]).toEqual({ ok: true, value: 900 });
  // Its room came free.
  first.send(890);
  first.end();
  expect(await results[0]).toEqual({ ok: true, value: 900 });
  second.end();
  expect(await results[1]).toEqual({ ok: true, value: 10 });
  expect(room.take(1000)).toBe(true);
});

it('who comes on top of what fits is asked to come again, and what broke off leaves nothing behind', async () => {
  const room = photoRoom(1000);
  const [first, second] = [slow(), slow()];
  const [one, two] = [withPhoto(first.request, room, take), withPhoto(second.request, room, take)];
  first.send(900);
  await settle();
  second.send(200);
  expect(await two).toMatchObject({ refusal: { code: 'photo-busy', retryAfter: 10 } });
  first.breakOff();
  expect(codeOf(await one)).toBe('photo-unreadable');
  expect(room.take(1000)).toBe(true);
});

it('more than 10 MB is refused, with a length and without one', async () => {
  const said = slow({ 'content-length': String(largestPhoto + 1) });
  expect(codeOf(await withPhoto(said.request, photoRoom(), take))).toBe('photo-too-large');
  const unsaid = slow();
  const result = withPhoto(unsaid.request, photoRoom(), take);
  unsaid.send(largestPhoto);
  unsaid.send(1);
  expect(codeOf(await result)).toBe('photo-too-large');
  const empty = new Request('http://straatwijs.test/', { method: 'PUT' });
  expect(codeOf(await withPhoto(empty, photoRoom(), take))).toBe('photo-unreadable');
});
