import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import {
  contribute,
  leavePhoto,
  markLine,
  moveAction,
  penDeed,
  planTalk,
  publishStory,
  raiseSignal,
  saveAgenda,
  showPhoto,
  startAction,
  stepAgenda,
  stepTalk,
  writeLines,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAction } from '../testing/actions.ts';
import { type AskAs, askAs } from '../testing/ask-as.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { aJpeg } from '../testing/photos.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

const street = 'straat:0518:kaapseplein';
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const [hidden, nowhere] = ['Zwaluwnesten onder de dakgoot', 'Kikkervisjes'] as const;
const aDay = 86_400_000;

let home: TestInstallation;
let server: TestServer;
let ask: AskAs;
let buurt = '';

/** An answer to the last byte: status, every header, body; marks of the moment and what was asked for itself left out. */
const answerTo = (
  path: string,
  own: string,
): Promise<{ readonly status: number | undefined; readonly whole: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(
      server.url + path,
      { headers: { 'accept-language': 'nl', accept: 'text/html' } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          // Of a page the etag is a sum of its bytes, the mark of the moment among them.
          const isPage = answer.headers['content-type']?.startsWith('text/html') === true;
          const headers = Object.entries(answer.headers).filter(
            ([name]) => name !== 'date' && !(isPage && name === 'etag'),
          );
          const whole = `${answer.statusCode} ${JSON.stringify(headers)}\n${Buffer.concat(parts).toString('latin1')}`
            .replaceAll(own, '')
            .replaceAll(encodeURIComponent(own), '')
            .replace(/nonce(-|=")[\w+/=-]+/g, 'nonce')
            .replace(/__sveltekit_\w+/g, '__sveltekit');
          resolve({ status: answer.statusCode, whole });
        });
      },
    );
    asked.on('error', reject).end();
  });

beforeAll(async () => {
  home = await testInstallation();
  server = await testServer(home);
  ask = await askAs(home, server, [noor]);
  buurt = (await home.ports.places.place(street))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
}, 300_000);
afterAll(async () => {
  await server?.close();
  await home?.close();
});

describe('what is not published', () => {
  const granted = async (deed: Promise<{ readonly ok: boolean }>) => expect(await deed).toMatchObject({ ok: true });
  /** @param publish makes it public. @returns once it was there and hidden, and once it is public */
  const shows = async (path: string, id: string, absent: string, publish: () => Promise<unknown>) => {
    const at = (which: string) => answerTo(path.replace('ID', which), which);
    const without = await at(absent);
    expect(without.status).toBe(404);
    expect(await at(id)).toEqual(without);
    await publish();
    const published = await at(id);
    expect(published.status).toBe(200);
    expect(published.whole).not.toBe(without.whole);
    expect(await at(absent)).toEqual(without);
  };

  it('is as absent as what never was: an action that was only proposed', async () => {
    const action = anAction({ proposed: true });
    await granted(startAction(home.ports, noor, action));
    await shows('/actie/ID', action.id, randomUUID(), () =>
      granted(moveAction(home.ports, noor, { id: action.id, to: 'running', reason: '' })),
    );
  });

  it('is as absent as what never was: the plan of an area that is a draft', async () => {
    const id = 'pbrn2734bc';
    const words = { nl: 'Daar vroegen de meeste mensen om.' };
    await granted(saveAgenda(home.ports, noor, { id, placeId: buurt, period: '2027', themes: ['clean'], words }));
    await shows('/agenda/ID', id, 'pbrn2734bd', () => granted(stepAgenda(home.ports, noor, { id, to: 'public' })));
  });

  it('is as absent as what never was: a photo that nobody looked at', async () => {
    const followCode = aCode();
    const answers = { valence: 'negative', theme: 'clean', story: 'De bak is vol.' };
    const body = aSignal({ followCode, sharing: 'public', answers });
    await contribute(home.ports, {}, [body]);
    await granted(leavePhoto(home.ports, { code: followCode, n: 1 }, await aJpeg()));
    const [photo] = await home.ports.photos.of(body.id);
    const seen = { description: 'Een volle bak', language: 'nl' } as const;
    await shows('/api/v1/photos/ID', photo?.id ?? '', randomUUID(), async () => {
      await granted(publishStory(home.ports, noor, { id: body.id }));
      await granted(showPhoto(home.ports, noor, { message: body.id, id: photo?.id ?? '', ...seen }));
    });
  });

  it('changes nothing on the page of a talk: what was written there before its minutes are public', async () => {
    const id = randomUUID();
    const plan = { id, kind: 'quarterly', placeId: buurt, date: '2026-11-23', starts: '19:30' };
    await granted(planTalk(home.ports, noor, { ...plan, venue: 'De Burcht', joins: 'bewonersoverleg', whyNone: '' }));
    await granted(penDeed(home.ports, noor, { talkId: id, deed: 'taken' }));
    const line = { id: randomUUID(), theme: 'clean', part: 'going-on', device: 'a', number: 1 };
    const lines: string[] = [];
    const write = (words: string, number: number) => {
      const lineId = randomUUID();
      lines.push(lineId);
      return granted(writeLines(home.ports, noor, { talkId: id, lines: [{ ...line, id: lineId, words, number }] }));
    };
    // Whatever is asked for that is no talk is the same as a talk that never was.
    const absent = await answerTo(`/gesprek/${randomUUID()}`, '');
    expect(absent.status).toBe(404);
    await write('Zakken naast de bakken.', 1);
    const page = () =>
      answerTo(`/gesprek/${id}`, '').then(({ status, whole }) => ({ status, whole: withoutIds(whole) }));
    const one = await page();
    expect(one.status).toBe(200);
    await write(`${hidden}.`, 2);
    expect(await page()).toEqual(one);
    await granted(stepTalk(home.ports, noor, { id, step: 'send-round', reason: '' }));
    const before = home.now;
    home.now += 8 * aDay;
    for (const lineId of lines) await granted(markLine(home.ports, noor, { talkId: id, lineId, says: 'public' }));
    expect((await page()).whole).not.toContain(hidden);
    await granted(stepTalk(home.ports, noor, { id, step: 'publish', reason: '' }));
    const published = await page();
    home.now = before;
    expect(published.whole).toContain(hidden);
  });
});

