import type { Browser } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFindings, press, question, text } from '../testing/browser.ts';
import { type Line, openLine } from '../testing/line.ts';
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
beforeEach(async () => {
  line = await openLine(server.url);
  return () => line.close();
});

const street = 'straat:0518:weimarstraat';
const path = `/meedoen/street-signal?plek=${street}`;

describe('A page that only the server has, without a network', () => {
  it('says what does work, in the language of the phone, and comes by itself', async () => {
    const phone = await phoneWithShell(browser, line, path);
    await phone.goOffline();
    const page = await phone.reopen(`${line.url}/plek/${street}?periode=2026-Q3`);
    for (const address of ['/', '/volg', `/volg/een-twee-drie-vier-123`, '/werk/week', '/x%E0?a=__PAD__']) {
      await page.goto(line.url + address);
      await question(page, 'Geen netwerk');
    }
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.goto(`${line.url}/plek/${street}`);
    await page.getByRole('link', { name: 'Waar is mijn werk?' }).waitFor();
    expect(await page.getByRole('link', { name: 'Mijn werk op straat' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Vertel iets Weimarstraat' }).click();
    await press(page, 'Dit gaat goed');
    await question(page, 'Waar gaat het over?');
    await page.goto(`${line.url}/plek/${street}`);
    await text(page, /Je werk staat veilig op je telefoon/);
    await press(page, 'Probeer het opnieuw');
    await question(page, 'Geen netwerk');
    await phone.goOnline();
    await question(page, 'Weimarstraat');
    expect(new URL(page.url()).pathname).toBe(`/plek/${street}`);
    await page.context().close();
  });

  it('in Arabic from right to left, light and dark', async () => {
    const phone = await phoneWithShell(browser, line, `/ar${path}`, { locale: 'ar' });
    await phone.goOffline();
    const page = await phone.reopen(`${line.url}/plek/${street}`);
    await question(page, 'لا توجد شبكة');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await accessibilityFindings(page)).toEqual([]);
    }
    await page.context().close();
  });

  it('a form that was sent stays on the screen, and is sent again when one says so', async () => {
    const phone = await phoneWithShell(browser, line, path);
    const { page } = phone;
    await page.goto(`${line.url}/volg`);
    await page.getByRole('textbox').fill('een twee drie vier 123');
    await phone.goOffline();
    await press(page, 'Kijk wat er gebeurde');
    await text(page, /Wat je net verstuurde is niet aangekomen/);
    await press(page, 'Verstuur het opnieuw');
    await text(page, /Wat je net verstuurde is niet aangekomen/);
    await phone.goOnline();
    line.asked.length = 0;
    await page.waitForTimeout(2500);
    expect(line.asked.filter((a) => a.startsWith('POST'))).toEqual([]);
    await press(page, 'Verstuur het opnieuw');
    await text(page, /Deze code kennen we niet/);
    expect(await page.getByRole('textbox').inputValue()).toBe('een twee drie vier 123');
    await page.context().close();
  });

  it('a page that is slow is waited for', async () => {
    const phone = await phoneWithShell(browser, line, path);
    line.fate = (asked) => (asked.startsWith('/plek') ? { afterMs: 11_000 } : undefined);
    await phone.page.goto(`${line.url}/plek/${street}`, { timeout: 60_000 });
    await question(phone.page, 'Weimarstraat');
    await phone.page.context().close();
  });

  it('when nothing answers at all for a long time, what works is shown, and the page comes later', async () => {
    const phone = await phoneWithShell(browser, line, path);
    line.fate = () => ({ afterMs: 3_600_000 });
    await phone.page.goto(`${line.url}/plek/${street}`, { timeout: 60_000 });
    await question(phone.page, 'Geen netwerk');
    line.fate = () => undefined;
    line.hangUp();
    await question(phone.page, 'Weimarstraat');
    await phone.page.context().close();
  });
});

it('a code that is made on the phone has the same link as one of the server', async () => {
  for (const language of ['', '/en']) {
    const phone = await phoneWithShell(browser, line, language + path);
    await phone.goOffline();
    const page = await phone.reopen(line.url + language + path);
    const klaar = page.locator('button[value=klaar]');
    await page.locator('main form button').first().click();
    await page.getByRole('status').filter({ hasText: /./ }).first().waitFor();
    await klaar.click();
    const link = await page.locator('.code a').getAttribute('href');
    expect(link?.replace(/[^/]+$/, '')).toBe(`${line.url}${language}/volg/`);
    // Still without a network: what was told here must not arrive while a later test counts.
    await page.context().close();
    line.fate = () => undefined;
  }
});

describe('The bar "Geen netwerk"', () => {
  it('promises nothing before something was told, and goes when the line leads somewhere again', async () => {
    const before = (await toldIn(home)).length;
    const phone = await phoneWithShell(browser, line, path);
    // No event: the phone believes that it has a network all the time.
    line.fate = () => 'down';
    const page = await phone.reopen(line.url + path);
    await text(page, 'Vertellen kan gewoon.');
    expect(await page.getByText(/staat veilig/).count()).toBe(0);
    await press(page, 'Dit kan beter');
    await question(page, 'Waar gaat het over?');
    await text(page, /Je werk staat veilig op je telefoon/);
    // Long enough for the longest pause between two looks.
    await page.waitForTimeout(13_000);
    line.fate = () => undefined;
    await text(page, /^Ontvangen om/);
    await page.getByText('Geen netwerk.').waitFor({ state: 'detached', timeout: 9000 });
    await expect.poll(async () => (await toldIn(home)).length).toBe(before + 1);
    await page.context().close();
  });

  it('goes at once when something is received', async () => {
    const phone = await phoneWithShell(browser, line, path);
    const isHealth = (asked: string) => asked.startsWith('/api/v1/health');
    line.fate = () => 'down';
    const page = await phone.reopen(line.url + path);
    await text(page, 'Vertellen kan gewoon.');
    line.fate = (asked) => (isHealth(asked) ? 'down' : undefined);
    await press(page, 'Dit gaat goed');
    await text(page, /^Ontvangen om/);
    await page.getByText('Geen netwerk.').waitFor({ state: 'detached', timeout: 1500 });
    await page.context().close();
  });
});
