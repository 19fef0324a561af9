import { randomUUID } from 'node:crypto';
import { answer, answerTaps, contribute, describePeriod, parsePeriod, promisesOf } from '@straatwijs/monitor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

const day = 86_400_000;
const street = 'straat:0518:weimarstraat';
/** What stands on the page before anybody who only tapped was answered, and after. */
const never = {
  nl: 'Wie alleen tikte, kreeg nog geen antwoord.',
  en: 'Whoever only tapped has had no answer yet.',
  tr: 'Yalnızca dokunanlara henüz cevap verilmedi.',
  ar: 'من نقر فقط لم يصله جواب بعد.',
  pl: 'Kto tylko stuknął, nie dostał jeszcze odpowiedzi.',
  bg: 'Който само докосна, още няма отговор.',
} as const;
/** How the sentence begins once there was one; the quarter follows. */
const answered = {
  nl: 'Wie alleen tikte, kreeg het laatst antwoord over',
  en: 'Whoever only tapped was last answered about',
  tr: 'Yalnızca dokunanlara en son',
  ar: 'من نقر فقط وصله آخر جواب عن',
  pl: 'Kto tylko stuknął, ostatnio dostał odpowiedź za',
  bg: 'Който само докосна, последно получи отговор за',
} as const;
const languages = ['nl', 'en', 'tr', 'ar', 'pl', 'bg'] as const;
const words = 'Jullie tikten vaak over afval. De containers gaan vanaf maandag twee keer in de week leeg.';
const deeds = 'In augustus zijn drie containers vervangen.';

let home: TestInstallation;
let server: TestServer;
let area = '';
const noor = aStaff('coordinator', { id: 'noor' });

const tell = async (contributor: number, story: string, observedAt: string) => {
  const body = aSignal({
    ...{ place: street, followCode: aCode(), observedAt },
    contributor: contributor.toString(16).padStart(32, '0'),
    answers: { valence: 'negative', theme: 'clean', ...(story === '' ? {} : { story }) },
  });
  expect(await contribute(home.ports, {}, [body])).toMatchObject([{ ok: true }]);
  return body.id;
};
const page = async (language: (typeof languages)[number]): Promise<string> => {
  const got = await fetch(`${server.url}${language === 'nl' ? '' : `/${language}`}/plek/${street}`);
  expect(got.status).toBe(200);
  const text = (await got.text()).replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->|<[^>]+>/gu, ' ');
  return text.replace(/\s+/gu, ' ');
};
const thirdQuarter = parsePeriod('2026-Q3');
const saysQuarter = (text: string, language: (typeof languages)[number]): boolean =>
  thirdQuarter !== undefined && text.includes(`${answered[language]} ${describePeriod(thirdQuarter, language)}`);
/** The sentence about the share in time: what the meter says. */
const share = async (): Promise<string | undefined> =>
  /Op \d+ van de 10 [^.]*op tijd antwoord\./u.exec(await page('nl'))?.[0];
const answerQuarter = (quarter: string) =>
  answerTaps(home.ports, noor, { id: randomUUID(), placeId: area, quarter, kind: 'we-do', words, deeds });

beforeAll(async () => {
  home = await testInstallation();
  server = await testServer(home);
  await home.ports.people.saveStaff(noor);
  const now = home.now;
  home.now = now - 28 * day;
  const told = [];
  for (let n = 1; n <= 6; n++) told.push(await tell(n, 'Vol.', new Date(home.now).toISOString()));
  await answer(home.ports, noor, { id: randomUUID(), kind: 'we-do', words, to: told.slice(0, 3) });
  home.now = now;
  const place = await home.ports.places.place(street);
  area = (place && (await promisesOf(home.ports, place)))?.place.id ?? '';
  expect(area).toMatch(/^BU/);
});
afterAll(async () => {
  await server?.close();
  await home?.close();
});

it('says that who only tapped had no answer, as long as there was none, and nothing else', async () => {
  await tell(7, '', '2026-08-12T10:00:00+02:00');
  for (const language of languages) {
    const text = await page(language);
    expect([language, text.includes(never[language]), saysQuarter(text, language)]).toEqual([language, true, false]);
  }
});

it('says of which quarter the last answer was, with its words as they were given, and leaves the share where it stood', async () => {
  const before = await share();
  expect(before).toBeDefined();
  expect(await answerQuarter('2026-Q3')).toMatchObject({ ok: true });
  for (const language of languages) {
    const text = await page(language);
    expect([language, text.includes(never[language]), saysQuarter(text, language)]).toEqual([language, false, true]);
  }
  const text = await page('nl');
  for (const part of [words, deeds]) expect(text).toContain(part);
  expect(await share()).toBe(before);
});

it('says the same when an earlier quarter is answered afterwards: the last is the last quarter', async () => {
  expect(await answerQuarter('2026-Q2')).toMatchObject({ ok: true });
  expect(saysQuarter(await page('nl'), 'nl')).toBe(true);
});

it('says nothing new for taps of the quarter that runs: it has no answer yet', async () => {
  await tell(8, '', new Date(home.now - day).toISOString());
  expect(await answerQuarter('2026-Q4')).toMatchObject({ ok: false });
  expect(saysQuarter(await page('nl'), 'nl')).toBe(true);
});