/** A form on a page carries a fresh id of its own. */
const withoutIds = (whole: string): string =>
  whole.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '');

describe('words that nobody published', () => {
  let signalId = '';
  beforeAll(async () => {
    const answers = { valence: 'negative', theme: 'green', story: `${hidden}.` };
    await contribute(home.ports, {}, [aSignal({ sharing: 'public', followCode: aCode(), place: street, answers })]);
    signalId = randomUUID();
    const signal = { id: signalId, placeId: street, theme: 'green', direction: 'up', valence: 'negative' };
    await raiseSignal(home.ports, noor, { ...signal, words: `${hidden}.` });
  });
  const word = (text: string) => encodeURIComponent(text.split(' ')[0] ?? '');
  const searches = [
    `/werk/geheugen?plek=${street}&zoek=WORD`,
    `/werk/vandaag?plek=${street}&thema=green&zoek=WORD`,
    '/werk/vandaag?thema=green&toon=all',
    `/werk/signalen?plek=${street}&zoek=WORD`,
    '/?q=WORD',
    '/api/v1/places?q=WORD',
    `/api/v1/places/${street}/stories?theme=green`,
    `/plek/${street}`,
  ];

  it.each(searches)(
    'are found by nobody without a session: %s answers as it does to words that nobody wrote',
    async (path) => {
      const of = (text: string) => answerTo(path.replace('WORD', word(text)), word(text));
      const [written, never] = [await of(hidden), await of(nowhere)];
      expect(written.whole).not.toContain('waluwnesten');
      expect(withoutIds(written.whole).length).toBe(withoutIds(never.whole).length);
      expect(written.status).toBe(never.status);
      if (path.startsWith('/werk')) expect(written.status).not.toBe(200);
    },
  );

  it.each([`/werk/geheugen?plek=${street}&zoek=WORD`, `/werk/vandaag?plek=${street}&thema=green`])(
    'are found by who works there, with a session: %s',
    async (path) => {
      const body = async (text: string) => (await ask(path.replace('WORD', word(text)), noor)).text();
      expect(await body(hidden)).toContain(path.includes('WORD') ? signalId : hidden);
      if (path.includes('WORD')) expect(await body(nowhere)).not.toContain(signalId);
    },
  );
});
