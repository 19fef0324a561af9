import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, openPage, signIn } from '../testing/browser.ts';
import { askedAnew, look } from '../testing/one-look.ts';
import { aStaff } from '../testing/people.ts';
import { openTown, type Town } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const [street, changed] = ['straat:0518:kaapseplein', 'straat:0518:weimarstraat'];
const [spring, summer] = ['2026-05-20T10:00:00+02:00', '2026-08-20T10:00:00+02:00'];
const thermometer = (place: string) => `/werk/plek/${place}/thermometer`;
const tiles = `${thermometer(street)}?ding=looked:early-warning:tiles-loose`;

let town: Town;
let browser: Browser;
let withBoth: { readonly ports: Town['home']['ports'] };

beforeAll(async () => {
  const { instruments } = await import('@straatwijs/instruments');
  const both = askedAnew(instruments);
  town = await openTown({ staff: [noor], more: { instruments: both } });
  browser = town.browser;
  withBoth = { ports: { ...town.home.ports, instruments: both } };
  for (let n = 0; n < 8; n++) await look(withBoth, { 'tiles-loose': 3, graffiti: 1, greet: 1 }, { observedAt: spring });
  for (let n = 0; n < 8; n++) await look(withBoth, { 'tiles-loose': 0, greet: 2 }, { observedAt: summer });
  for (let n = 0; n < 8; n++) await look(withBoth, { 'tiles-loose': n % 2 }, { place: changed, observedAt: spring });
  for (let n = 0; n < 8; n++)
    await look(withBoth, { 'tiles-loose': 2 }, { place: changed, version: 2, observedAt: summer });
  return town.close;
}, 120_000);

const atDesk = async (options = {}): Promise<Page> => {
  const page = await openPage(browser, { locale: 'nl-NL', baseURL: town.server.url, ...options });
  await signIn(page, town.home.ports, noor, town.server.url);
  return page;
};
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('the thermometer at the desk', () => {
  test('knows three states: a level, looked and nothing seen, and not looked', async () => {
    const page = await atDesk({ javaScriptEnabled: false });
    await page.goto(`${thermometer(street)}?periode=2026-Q3`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Gekeken, niets gezien');
    expect(text).toContain('Niet gekeken');
    expect(text).toMatch(/per keer kijken/);
  });

  test('without a script: a baseline that late reports do not move, and a target with its reason', async () => {
    const page = await atDesk({ javaScriptEnabled: false });
    await page.goto(tiles);
    const form = page.locator('form[aria-labelledby=ijkpunt]');
    await form.locator('select').selectOption('2026-Q2');
    await form.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByRole('status').getByText('Opgeslagen.').waitFor();
    const baseline = page.locator('li', { hasText: 'IJkpunt tweede kwartaal 2026' });
    const frozen = await baseline.innerText();
    expect(frozen).toContain('8 keer gekeken');
    expect(frozen).toContain('Vastgelegd door Noor Bakker');
    expect(frozen).toContain('geldt nu');
    for (let n = 0; n < 8; n++) await look(withBoth, { 'tiles-loose': 0 }, { observedAt: spring });
    await page.goto(tiles);
    expect(await baseline.innerText()).toBe(frozen);
    expect(await page.locator('tr', { hasText: 'tweede kwartaal 2026' }).innerText()).toContain('16');
    await page.getByLabel('Getal, per keer kijken').fill('0,4');
    await page.getByLabel('Uiterlijk op').fill('2027-06-30');
    await page.getByRole('button', { name: 'Zet het streefcijfer' }).click();
    await page.locator('#fout-reason').waitFor();
    expect(await page.getByLabel('Getal, per keer kijken').inputValue()).toBe('0,4');
    await page.getByLabel('Waarom dit getal?').fill('Afgesproken met de straat.');
    await page.getByRole('button', { name: 'Zet het streefcijfer' }).click();
    await page.locator('li', { hasText: 'Streefcijfer 0,4' }).getByText('geldt nu').waitFor();
    await page.goto(`${thermometer(street)}?periode=2026-Q3`);
    expect(await page.locator('main').innerText()).toContain('ijkpunt');
  });

  test('breaks the line where a new version came, and compares nothing over the break', async () => {
    const page = await atDesk();
    await page.goto(`${thermometer(changed)}?ding=looked:early-warning:tiles-loose`);
    await page.getByText('De lijn is afgebroken waar de vraag').waitFor();
    await page.goto(`${thermometer(changed)}?periode=2026-Q3`);
    const said = await page.locator('main').innerText();
    expect(said).not.toMatch(/gaat (waarschijnlijk|mogelijk) (beter|minder goed)/);
  });

  test('axe finds nothing, and nothing scrolls sideways at 320', async () => {
    const page = await atDesk();
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of [thermometer(street), tiles]) {
      await page.goto(path);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(await accessibilityFindings(page)).toEqual([]);
    }
  });
});
