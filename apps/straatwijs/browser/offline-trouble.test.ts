import { openSession } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPage, phone as phoneOptions, press, question, text } from '../testing/browser.ts';
import { type Line, openLine } from '../testing/line.ts';
import { phoneWithShell } from '../testing/offline-phone.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { toldIn } from '../testing/told.ts';
import { openTown } from '../testing/town.ts';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let line: Line;
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const youssef = aStaff('worker', { id: 'youssef', name: 'Youssef Amrani' });
beforeAll(async () => {
  const town = await openTown({ staff: [noor, youssef], now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});
beforeEach(async () => {
  line = await openLine(server.url);
  return () => line.close();
});

const path = '/meedoen/street-signal?plek=straat:0518:weimarstraat';
const kept = () => toldIn(home);
const dangerous = { status: 400, body: JSON.stringify({ code: 'invalid', detail: 'Hier klopt iets niet.' }) };
/** Changes what waits on the phone, as an old version of the pages would have left it. */
const changeItems = (page: Page, change: { readonly body?: object; readonly owner?: object }) =>
  page.evaluate(
    (change) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('straatwijs');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction('items', 'readwrite');
          const cursor = transaction.objectStore('items').openCursor();
          cursor.onsuccess = () => {
            const at = cursor.result;
            if (!at) return;
            at.update({ ...at.value, ...change, body: { ...at.value.body, ...change.body } });
            at.continue();
          };
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    change,
  );

describe('Something is in the way', () => {
  it('the phone is full: the person hears it, the work stays on screen and can be saved', async () => {
    const phone = await phoneWithShell(browser, line, path);
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await text(page, 'Geen netwerk.');
    await page.evaluate(() => {
      const full = () => {
        throw new DOMException('there is no room', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = full;
    });
    await press(page, 'Dit kan beter');
    await question(page, 'Waar gaat het over?');
    await text(page, /Je telefoon heeft geen plek om dit te bewaren/);
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Als bestand')]);
    expect(file.suggestedFilename()).toMatch(/^straatwijs-.*\.json$/);
    const before = (await kept()).length;
    await phone.goOnline();
    await text(page, /^Ontvangen om/);
    expect(await kept()).toHaveLength(before + 1);
    await page.context().close();
  });

  it('what the server refuses is kept as "kijk even", and can be put right', async () => {
    const before = (await kept()).length;
    const phone = await phoneWithShell(browser, line, path);
    line.fate = (asked) => (asked.startsWith('/api/v1/contributions') ? dangerous : undefined);
    const page = await phone.reopen(line.url + path);
    await press(page, 'Dit gaat goed');
    await text(page, 'Hier klopt iets niet.');
    await page.goto(`${line.url}/mijn-werk`);
    await text(page, 'kijk even');
    await text(page, 'Hier klopt iets niet.');
    line.fate = () => undefined;
    await page.getByRole('link', { name: 'Open en maak het goed' }).click();
    await page.getByText('Hier klopt iets niet.').first().waitFor();
    await press(page, 'Klaar');
    await question(page, 'Dank je wel');
    await text(page, /^Ontvangen om/);
    expect(await kept()).toHaveLength(before + 1);
    await page.context().close();
  });

  it('an old shell goes on against a new server; a version that is not known any more is never lost', async () => {
    const before = (await kept()).length;
    const phone = await phoneWithShell(browser, line, path);
    // The new server has other build files, and its shells do not come through.
    line.fate = (asked) =>
      /^\/(_app|..\/schil|..\/mijn-werk|service-worker)/.test(asked) ? { status: 404 } : undefined;
    const page = await phone.reopen(line.url + path);
    await press(page, 'Dit gaat goed');
    await text(page, /^Ontvangen om/);
    await press(page, 'Klaar');
    await page.locator('.words').waitFor();
    expect(await kept()).toHaveLength(before + 1);
    await phone.goOffline();
    const next = await phone.reopen(line.url + path);
    await press(next, 'Dit kan beter');
    await press(next, 'Klaar');
    await question(next, 'Dank je wel');
    await next.goto(`${line.url}/mijn-werk`);
    await changeItems(next, { body: { version: 99 } });
    await phone.goOnline();
    await next.reload();
    await text(next, 'kijk even');
    await text(next, /versie van de vragenlijst/);
    expect(await kept()).toHaveLength(before + 1);
    await next.context().close();
  });

  it('a sign-in that ran out: it waits for the same person, and never goes as another', async () => {
    const before = (await kept()).length;
    const phone = await phoneWithShell(browser, line, path);
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await press(page, 'Dit gaat goed');
    await press(page, 'Klaar');
    await question(page, 'Dank je wel');
    await page.goto(`${line.url}/mijn-werk`);
    await changeItems(page, { owner: { id: 'noor', name: 'Noor Bakker' } });
    await phone.goOnline();
    const signInAs = async (staff: typeof noor) => {
      const { token } = await openSession(home.ports, staff, 'link');
      await page.context().addCookies([{ name: 'sw-sessie', value: token, url: line.url }]);
      await page.reload();
    };
    await page.reload();
    await page.getByText('op je telefoon').first().click();
    await text(page, /Dit wacht op Noor Bakker/);
    await signInAs(youssef);
    await page.waitForTimeout(1000);
    expect(await kept()).toHaveLength(before);
    await signInAs(noor);
    await expect.poll(kept).toHaveLength(before + 1);
    await text(page, /^ontvangen$/);
    await page.context().close();
  });
});

describe('"Bewaar niets op deze telefoon"', () => {
  const traces = (page: Page) =>
    page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map((d) => d.name),
      caches: await caches.keys(),
      stored: Object.keys(localStorage),
      cookies: document.cookie,
    }));

  it('names what has not left yet, asks again, and leaves nothing; forms keep nothing afterwards', async () => {
    const phone = await phoneWithShell(browser, line, path);
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await press(page, 'Dit kan beter');
    await question(page, 'Waar gaat het over?');
    await page.goto(`${line.url}/mijn-werk`);
    await press(page, 'Bewaar niets op deze telefoon');
    await text(page, 'Dit is nog niet weg en gaat dan verloren:');
    await page.getByRole('alert').getByText('Weimarstraat').waitFor();
    await press(page, 'Nee, bewaar het');
    await text(page, /^op je telefoon$/);
    await phone.goOnline();
    await text(page, /^ontvangen$/);
    await press(page, 'Bewaar niets op deze telefoon');
    await text(page, 'Er staat niets meer op deze telefoon.');
    const clean = { databases: [], caches: [], stored: [], cookies: 'sw-niets=ja' };
    expect(await traces(page)).toEqual(clean);
    const before = (await kept()).length;
    await page.goto(line.url + path);
    await page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });
    await press(page, 'Dit gaat goed');
    await question(page, 'Waar gaat het over?');
    await press(page, 'Klaar');
    await question(page, 'Dank je wel');
    expect(await kept()).toHaveLength(before + 1);
    expect(await traces(page)).toEqual(clean);
    const left = (await page.context().cookies()).filter((c) => c.expires > 0).map((c) => c.name);
    expect(left).toEqual(['sw-niets']);
    await page.context().close();
  });

  it('asked without a network: says so when everything left meanwhile, and shows an empty list at once', async () => {
    const phone = await phoneWithShell(browser, line, path);
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await press(page, 'Dit gaat goed');
    await question(page, 'Waar gaat het over?');
    await page.goto(`${line.url}/mijn-werk`);
    const tab = await page.context().newPage();
    await tab.goto(`${line.url}/mijn-werk`);
    await text(tab, 'Plekken waar je eerder was');
    await press(page, 'Bewaar niets op deze telefoon');
    await text(page, 'Dit is nog niet weg en gaat dan verloren:');
    await phone.goOnline();
    await text(page, 'Hier wacht nu niets meer. Wat ontvangen is, staat bij ons.');
    await phone.goOffline();
    await press(page, 'Bewaar niets op deze telefoon');
    await text(page, 'Er staat niets meer op deze telefoon.');
    for (const shown of [page, tab]) {
      await text(shown, 'Hier staat nu niets.');
      expect(await shown.getByText('Weimarstraat').count()).toBe(0);
    }
    expect((await traces(page)).databases).toEqual([]);
    // What the server had put in cookies goes at the next visit.
    const cookies = async () => (await page.context().cookies()).map((c) => c.name);
    await page.context().addCookies([{ name: 'sw-wie', value: 'resident', url: line.url, httpOnly: true }]);
    await phone.goOnline();
    await page.goto(line.url);
    expect(await cookies()).not.toContain('sw-wie');
    await page.context().close();
  });

  it('a code opens its message for five minutes at most, and only for who comes with it', async () => {
    const page = await openPage(browser, phoneOptions);
    await page.context().addCookies([{ name: 'sw-niets', value: 'ja', url: line.url }]);
    const following = async () => (await page.context().cookies()).filter((c) => c.name.startsWith('sw-volg'));
    await page.goto(line.url + path);
    await press(page, 'Dit gaat goed');
    await question(page, 'Waar gaat het over?');
    await press(page, 'Klaar');
    await question(page, 'Dank je wel');
    expect(await following()).toEqual([]);
    const link = await page.locator('.code a').getAttribute('href');
    await page.goto(`${line.url}/volg`);
    await question(page, 'Volg je bericht');
    await page.goto(link ?? '');
    await question(page, 'Dit gebeurde er met je bericht');
    const [kept, ...more] = await following();
    expect(more).toEqual([]);
    const seconds = (kept?.expires ?? 0) - Date.now() / 1000;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(300);
    await page.context().close();
  });
});
