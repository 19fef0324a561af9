import { watchSeriesOfAll } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, openPage, signIn } from '../testing/browser.ts';
import { lookForWeeks } from '../testing/looked-weeks.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const wil = aStaff('police', {
  id: 'wil',
  name: 'Wil',
  organisation: { id: 'police', kind: 'police', name: 'Politie' },
});
const street = 'straat:0518:weimarstraat';
const once = 'straat:0518:beeklaan';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  const town = await openTown({ staff: [noor, wil] });
  ({ home, server, browser } = town);
  await lookForWeeks(home.ports, {
    ...{ place: street, thing: 'tiles-loose', weeks: 40, last: 202646, who: () => ['ans', 'bea', 'cor', 'dik'] },
    sees: (n, name) => (n >= 36 ? 6 : (n + 2 * name.charCodeAt(0)) % 7 === 0 ? 1 : 0),
  });
  // Somewhere else it was so half a year ago, and is long over: found by looking back.
  await lookForWeeks(home.ports, {
    ...{ place: once, thing: 'tiles-loose', weeks: 40, last: 202646, who: () => ['eef', 'fem', 'gon', 'han'] },
    sees: (n, name) => (n >= 17 && n < 21 ? 6 : (n + 2 * name.charCodeAt(0)) % 7 === 0 ? 1 : 0),
  });
  await watchSeriesOfAll(home.ports, { weeksWithMarks: 53 });
  return town.close;
}, 120_000);

const atDesk = async (who = noor, options = {}): Promise<Page> => {
  const page = await openPage(browser, { locale: 'nl-NL', baseURL: server.url, ...options });
  await signIn(page, home.ports, who, server.url);
  return page;
};
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const sentence = 'Weimarstraat: ‘Schoon en heel: wat beter kan’ wordt vaker gezien dan gewoonlijk.';

