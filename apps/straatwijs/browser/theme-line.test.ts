import { setGoalTarget } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, findingsInTheDark, openPage, phone, signIn } from '../testing/browser.ts';
import { look } from '../testing/one-look.ts';
import { aStaff } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { openTown, type Town } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const street = 'straat:0518:kaapseplein';
const line = `/plek/${street}/thema/clean`;
/** A day in each of four quarters, with how often loose tiles and graffiti were seen in a look. */
const quarters = [
  ['2025-08-20T10:00:00+02:00', 3, 2],
  ['2025-11-19T10:00:00+01:00', 3, 1],
  ['2026-05-20T10:00:00+02:00', 1, 1],
  ['2026-08-20T10:00:00+02:00', 1, 0],
] as const;
let town: Town;
let browser: Browser;

beforeAll(async () => {
  town = await openTown({ staff: [noor] });
  browser = town.browser;
  for (const [observedAt, tiles, graffiti] of quarters)
    for (let n = 0; n < 12; n++)
      await look(
        town.home,
        { 'tiles-loose': tiles + (n % 2), graffiti: graffiti + (n % 3 === 0 ? 1 : 0) },
        { observedAt },
      );
  const target = await setGoalTarget(town.home.ports, noor, {
    ...{ id: '0192aaaa-0000-7000-8000-000000000046', placeId: street, measure: 'looked:early-warning:tiles-loose' },
    ...{ value: '0,5', by: '2027-06-30', reason: 'Afgesproken met de straat.' },
  });
  expect(target.ok).toBe(true);
  await releaseAll(town.home.ports);
  return town.close;
}, 240_000);

const publicPage = async (options = {}): Promise<Page> =>
  openPage(browser, { locale: 'nl-NL', baseURL: town.server.url, ...options });
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe('a theme of a place over time', () => {
  test('is one step from the place, without a script: a sentence, a picture and its figures', async () => {
    const page = await publicPage({ javaScriptEnabled: false });
    await page.goto(`/plek/${street}?periode=2026-Q3`);
    await page.getByRole('link', { name: /In de loop van de tijd\s*: Schoon en heel/ }).click();
    expect(new URL(page.url()).pathname).toBe(encodeURI(line));
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/In het derde kwartaal 2026.*: van waar we op letten gaat ongeveer \d+.?% beter/);
    expect(text).toMatch(/ging beter dan in het derde kwartaal 2025/);
    expect(text).toContain('Waar we naartoe willen: 0,5, uiterlijk op 30 juni 2027.');
    expect(text).not.toContain('Afgesproken met de straat');
    const pictures = page.getByRole('img', { name: /een lijn in de tijd/ });
    expect(await pictures.count()).toBe(3);
    await page.locator('summary', { hasText: 'De cijfers in een tabel' }).first().click();
    const rows = page.locator('table').first().locator('tbody tr');
    expect(await rows.first().innerText()).toContain('Hiermee vergelijken we');
    // Of the first quarter of 2026 nothing is known: the line stops, and the table says why.
    expect(await rows.nth(2).innerText()).toContain('Niet gekeken');
    expect(await rows.nth(4).innerText()).toMatch(/\d+.?% \(waarschijnlijk tussen \d+.?% en \d+.?%\)/);
  });

  test.each([
    ['nl-NL', 'light'],
    ['ar', 'light'],
    ['nl-NL', 'dark'],
  ] as const)('reads, in %s and %s: axe finds nothing, and nothing scrolls sideways at 320', async (locale, look) => {
    const page = await publicPage({ ...phone, locale });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(line);
    await openAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await (look === 'dark' ? findingsInTheDark(page) : accessibilityFindings(page))).toEqual([]);
  });

  test('at the desk is that of the live counts, behind each theme', async () => {
    const page = await publicPage();
    await signIn(page, town.home.ports, noor, town.server.url);
    await page.goto(`/werk/plek/${street}/thermometer?periode=2026-Q3`);
    await page.getByRole('link', { name: /In de loop van de tijd\s*: Schoon en heel/ }).click();
    await page.getByRole('heading', { name: 'Schoon en heel in de loop van de tijd' }).waitFor();
    expect(await page.locator('main').innerText()).toMatch(/gaat ongeveer \d+.?% beter/);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('of a theme that is none, or of a place that is not there, is said kindly', async () => {
    const page = await publicPage();
    for (const path of [`/plek/${street}/thema/rommel`, '/plek/bestaat-niet/thema/clean']) {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
    }
  });
});
