import { publishStory, showPhoto } from '@straatwijs/monitor';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../../testing/people.ts';
import { aBomb, aHeic, aJpeg, aPng, aWebp, secret } from '../../testing/photos.ts';
import { type Door, openDoor } from './door.ts';

let door: Door;
let files: Readonly<Record<'jpeg' | 'png' | 'webp' | 'heic', Buffer>>;
beforeAll(async () => {
  door = await openDoor();
  files = { jpeg: await aJpeg(300, 200), png: await aPng(300, 200), webp: await aWebp(300, 200), heic: aHeic() };
});
// Time goes by: strangers come at most twenty in a second, all together.
beforeEach(() => {
  door.installation.now += 5000;
});
afterAll(async () => {
  expect(door.log).toEqual([]);
  await door.installation.close();
});

const noor = aStaff('coordinator', { id: 'noor' });
const tell = async (story = 'Bij de bak.', more = {}) => {
  const body = aSignal({ followCode: aCode(), sharing: 'public', answers: { valence: 'negative', story }, ...more });
  expect((await door.tell(body)).status).toBe(201);
  return { id: body.id, code: body.followCode ?? '' };
};
const put = (
  id: string,
  n: number | string,
  code: string | undefined,
  file: Uint8Array,
  more: Record<string, string> = {},
  from?: string,
) =>
  door.ask(`/contributions/${id}/photos/${n}`, {
    method: 'PUT',
    body: new Uint8Array(file),
    headers: { ...(code === undefined ? {} : { 'Follow-Code': code }), 'Content-Type': 'image/jpeg', ...more },
    ...(from ? { from } : {}),
  });
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const { code, detail, status } = await answer.json();
  expect(status).toBe(answer.status);
  return { code, detail, status };
};

describe('PUT /contributions/{id}/photos/{n}', () => {
  it('takes each kind for what it is, whatever the header says, and repeating it is harmless', async () => {
    const { id, code } = await tell();
    for (const [i, file] of Object.values(files).entries()) {
      const first = await put(id, i + 1, code, file, { 'Content-Type': 'text/html' });
      expect(first.status).toBe(201);
      expect(first.headers.get('Cache-Control')).toBe('no-store');
      const receipt = await first.json();
      expect(receipt).toEqual({ n: i + 1, receivedAt: expect.any(String) });
      const again = await put(id, i + 1, code, file);
      expect([again.status, await again.json()]).toEqual([200, receipt]);
    }
    const answer = await door.ask('/follow', { headers: { 'Follow-Code': code } });
    expect((await answer.json()).photos).toEqual(
      [1, 2, 3, 4].map((n) => ({ n, state: 'received', receivedAt: expect.any(String) })),
    );
  });

  it('gives no code, an unknown one and that of another message the same answer, which counts as guessing', async () => {
    const [one, two] = [await tell(), await tell()];
    const follow = await door.ask('/follow', { headers: { 'Follow-Code': aCode() } });
    const unknown = await problemOf(follow);
    for (const code of [undefined, 'geen code', aCode(), two.code])
      expect(await problemOf(await put(one.id, 1, code, files.jpeg))).toEqual(unknown);
    const guesser = '203.0.113.77';
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) statuses.push((await put(one.id, 1, aCode(), files.png, {}, guesser)).status);
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 404));
    // Right or wrong: whoever guessed so often waits.
    const late = await put(one.id, 1, one.code, files.png, {}, guesser);
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await put(one.id, 1, one.code, files.png)).status).toBe(201);
  });

  it('refuses with a sentence in the language of the reader', async () => {
    const { id, code } = await tell();
    const young = await tell('Bij de kooi.', { perspective: 'young-resident' });
    const gone = await tell('Weg ermee.');
    await door.ask('/follow/withdrawal', { method: 'POST', headers: { 'Follow-Code': gone.code } });
    const cases = [
      [await put(id, 1, code, Buffer.alloc(10_000_001, 0xff)), 413, 'photo-too-large', 'te groot'],
      [await put(id, 1, code, Buffer.from('<html>')), 415, 'photo-unreadable', 'geen foto'],
      [await put(id, 1, code, aBomb(30_000, 30_000)), 413, 'photo-too-many-pixels', 'beeldpunten'],
      [await put(id, 5, code, files.jpeg), 409, 'photo-too-many', 'vier foto’s'],
      [await put(id, 'x', code, files.jpeg), 409, 'photo-too-many', 'vier foto’s'],
      [await put(young.id, 1, young.code, files.jpeg), 403, 'photo-not-for-young', 'om je te beschermen'],
      [await put(gone.id, 1, gone.code, files.jpeg), 410, 'photo-of-withdrawn', 'ingetrokken'],
    ] as const;
    for (const [answer, status, what, words] of cases)
      expect(await problemOf(answer)).toMatchObject({ status, code: what, detail: expect.stringContaining(words) });
    const languages = ['nl', 'en', 'tr', 'ar', 'pl', 'bg'];
    const said = await Promise.all(
      languages.map(
        async (l) => (await problemOf(await put(id, 1, code, Buffer.alloc(9), { 'Accept-Language': l }))).detail,
      ),
    );
    expect(new Set(said).size).toBe(languages.length);
  });

  it('gives an address that sends very many a rest, and counts no room of the neighbourhood', async () => {
    const { id, code } = await tell();
    const busy = '198.51.100.9';
    const statuses: number[] = [];
    for (let i = 0; i < 201; i++) statuses.push((await put(id, 9, code, files.webp, {}, busy)).status);
    expect(statuses.filter((s) => s === 429)).toHaveLength(1);
    for (let i = 0; i < 10; i++) expect((await put(id, 9, code, files.webp, {}, '10.0.0.1')).status).toBe(409);
  });
});

