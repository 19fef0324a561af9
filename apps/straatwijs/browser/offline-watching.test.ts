import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFindings, press, question, text } from '../testing/browser.ts';
import { type Line, openLine } from '../testing/line.ts';
import { type OfflinePhone, phoneWithShell } from '../testing/offline-phone.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { toldIn } from '../testing/told.ts';
import { openTown } from '../testing/town.ts';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let line: Line;
beforeAll(async () => {
  const town = await openTown({ now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});
beforeEach(async () => {
  home.now = Date.now();
  line = await openLine(server.url);
  return () => line.close();
});

const path = '/meedoen/early-warning?plek=straat:0518:weimarstraat';
const six = ['greet', 'play', 'bench', 'graffiti', 'tiles-loose', 'noise'];
const ever = { edition: 2019, firstWeek: 200001, lastWeek: 210053, placeId: 'straat:0518:weimarstraat' };
const kept = () => toldIn(home);
const looked = async () =>
  (await home.ports.counts.visits(ever)).filter((v) => v.theme === undefined).reduce((sum, v) => sum + v.visits, 0);

/** What the phone keeps of a choice. */
const choiceOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('straatwijs');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('values').objectStore('values').get('keuze:early-warning');
          asked.onsuccess = () => {
            resolve(asked.result);
            opening.result.close();
          };
        };
      }),
  );
/** A phone of somebody who chose with a network, at the form of the server. */
const volunteer = async (language = '', options: BrowserContextOptions = {}): Promise<OfflinePhone> => {
  const phone = await phoneWithShell(browser, line, language + path, options);
  const { page } = phone;
  await page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });
  for (const key of six) await page.locator(`input[name=kies][value=${key}]`).check();
  await page.locator('form button.nl-button--primary').click();
  await page.locator('input[name="a.greet"]').waitFor();
  await expect.poll(() => choiceOn(page)).toMatchObject({ indicators: six });
  return phone;
};
const seeTwiceAndNot = async (page: Page) => {
  await page.getByRole('button', { name: 'Nog een keer gezien: Buren groeten elkaar' }).click({ clickCount: 2 });
  await page.locator('input[name="s.bench"][value=niets]').check();
  await page.locator('input[name=minuten]').fill('3');
};
const fitsIn = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('A volunteer without a network', () => {
  it('looks, closes the tab, and it arrives once', async () => {
    const [before, visits] = [(await kept()).length, await looked()];
    const phone = await volunteer();
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await text(page, 'Geen netwerk.');
    await page.getByText('Je keuze staat vast tot').waitFor();
    expect(await page.locator('fieldset').count()).toBe(6);
    expect(await fitsIn(page)).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    await seeTwiceAndNot(page);
    await press(page, 'Versturen');
    await question(page, 'Dank je wel');
    await text(page, 'Op je telefoon. Het gaat vanzelf mee als er netwerk is.');
    expect(await page.locator('.words').innerText()).toMatch(/^[a-z]+ – [a-z]+\n/);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.goto(`${line.url}/mijn-werk`);
    await text(page, /^op je telefoon$/);
    await page.locator('summary', { hasText: 'Weimarstraat' }).click();
    await text(page, 'Gekeken, niets gezien');
    expect(await kept()).toHaveLength(before);

    await page.goto('about:blank');
    await phone.goOnline();
    const later = await phone.reopen(`${line.url}/mijn-werk`);
    await text(later, /^ontvangen$/);
    await later.reload();
    await text(later, /^ontvangen$/);
    expect(await kept()).toHaveLength(before + 1);
    expect((await kept()).at(-1)?.facts).toEqual({ greet: 2, bench: 0 });
    expect(await looked()).toBe(visits + 1);
    // It is of this volunteer: the form of the server knows of it.
    await later.goto(line.url + path);
    await text(later, 'Je keek hier het laatst op');
    await press(later, 'Overal gekeken, verder niets gezien');
    await text(later, '2 keer gezien, 2 keer gekeken');
    await later.context().close();
  });

  it('says in one tap that nothing was seen, and the next time the phone knows when that was', async () => {
    const before = (await kept()).length;
    const phone = await volunteer();
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await press(page, 'Overal gekeken, verder niets gezien');
    await question(page, 'Dank je wel');
    await page.goto(line.url + path);
    await text(page, 'Je keek hier het laatst op');
    await phone.goOnline();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(async () => (await kept()).length).toBe(before + 1);
    expect((await kept()).at(-1)?.facts).toEqual(Object.fromEntries(six.map((key) => [key, 0])));
    await page.context().close();
  });

  it('fills in half, closes the tab, and goes on; with a network too, from the list of this phone', async () => {
    const before = (await kept()).length;
    const phone = await volunteer();
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await seeTwiceAndNot(page);
    await page.waitForTimeout(600);
    const again = await phone.reopen(line.url + path);
    await text(again, 'Hier was je gebleven.');
    expect(await again.locator('input[name="a.greet"]').inputValue()).toBe('2');
    expect(await again.locator('input[name="s.bench"][value=niets]').isChecked()).toBe(true);
    expect(await again.locator('input[name=minuten]').inputValue()).toBe('3');
    await phone.goOnline();
    const list = await phone.reopen(`${line.url}/mijn-werk`);
    await text(list, /^nog niet af$/);
    await list.locator('summary', { hasText: 'Weimarstraat' }).click();
    await list.getByRole('link', { name: 'Ga verder' }).click();
    await text(list, 'Hier was je gebleven.');
    await press(list, 'Versturen');
    await text(list, /^Ontvangen om/);
    expect(await kept()).toHaveLength(before + 1);
    expect((await kept()).at(-1)?.facts).toEqual({ greet: 2, bench: 0 });
    await list.context().close();
  });

  it('is told in the form what is not right, and nothing waits then', async () => {
    const phone = await volunteer();
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await page.locator('input[name="a.greet"]').waitFor();
    await press(page, 'Versturen');
    await page.locator('[role=alert] p').waitFor();
    await page.goto(`${line.url}/mijn-werk`);
    await text(page, 'Hier staat nu niets.');
    await page.context().close();
  });
});

