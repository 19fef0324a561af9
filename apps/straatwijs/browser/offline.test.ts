import type { Browser } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFindings, press, question, text } from '../testing/browser.ts';
import { type Fate, type Line, openLine } from '../testing/line.ts';
import { phoneWithShell } from '../testing/offline-phone.ts';
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
// A port of its own for each test: nothing of another phone is in the way.
beforeEach(async () => {
  // What is told later is received later.
  home.now = Date.now();
  line = await openLine(server.url);
  return () => line.close();
});

const path = '/meedoen/street-signal?plek=straat:0518:weimarstraat';
const kept = () => toldIn(home);
const isSend = (asked: string) => asked.startsWith('/api/v1/contributions') || asked.startsWith('/api/v1/follow/');

describe('A form without a network', () => {
  it('is filled in, the tab closed, opened again with a network: there once', async () => {
    const before = (await kept()).length;
    const phone = await phoneWithShell(browser, line, path);
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await text(page, 'Geen netwerk.');
    await press(page, 'Dit kan beter');
    await question(page, 'Waar gaat het over?');
    await text(page, 'Op je telefoon. Het gaat vanzelf mee als er netwerk is.');
    await press(page, 'Schoon en heel');
    await question(page, 'Wil je er iets bij vertellen?');
    await page.getByRole('textbox').fill('De bak is vol.');
    await press(page, 'Versturen');
    await press(page, 'Ik woon hier');
    await question(page, 'Dank je wel');
    expect(await page.getByText(/Ontvangen om/).count()).toBe(0);
    expect(await page.locator('.words').innerText()).toMatch(/^[a-z]+ – [a-z]+\n/);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.goto('about:blank');
    await phone.goOnline();
    const later = await phone.reopen(line.url + path);
    await question(later, 'Wat valt je op in deze straat?');
    await expect.poll(async () => (await kept()).length).toBe(before + 1);
    expect((await kept()).at(-1)).toMatchObject({
      facts: { valence: 'negative', theme: 'clean' },
      texts: { story: 'De bak is vol.' },
    });
    await later.goto(`${line.url}/mijn-werk`);
    await text(later, /^ontvangen$/);
    expect(await accessibilityFindings(later)).toEqual([]);
    await later.context().close();
  });

  it('what was typed and not sent is there again after the tab was closed', async () => {
    const phone = await phoneWithShell(browser, line, path);
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await press(page, 'Dit gaat goed');
    await press(page, 'Groen');
    await page.getByRole('textbox').pressSequentially('De bomen');
    await page.waitForTimeout(600);
    const again = await phone.reopen(line.url + path);
    await text(again, 'Hier was je gebleven.');
    expect(await again.getByRole('textbox').inputValue()).toBe('De bomen');
    await again.context().close();
  });

  it('a form of the server goes on without typing again when the network goes', async () => {
    const before = (await kept()).length;
    const phone = await phoneWithShell(browser, line, path);
    const { page } = phone;
    await press(page, 'Allebei een beetje');
    await press(page, 'Verkeer');
    await page.getByRole('textbox').fill('Te hard, maar het zebrapad helpt.');
    await phone.goOffline();
    await press(page, 'Versturen');
    await question(page, 'Hoe ben je hier?');
    await text(page, 'Geen netwerk.');
    await press(page, 'Klaar');
    await question(page, 'Dank je wel');
    await phone.goOnline();
    await text(page, /^Ontvangen om/);
    expect(await kept()).toHaveLength(before + 1);
    expect((await kept()).at(-1)).toMatchObject({ texts: { story: 'Te hard, maar het zebrapad helpt.' } });
    await page.context().close();
  });
});

describe('After a first visit, with the form of the server', () => {
  const firstVisit = async () => {
    const phone = await phoneWithShell(browser, line, path);
    await press(phone.page, 'Dit kan beter');
    await question(phone.page, 'Waar gaat het over?');
    // What was told with the form of the server is noted on the phone a moment later.
    const noted = () =>
      phone.page.evaluate(async () => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('straatwijs');
          opening.onsuccess = () => resolve(opening.result);
        });
        const asked = db.transaction('items').objectStore('items').count();
        await new Promise((resolve) => {
          asked.onsuccess = resolve;
        });
        db.close();
        return asked.result;
      });
    await expect.poll(noted).toBe(1);
    return phone;
  };
  it('the same message goes on on the phone, also without a network', async () => {
    const before = (await kept()).length;
    const phone = await firstVisit();
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await text(page, 'Hier was je gebleven.');
    await press(page, 'Schoon en heel');
    await press(page, 'Versturen');
    await press(page, 'Klaar');
    await question(page, 'Dank je wel');
    await phone.goOnline();
    await page.goto(`${line.url}/mijn-werk`);
    await expect.poll(async () => (await kept()).at(-1)?.facts).toMatchObject({ theme: 'clean' });
    expect(await kept()).toHaveLength(before + 1);
    await page.context().close();
  });

  it('what was typed and not sent is there again after going back, and stays on the phone', async () => {
    const before = (await kept()).length;
    const { page } = await firstVisit();
    await press(page, 'Schoon en heel');
    await page.getByRole('textbox').pressSequentially('De bak');
    await page.getByLabel('Mag op de pagina').check();
    await page.waitForTimeout(600);
    await page.goto('about:blank');
    await page.goBack();
    await text(page, 'Hier was je gebleven.');
    expect(await page.getByRole('textbox').inputValue()).toBe('De bak');
    expect(await page.getByLabel('Mag op de pagina').isChecked()).toBe(true);
    expect((await kept()).slice(before)).toMatchObject([{ facts: { theme: 'clean' }, texts: {} }]);
    await page.context().close();
  });

  it('nobody asks a second time how somebody is here, and the message is in the list of this phone', async () => {
    const phone = await firstVisit();
    const { page } = phone;
    await press(page, 'Schoon en heel');
    await question(page, 'Wil je er iets bij vertellen?');
    await press(page, 'Versturen');
    await question(page, 'Hoe ben je hier?');
    await press(page, 'Ik woon hier');
    await question(page, 'Dank je wel');
    const next = await phone.reopen(`${line.url}/mijn-werk`);
    await text(next, /^ontvangen$/);
    await next.goto(line.url + path);
    await press(next, 'Dit gaat goed');
    await press(next, 'Groen');
    await press(next, 'Versturen');
    await question(next, 'Dank je wel');
    await text(next, /^Ontvangen om/);
    await next.context().close();
  });
});

