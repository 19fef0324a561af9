import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPage, signIn } from '../testing/browser.ts';
import { aStaff } from '../testing/people.ts';
import { readQr } from '../testing/read-qr.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const talk = 'waar=Buurtkamer+De+Lindeboom,+elke+dinsdag+en+donderdag+van+10+tot+12+uur&van=Noor+Bakker,+wijkmanager';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const town = await openTown({ staff: [noor] });
  ({ home, server, browser } = town);
  page = await openPage(browser, { locale: 'nl-NL', baseURL: server.url });
  await signIn(page, home.ports, noor, server.url);
  return town.close;
});

const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
const sheet = (query: string, place = 'straat:0518:weimarstraat') => `/werk/plek/${place}/drukwerk?${query}&${talk}`;

/** What sticks out of the sheet or out of its own box: text that would be cut off. */
const cutOff = () =>
  page.evaluate(() => {
    const paper = document.querySelector('[data-sheet]')?.getBoundingClientRect();
    if (!paper) return ['there is no sheet'];
    return [...document.querySelectorAll('[data-sheet] p, [data-sheet] svg')]
      .filter((e) => {
        const box = e.getBoundingClientRect();
        return box.bottom > paper.bottom + 0.5 || box.right > paper.right + 0.5 || box.left < paper.left - 0.5;
      })
      .map((e) => (e.textContent ?? 'a drawing').slice(0, 60));
  });

const pairs = ['taal=nl', 'taal=nl&taal2=ar', 'taal=tr&taal2=bg', 'taal=pl&taal2=en'];

describe('paper for a place', () => {
  test.each(['poster', 'card', 'letter'].flatMap((form) => pairs.map((pair) => [form, pair] as const)))(
    '%s in %s is one sheet of A4 with nothing cut off',
    async (form, pair) => {
      await page.goto(sheet(`vorm=${form}&${pair}`));
      expect(await cutOff()).toEqual([]);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pagesOf(pdf)).toBe(1);
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    },
  );

  test('a long name stands on the sheet whole', async () => {
    const all = await home.ports.places.list({ limit: 2000 });
    const [longest] = [...all].sort((a, b) => b.name.length - a.name.length);
    for (const form of ['poster', 'card', 'letter']) {
      await page.goto(sheet(`vorm=${form}&taal=nl&taal2=pl`, longest?.id));
      expect(await cutOff()).toEqual([]);
    }
  });

  test.each(['poster', 'card', 'letter'])(
    'the code on the %s is read by a phone and leads to the form of this place',
    async (form) => {
      await page.goto(sheet(`vorm=${form}&taal=nl`));
      const path = (await page.locator('[data-qr] path').first().getAttribute('d')) ?? '';
      const address = readQr(path);
      expect(address).toMatch(new RegExp(`^${server.url}/q/[a-z0-9]{6}$`));
      // What is written out to type is the same.
      expect(await page.locator('.address').first().textContent()).toBe(address.replace(/^https?:\/\//, ''));
      const phone = await openPage(browser, { locale: 'nl-NL' });
      await phone.goto(address);
      expect(phone.url()).toContain('/meedoen/street-signal?plek=straat%3A0518%3Aweimarstraat');
      expect(await phone.getByText('Weimarstraat').count()).toBeGreaterThan(0);
      await phone.context().close();
    },
  );

  test('says in every language how long it takes, that nobody reads at once, and where to call', async () => {
    for (const language of ['nl', 'en', 'tr', 'ar', 'pl', 'bg']) {
      await page.goto(sheet(`vorm=poster&taal=${language}`));
      const block = page.locator(`[data-sheet] [lang=${language}]`);
      expect(await block.first().getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      const text = (await block.allTextContents()).join(' ');
      expect(text).toContain('10');
      expect(text).toContain('112');
    }
  });
});