describe('a photo on the pages', () => {
  it('has an address of its own that is gone as soon as it is taken away', async () => {
    const { id, code } = await tell('Deze bak zit vol.');
    await put(id, 1, code, files.jpeg);
    const { ports } = door.installation;
    const [photo] = await ports.photos.of(id);
    const show = (size = '') => door.ask(`/photos/${photo?.id}${size}`);
    expect((await show()).status).toBe(404);
    await publishStory(ports, noor, { id });
    await showPhoto(ports, noor, { message: id, id: photo?.id ?? '', description: 'Een volle bak', language: 'nl' });
    for (const size of ['', '?size=screen', '?size=thumb']) {
      const answer = await show(size);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe('image/jpeg');
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
      const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      expect([text.startsWith('\xff\xd8\xff'), text.includes(secret), text.includes('Exif')]).toEqual([
        true,
        false,
        false,
      ]);
    }
    const { stories } = await (await door.ask('/places/straat:0518:weimarstraat/stories?limit=500')).json();
    const mine = stories.find((s: { text: string }) => s.text === 'Deze bak zit vol.');
    expect(mine.photos).toEqual([
      { id: photo?.id, width: 300, height: 200, description: { text: 'Een volle bak', language: 'nl' } },
    ]);
    expect(JSON.stringify(mine)).not.toContain(id);
    expect((await show('?size=original')).status).toBe(400);
    const away = () =>
      door.ask(`/contributions/${id}/photos/1`, { method: 'DELETE', headers: { 'Follow-Code': code } });
    expect([(await away()).status, (await away()).status, (await show()).status]).toEqual([204, 204, 404]);
    expect((await door.ask('/photos/geen-id')).status).toBe(404);
  });

  it('is described', async () => {
    const described = await (await door.ask('/openapi.json')).json();
    const route =
      described.paths['/api/v1/contributions/{id}/photos/{n}'] ?? described.paths['/contributions/{id}/photos/{n}'];
    expect(Object.keys(route.put.requestBody.content)).toEqual(['image/jpeg', 'image/png', 'image/webp', 'image/heic']);
    expect(Object.keys(route.put.responses)).toEqual(
      expect.arrayContaining(['200', '201', '403', '404', '409', '410', '413', '415', '429', '503']),
    );
    expect(route.delete.responses).toHaveProperty('204');
  });
});

describe('files that were broken on purpose', () => {
  it('are taken or refused, and never bring anything down', async () => {
    const { id, code } = await tell();
    const kinds = ['jpeg', 'png', 'webp', 'heic'] as const;
    const broken = fc.record({
      kind: fc.constantFrom(...kinds),
      keep: fc.double({ min: 0, max: 1, noNaN: true }),
      spots: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 40,
      }),
      tail: fc.uint8Array({ maxLength: 64 }),
    });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(broken, async ({ kind, keep, spots, tail }) => {
        const whole = files[kind];
        const file = Buffer.concat([whole.subarray(0, Math.max(12, Math.floor(whole.length * keep))), tail]);
        // The first bytes stay, so that the libraries get to see it.
        for (const [where, value] of spots) file[12 + Math.floor(where * (file.length - 13))] = value;
        const answer = await put(id, 1, code, file, {}, '10.0.0.1');
        if (answer.status !== 200 && answer.status !== 201) {
          refused++;
          expect(['photo-unreadable', 'photo-too-many-pixels']).toContain((await problemOf(answer)).code);
        }
      }),
      { seed: 20261126, numRuns: 120 },
    );
    expect(refused).toBeGreaterThan(30);
    expect((await put(id, 1, code, files.jpeg)).status).toBeLessThan(300);
  });

  it('are refused when they claim any size that they do not have', async () => {
    const { id, code } = await tell();
    for (const [width, height] of [
      [1, 2 ** 31 - 1],
      [65_535, 65_535],
      [7000, 7000],
      [2 ** 31 - 1, 2 ** 31 - 1],
    ] as const) {
      const bomb = aBomb(7000, 7000);
      bomb.writeUInt32BE(width, 16);
      bomb.writeUInt32BE(height, 20);
      expect((await put(id, 1, code, bomb)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await door.ask('/health')).status).toBe(200);
  });
});
