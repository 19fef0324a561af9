import { contribute, whatBecame } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, openPage, phone, press, signIn } from '../testing/browser.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { readQr } from '../testing/read-qr.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const desktop = { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' } as const;
const first = 'De veegwagen komt ook op zondag.';
const corrected = 'We schreven zondag. Dat klopte niet: het is zaterdag.';
const inArabic = 'سنفعل ذلك. يتولى الأمر Noor';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor], now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});

const tell = async (place: string, story?: string, different = {}) => {
  const followCode = aCode();
  const answers = { valence: 'negative', theme: 'clean', ...(story ? { story } : {}) };
  const body = aSignal({ followCode, place, answers, ...different });
  expect(await contribute(home.ports, {}, [body])).toMatchObject([{ ok: true }]);
  return followCode;
};
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const setOf = (place: string) => `/werk/beantwoorden?plek=${place}&thema=clean&van=${dayFrom(-30)}&tot=${dayFrom(1)}`;
const atDesk = async (javaScriptEnabled = true) => {
  const desk = await openPage(browser, { ...desktop, javaScriptEnabled });
  await signIn(desk, home.ports, noor, server.url);
  return desk;
};
/** Writes what stands in the form and approves it. @returns the id of the answer */
const give = async (desk: Page, fill: () => Promise<void>): Promise<string> => {
  await fill();
  await press(desk, 'Leg klaar voor goedkeuring');
  await desk.getByText('Het antwoord staat klaar.').waitFor();
  const approve = desk.locator('form[action="?/goed"]').first();
  const id = (await approve.locator('[name=id]').getAttribute('value')) ?? '';
  await approve.getByRole('button').click();
  await desk.getByText('Het antwoord is gegeven.').waitFor();
  return id;
};
const answerSet = async (desk: Page, place: string) => {
  await desk.goto(server.url + setOf(place));
  return give(desk, async () => {
    await desk.locator('label.kind').first().click();
    await desk.locator('[name=standard][value=do-by]').check();
    await desk.locator('#fill-name').fill('Noor');
    await desk.locator('#fill-date').fill(dayFrom(20));
    await desk.locator('#words').fill(first);
  });
};
const follow = async (page: Page, code: string, prefix = '') => {
  await page.goto(`${server.url}${prefix}/volg/${code.replaceAll(' ', '-')}`);
  return page.locator('main');
};

describe.each([true, false])('an answer to a group (JavaScript: %s)', (javaScriptEnabled) => {
  const place = javaScriptEnabled ? 'straat:0518:weimarstraat' : 'straat:0518:kaapseplein';

  it('is written and approved at the desk, and read behind every code, in Dutch and in Arabic', async () => {
    const codes = [
      await tell(place, 'Veel troep bij de bak.'),
      await tell(place, 'هناك قمامة كثيرة.', { language: 'ar' }),
      await tell(place),
    ];
    const other = await tell('straat:0518:jan-luykenlaan', 'Hier ook.');
    const desk = await atDesk(javaScriptEnabled);
    const id = await answerSet(desk, place);
    const page = await openPage(browser, { ...phone, javaScriptEnabled });
    for (const code of codes) {
      const main = await follow(page, code);
      await main.getByText(first).waitFor();
      expect(await main.textContent()).toContain('Dit doen we. Noor zorgt dat het op');
    }
    // A browser of her own: a reader's language is remembered.
    const hers = await openPage(browser, { ...phone, javaScriptEnabled });
    const arabic = await follow(hers, codes[1] ?? '', '/ar');
    expect(await hers.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await arabic.textContent()).toContain(inArabic);
    const own = arabic.getByText(first);
    expect(await own.evaluate((e) => e.closest('[lang]')?.getAttribute('lang'))).toBe('nl');
    expect(await (await follow(page, other)).textContent()).not.toContain(first);

    // We were wrong: to all who got the first, and to nobody who told something since.
    const later = await tell(place, 'Nog steeds troep.');
    await desk.goto(`${server.url}/werk/beantwoorden?verbeter=${id}`);
    await give(desk, async () => {
      await desk.locator('label.kind').filter({ hasText: 'We hadden het mis' }).click();
      await desk.locator('[name=standard][value=were-wrong]').check();
      await desk.locator('#words').fill(corrected);
    });
    for (const code of codes) {
      const main = await follow(page, code);
      await main.getByText(corrected).waitFor();
      const said = (await main.textContent()) ?? '';
      for (const part of [
        'We hadden het mis',
        'Dit verbetert ons antwoord van',
        'Dit antwoord is later verbeterd',
        first,
      ])
        expect(said).toContain(part);
    }
    const wrongly = await follow(hers, codes[1] ?? '', '/ar');
    expect(await wrongly.textContent()).toContain('هذا يصحح جوابنا بتاريخ');
    if (javaScriptEnabled) expect(await accessibilityFindings(hers)).toEqual([]);
    expect(await whatBecame(home.ports, later)).toMatchObject({ ok: true, value: { answers: [] } });
    expect(desk.said).toEqual([]);
    for (const one of [desk, page, hers]) await one.context().close();
  });
});