describe('The network goes while the form of the server is open', () => {
  it('and what was seen is not lost: it waits on the phone and arrives once', async () => {
    const before = (await kept()).length;
    const phone = await volunteer();
    const { page } = phone;
    await seeTwiceAndNot(page);
    await phone.goOffline();
    await press(page, 'Versturen');
    await question(page, 'Dank je wel');
    await text(page, 'Op je telefoon. Het gaat vanzelf mee als er netwerk is.');
    await phone.goOnline();
    await text(page, /^Ontvangen om/);
    expect(await kept()).toHaveLength(before + 1);
    expect((await kept()).at(-1)?.facts).toEqual({ greet: 2, bench: 0 });
    await page.context().close();
  });

  it('after it was stored and the answer was lost: there once', async () => {
    const [before, visits] = [(await kept()).length, await looked()];
    const phone = await volunteer();
    const { page } = phone;
    await seeTwiceAndNot(page);
    let sent = 0;
    line.fate = (asked, request) => {
      if (request.method !== 'POST') return undefined;
      sent += 1;
      return asked.startsWith('/meedoen') ? (sent === 1 ? 'lost-answer' : 'down') : undefined;
    };
    await press(page, 'Versturen');
    await question(page, 'Dank je wel');
    await text(page, /^Ontvangen om/);
    expect(await kept()).toHaveLength(before + 1);
    expect(await looked()).toBe(visits + 1);
    await page.context().close();
  });

  it('while choosing: what was picked stands there still', async () => {
    const phone = await phoneWithShell(browser, line, path);
    const { page } = phone;
    await page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });
    await page.locator('input[name=kies][value=greet]').check();
    await phone.goOffline();
    await press(page, 'Dit ga ik bekijken');
    await text(page, 'Geen verbinding.');
    expect(await page.locator('input[name=kies][value=greet]').isChecked()).toBe(true);
    await phone.goOnline();
    await press(page, 'Dit ga ik bekijken');
    await page.locator('input[name="a.greet"]').waitFor();
    await page.context().close();
  });
});

describe('Without a choice on this phone', () => {
  it.each([
    { language: '', says: 'Kiezen kan alleen met netwerk.' },
    { language: '/ar', says: 'الاختيار ممكن مع وجود شبكة فقط.' },
  ])('the page says so ($language)', async ({ language, says }) => {
    const phone = await phoneWithShell(browser, line, language + path);
    await phone.goOffline();
    const page = await phone.reopen(line.url + language + path);
    await text(page, says);
    expect(await page.locator('form').count()).toBe(0);
    expect(await fitsIn(page)).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('or with one that ended, the page says so too', async () => {
    const phone = await volunteer();
    await phone.goOffline();
    const context = phone.page.context();
    await context.clock.setFixedTime(Date.now() + 400 * 86_400_000);
    const page = await phone.reopen(line.url + path);
    await text(page, 'Kiezen kan alleen met netwerk.');
    await context.close();
  });

  it('who wants nothing kept has no choice on the phone and no shell, and gets none by choosing again', async () => {
    const phone = await volunteer();
    await phone.goOffline();
    const page = await phone.reopen(`${line.url}/mijn-werk`);
    await press(page, 'Bewaar niets op deze telefoon');
    await text(page, 'Er staat niets meer op deze telefoon.');
    const left = await page.evaluate(async () => [await indexedDB.databases(), await caches.keys()]);
    expect(left).toEqual([[], []]);
    await phone.goOnline();
    await page.goto(line.url + path);
    await page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });
    for (const key of six) await page.locator(`input[name=kies][value=${key}]`).check();
    await press(page, 'Dit ga ik bekijken');
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await page.context().close();
  });
});

it('looks in Arabic at 360 px, from right to left', async () => {
  const before = (await kept()).length;
  const phone = await volunteer('/ar', { locale: 'ar' });
  await phone.goOffline();
  const page = await phone.reopen(`${line.url}/ar${path}`);
  await text(page, 'لا توجد شبكة.');
  await page.locator('input[name="a.greet"]').fill('4');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await fitsIn(page)).toBe(true);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.locator('button[value=stuur]').click();
  await page.locator('.words').waitFor();
  expect(await fitsIn(page)).toBe(true);
  await phone.goOnline();
  await expect.poll(async () => (await kept()).length).toBe(before + 1);
  expect((await kept()).at(-1)?.facts).toEqual({ greet: 4 });
  await page.context().close();
});