describe('A line that fails', () => {
  it('500 twice, then dropped after storing: there once, and told to be received only then', async () => {
    const before = (await kept()).length;
    const phone = await phoneWithShell(browser, line, path);
    const fates: Fate[] = [{ status: 500 }, { status: 500 }, 'lost-answer'];
    line.fate = (asked) => (isSend(asked) ? fates.shift() : undefined);
    const page = await phone.reopen(line.url + path);
    await press(page, 'Dit gaat goed');
    await text(page, 'Op je telefoon. Het gaat vanzelf mee als er netwerk is.');
    await press(page, 'Klaar');
    await question(page, 'Dank je wel');
    await page.getByText(/^Ontvangen om/).waitFor({ timeout: 40_000 });
    expect(fates).toEqual([]);
    expect(line.asked.filter((a) => a.includes('/api/v1/contributions')).length).toBeGreaterThanOrEqual(4);
    expect(await kept()).toHaveLength(before + 1);
    await page.context().close();
  }, 90_000);

  it('two tabs at once send what waited once', async () => {
    const before = (await kept()).length;
    const phone = await phoneWithShell(browser, line, path);
    await phone.goOffline();
    const one = await phone.reopen(line.url + path);
    await press(one, 'Dit kan beter');
    await question(one, 'Waar gaat het over?');
    const two = await one.context().newPage();
    await two.goto(`${line.url}/mijn-werk`);
    await text(two, /^op je telefoon$/);
    line.asked.length = 0;
    await phone.goOnline();
    await Promise.all([text(one, /^Ontvangen om/), text(two, /^ontvangen$/)]);
    expect(line.asked.filter((a) => isSend(a.split(' ')[1] ?? ''))).toHaveLength(1);
    expect(await kept()).toHaveLength(before + 1);
    await one.context().close();
  });
});

describe('The same journey', () => {
  it('in Arabic at 320 px, from right to left', async () => {
    const before = (await kept()).length;
    const narrow = { viewport: { width: 320, height: 640 }, locale: 'ar' };
    const phone = await phoneWithShell(browser, line, `/ar${path}`, narrow);
    await phone.goOffline();
    const page = await phone.reopen(`${line.url}/ar${path}`);
    await text(page, 'لا توجد شبكة.');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= 320);
    for (let n = 0; n < 2; n++) {
      expect(await fits()).toBe(true);
      await page.locator('main form button').first().click();
      await page.locator('main form input[name=scherm]').waitFor({ state: 'attached' });
      await page.waitForTimeout(300);
    }
    await page.getByRole('textbox').fill('الأشجار جميلة');
    await page.locator('button[value=verder]').click();
    await page.locator('button[value=klaar]').click();
    await page.locator('.words').waitFor();
    expect(await fits()).toBe(true);
    await page.goto(`${line.url}/ar/mijn-werk`);
    await text(page, 'على هاتفك');
    expect(await fits()).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    await phone.goOnline();
    await expect.poll(async () => (await kept()).length).toBe(before + 1);
    expect((await kept()).at(-1)?.texts).toEqual({ story: 'الأشجار جميلة' });
    await page.context().close();
  });

  it('by keyboard alone', async () => {
    const before = (await kept()).length;
    const phone = await phoneWithShell(browser, line, path);
    await phone.goOffline();
    const page = await phone.reopen(line.url + path);
    await text(page, 'Geen netwerk.');
    const tabTo = async (name: string) => {
      for (let n = 0; n < 40; n++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => document.activeElement?.textContent?.trim());
        if (here === name) return;
      }
      throw new Error(`${name} cannot be reached`);
    };
    await tabTo('Dit gaat goed');
    await page.keyboard.press('Enter');
    await question(page, 'Waar gaat het over?');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tabTo('Klaar');
    await page.keyboard.press('Enter');
    await question(page, 'Dank je wel');
    await phone.goOnline();
    await text(page, /^Ontvangen om/);
    expect(await kept()).toHaveLength(before + 1);
    await page.context().close();
  });
});
