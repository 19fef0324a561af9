import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, openPage, phone, signIn, text } from '../testing/browser.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor de Wit' });
const ada = aStaff('deputy', { id: 'ada', name: 'Ada Bos' });
const plein = 'straat:0518:kaapseplein';
const buurt = 'BU05183034';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor, ada] });
  ({ home, server, browser } = town);
  return town.close;
});
const atDesk = async (options: BrowserContextOptions = {}): Promise<Page & { readonly said: string[] }> => {
  const page = await openPage(browser, { locale: 'nl-NL', baseURL: server.url, ...options });
  await signIn(page, home.ports, noor, server.url);
  return page;
};
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe('what outlives whoever leaves', () => {
  test('what runs is noted without a script, with what was typed kept when something is missing, and is on the page', async () => {
    const page = await atDesk({ javaScriptEnabled: false });
    await page.goto(`/werk/programmas?plek=${plein}`);
    const form = page.getByRole('form', { name: 'Zet erbij wat er loopt' });
    await form.getByLabel('Hoe heet het?').fill('Voetbal op het plein');
    await form.getByLabel('Wat is het?').fill('Iedere woensdag.');
    await form.getByRole('button').click();
    expect(await form.getByLabel('Hoe heet het?').inputValue()).toBe('Voetbal op het plein');
    expect(await form.getByLabel('Van wie?').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('Van wie?').fill('jongerenwerk');
    await form.getByLabel('Waar en wanneer kun je binnenlopen?').fill('woensdag 15-17 uur');
    await form.getByLabel('Sinds').fill('2026-01-05');
    await form.getByRole('button').click();
    await text(page, 'Het staat erbij.');
    const looked = await atDesk();
    await looked.goto(`/werk/programmas?plek=${plein}`);
    expect(await accessibilityFindings(looked)).toEqual([]);
    expect(looked.said).toEqual([]);
    await looked.context().close();
    for (const path of [`/plek/${plein}`, `/ar/plek/${plein}`]) {
      const street = await openPage(browser, { ...phone, viewport: { width: 320, height: 740 }, baseURL: server.url });
      await street.goto(path);
      await street.getByText('Voetbal op het plein').waitFor();
      expect(await fits(street)).toBe(true);
      expect(street.said).toEqual([]);
      await street.context().close();
    }
    await page.context().close();
  });

  test('an area is handed over step by step, and the memory of it can be searched', async () => {
    const page = await atDesk({ viewport: { width: 360, height: 740 } });
    await page.goto(`/werk/overdracht?plek=${buurt}`, { waitUntil: 'networkidle' });
    expect(await fits(page)).toBe(true);
    await page.getByText('Zet een sleutelfiguur erbij').click();
    await page.getByLabel('Naam').fill('Mevrouw Yilmaz');
    await page.getByLabel('Waarvoor ga je naar deze persoon?').fill('Kent alle ouders.');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    expect(await page.getByLabel('Naam').inputValue()).toBe('Mevrouw Yilmaz');
    await page.getByLabel('Deze persoon vindt het goed').check();
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await text(page, 'Kent alle ouders.');
    await page.getByLabel('Aan wie?').selectOption({ label: 'Ada Bos' });
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await text(page, /Van Noor de Wit aan Ada Bos/);
    await page.getByLabel('Wat nergens staat').first().fill('De sleutel ligt bij de school.');
    const steps = await page.getByRole('button', { name: /^Doorgenomen/ }).count();
    expect(steps).toBe(6);
    for (let n = 0; n < steps; n++) {
      await page
        .getByRole('button', { name: /^Doorgenomen/ })
        .nth(n)
        .click();
      await text(page, 'Vastgelegd.');
    }
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rond af' }).click();
    await text(page, /Overgedragen op/);
    await text(page, 'De sleutel ligt bij de school.');
    await page.goto(`/werk/geheugen?plek=${buurt}&zoek=voetballen`);
    await text(page, '1 regel');
    await text(page, 'Voetbal op het plein');
    expect(await accessibilityFindings(page)).toEqual([]);
    // The one refusal that was asked for.
    expect(page.said.filter((line) => !line.includes('400 (Bad Request)'))).toEqual([]);
    await page.context().close();
  });
});