describe('signals at the desk', () => {
  test('without a script: from Today to the signal, explained away with a reason, and it stays', async () => {
    const page = await atDesk(noor, { javaScriptEnabled: false });
    await page.goto('/werk/vandaag');
    await page.locator('summary', { hasText: 'Er verandert iets' }).click();
    await page.getByRole('link', { name: sentence }).click();
    await page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    await page.getByRole('button', { name: 'Er is een verklaring' }).click();
    expect(await page.getByRole('alert').innerText()).not.toBe('');
    await page.getByLabel('Welke verklaring?').fill('De straat lag open voor een kabel.');
    await page.getByRole('button', { name: 'Er is een verklaring' }).click();
    await page.getByText('De verklaring staat erbij.').waitFor();
    await page.getByText('De straat lag open voor een kabel.').waitFor();
    await page.goto('/werk/signalen');
    expect(await page.getByRole('link', { name: sentence }).count()).toBe(0);
    await page.goto('/werk/signalen?stand=explained');
    expect(await page.getByRole('link', { name: sentence }).count()).toBe(1);
  });

  test('raised by hand; a name that is not known is asked again, and nothing is lost', async () => {
    const page = await atDesk();
    await page.goto('/werk/signalen');
    await page.locator('summary', { hasText: 'Zelf een signaal melden' }).click();
    await page.locator('#plek').fill('Zzyzx');
    await page.locator('#woorden').fill('Drie winkeliers zeggen het.');
    await page.getByRole('button', { name: 'Meld het' }).click();
    await page.getByText('Deze plek kennen we niet.').waitFor();
    expect(await page.locator('#woorden').inputValue()).toBe('Drie winkeliers zeggen het.');
    await page.locator('#plek').fill('Weimarstraat');
    await page.getByRole('button', { name: 'Meld het' }).click();
    await page.getByText('Het signaal staat in de lijst.').waitFor();

    // Another one of the same street is confirmed, and linked with the first; what was seen and both steps stay.
    await page.goto('/werk/signalen');
    await page.locator('summary', { hasText: 'Zelf een signaal melden' }).click();
    await page.locator('#plek').fill('Weimarstraat');
    await page.locator('#thema').selectOption('clean');
    await page.locator('#woorden').fill('Bij de bushalte liggen er meer los.');
    await page.getByRole('button', { name: 'Meld het' }).click();
    await page.getByText('Het signaal staat in de lijst.').waitFor();
    await page.getByLabel('Wat zag je? (mag leeg)').fill('Ik telde twaalf losse tegels.');
    await page.getByRole('button', { name: 'Het klopt: bevestig' }).click();
    await page.getByText('Het signaal is bevestigd.').waitFor();
    await page.getByText('Ik telde twaalf losse tegels.').waitFor();
    await page.locator('#koppel').selectOption({ index: 1 });
    const other = await page.locator('#koppel').inputValue();
    await page.getByRole('button', { name: 'Koppel', exact: true }).click();
    await page.getByText('De signalen zijn gekoppeld.').waitFor();
    expect(await page.locator(`section[aria-labelledby=loop] a[href*="${other}"]`).count()).toBe(1);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('J and K walk through the list and Enter opens; one click further stands how it was worked out', async () => {
    const page = await atDesk();
    await page.goto('/werk/signalen?stand=all');
    await page.getByText('volgend signaal').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const lines = await page.locator('#signalen li > a').allInnerTexts();
    expect(lines.length).toBeGreaterThan(1);
    await page.keyboard.press('j');
    expect(await focused()).toBe(lines[0]);
    await page.keyboard.press('j');
    expect(await focused()).toBe(lines[1]);
    await page.keyboard.press('k');
    expect(await focused()).toBe(lines[0]);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.closest('form')?.className)).toContain('filter');
    await page.goto('/werk/signalen?stand=all');
    await page.getByText('volgend signaal').waitFor();
    await page.getByRole('link', { name: sentence }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    await page.locator('summary', { hasText: 'Hoe dit is berekend' }).click();
    await page.getByText('shiryaev-roberts, versie 1').waitFor();
    await page.getByText('Er verandert duidelijk iets: dit wordt hier vaker gezien dan eerst.').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('what looking back found, and is over, stands under then: not on Today, not among what is open', async () => {
    const page = await atDesk(noor, { javaScriptEnabled: false });
    const then = 'Beeklaan: ‘Schoon en heel: wat beter kan’ wordt vaker gezien dan gewoonlijk.';
    await page.goto('/werk/vandaag');
    expect(await page.getByText(then).count()).toBe(0);
    await page.goto('/werk/signalen');
    expect(await page.getByRole('link', { name: then }).count()).toBe(0);
    await page.getByRole('link', { name: 'Wat er veranderde voordat de seismograaf hier keek: toen' }).click();
    await page.getByRole('link', { name: then }).click();
    await page.getByText('Gevonden door terug te kijken').waitFor();
    await page.getByRole('button', { name: 'Het klopt: bevestig' }).click();
    await page.getByText('Het signaal is bevestigd.').waitFor();
  });

  test('police see the figures and the picture, never what was told, and no form', async () => {
    const page = await atDesk(wil);
    await page.goto('/werk/signalen?stand=all');
    await page.getByRole('link', { name: sentence }).click();
    await page.getByRole('heading', { name: 'Zo zag het eruit' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Wat er in die weken verteld werd' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Het klopt: bevestig' }).count()).toBe(0);
  });

  test('axe finds nothing, and nothing scrolls sideways at 320, list and signal', async () => {
    const page = await atDesk();
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto('/werk/signalen?stand=all');
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('link', { name: sentence }).click();
    await page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('in Arabic the page of a place says what changes, or that too little is known', async () => {
    const page = await openPage(browser, { locale: 'ar', baseURL: server.url, viewport: { width: 320, height: 800 } });
    await page.goto(`/ar/plek/${street}`);
    await page.getByRole('heading', { name: 'ما الذي يتغيّر؟' }).waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});