describe('an answer in other forms', () => {
  const place = 'straat:0518:jan-luykenlaan';
  let desk: Page;
  let id: string;
  beforeAll(async () => {
    await tell(place, 'Veel troep.');
    desk = await atDesk();
    id = await answerSet(desk, place);
    return () => desk.context().close();
  });
  const open = (query: string) => desk.goto(`${server.url}/werk/beantwoorden/${id}?${query}`);
  const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

  it.each(['article', 'spoken'].flatMap((form) => ['nl', 'ar', 'bg'].map((language) => [form, language] as const)))(
    '%s in %s prints on one A4, with the language said and nothing cut off',
    async (form, language) => {
      await open(`vorm=${form}&taal=${language}`);
      expect(await accessibilityFindings(desk)).toEqual([]);
      const sheet = desk.locator('[data-sheet] > [lang]').first();
      expect([await sheet.getAttribute('lang'), await sheet.getAttribute('dir')]).toEqual([
        language,
        language === 'ar' ? 'rtl' : 'ltr',
      ]);
      const pdf = await desk.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pagesOf(pdf)).toBe(1);
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      const outside = await desk.evaluate(() => {
        const paper = document.querySelector('[data-sheet]')?.getBoundingClientRect();
        const parts = [...document.querySelectorAll('[data-sheet] p, [data-sheet] svg')];
        return parts.filter((e) => {
          const box = e.getBoundingClientRect();
          return !paper || box.bottom > paper.bottom + 1 || box.right > paper.right + 1 || box.left < paper.left - 1;
        }).length;
      });
      expect(outside).toBe(0);
    },
  );

  it('leads from paper and picture to the page of the place in that language', async () => {
    const page = `${server.url}/ar/plek/${place}`;
    await open('vorm=article&taal=ar');
    expect(readQr((await desk.locator('[data-qr] path').getAttribute('d')) ?? '')).toBe(page);
    const answer = await desk.request.get(`${server.url}/werk/beantwoorden/${id}/beeld?taal=ar`);
    expect(answer.headers()['content-type']).toBe('image/png');
    const { data, info } = await sharp(await answer.body())
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1080, 1080]);
    const size = 33;
    let path = '';
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const at = (n: number, from: number) => Math.floor(from + ((n + 0.5) * 400) / size);
        if ((data[(at(y, 635) * info.width + at(x, 340)) * info.channels] ?? 255) < 128) path += `M${x} ${y}h1v1h-1z`;
      }
    expect(readQr(path)).toBe(page);
  });

  it('says what the answer says and no more: own words only to who can read them', async () => {
    await open('vorm=message&taal=nl');
    const message = desk.locator('.message .text');
    expect(await message.textContent()).toContain(first);
    expect(await message.textContent()).toContain(`${server.url}/plek/${place}`);
    expect(await accessibilityFindings(desk)).toEqual([]);
    await open('vorm=message&taal=ar');
    expect(await message.textContent()).toContain(inArabic);
    expect(await message.textContent()).not.toContain(first);
    await desk.getByText('Ze staan er niet bij').waitFor();
    await open('vorm=article&taal=ar');
    expect(await desk.locator('.own').getAttribute('lang')).toBe('nl');
    expect(await desk.locator('main').textContent()).toContain('باللغة الهولندية');
    for (const text of await desk.locator('main').allTextContents()) expect(text).not.toContain('Veel troep');
  });

  it('is for who may answer there, and only once it was given', async () => {
    const elsewhere = aStaff('coordinator', { id: 'els', name: 'Els', area: 'gebied:0518:duindorp' });
    await home.ports.people.saveStaff(elsewhere);
    const page = await openPage(browser, desktop);
    await signIn(page, home.ports, elsewhere, server.url);
    const statuses = [];
    for (const path of ['', '/beeld'])
      statuses.push((await page.request.get(`${server.url}/werk/beantwoorden/${id}${path}`)).status());
    await desk.goto(server.url + setOf(place));
    await desk.locator('label.kind').first().click();
    await desk.locator('#words').fill('Nog niet goedgekeurd, maar wel geschreven.');
    await press(desk, 'Leg klaar voor goedkeuring');
    const draft = await desk.locator('form[action="?/goed"] [name=id]').first().getAttribute('value');
    statuses.push((await desk.request.get(`${server.url}/werk/beantwoorden/${draft}`)).status());
    expect(statuses).toEqual([404, 404, 404]);
    await page.context().close();
  });
});
