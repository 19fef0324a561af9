import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, findingsInTheDark, openPage, phone, press } from '../testing/browser.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});

const form = (street: string, language = '') =>
  `${server.url}${language}/meedoen/early-warning?plek=straat:0518:${street}`;
const ever = { edition: 2019, firstWeek: 200001, lastWeek: 210053 };
const counted = async (street: string) =>
  Object.fromEntries(
    (await home.ports.counts.counts({ ...ever, placeId: `straat:0518:${street}` })).map((c) => [
      c.indicator,
      [c.value, c.observations],
    ]),
  );
const visits = async (street: string) =>
  (await home.ports.counts.visits({ ...ever, placeId: `straat:0518:${street}` })).filter((v) => v.theme === undefined);
const pick = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.locator(`input[name=kies][value=${key}]`).check();
};
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const fitsIn = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe.each([
  { how: 'with JavaScript', javaScriptEnabled: true, street: 'kaapseplein' },
  { how: 'without JavaScript', javaScriptEnabled: false, street: 'weimarstraat' },
])('$how', ({ javaScriptEnabled, street }) => {
  it('Aisha chooses six things, looks, and next week says in one tap that nothing was seen', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled });
    await page.goto(form(street));
    await title(page, 'Waar wil je op letten?');
    if (javaScriptEnabled) await page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });
    expect(await page.locator('input[value=subletting]').count()).toBe(0);
    await pick(page, 'greet', 'noise', 'graffiti', 'tiles-loose');
    await press(page, 'Dit ga ik bekijken');
    await page.getByText('Kies ook dingen die goed gaan: de helft is genoeg.').waitFor();
    await pick(page, 'play', 'bench');
    await press(page, 'Dit ga ik bekijken');
    await title(page, 'Wat zag je deze week?');
    expect(await page.locator('fieldset').count()).toBe(6);
    expect(await fitsIn(page)).toBe(true);

    if (javaScriptEnabled) {
      await page.getByRole('button', { name: 'Nog een keer gezien: Buren groeten elkaar' }).click({ clickCount: 2 });
    } else await page.locator('input[name="a.greet"]').fill('2');
    await page.locator('input[name="s.bench"][value=niets]').check();
    await page.locator('input[name=minuten]').fill('3');
    await press(page, 'Versturen');
    await title(page, 'Dit zag je');
    await page.getByText('2 keer gezien, 1 keer gekeken').waitFor();
    expect(await counted(street)).toEqual({ greet: [2, 1], bench: [0, 1] });
    expect(await visits(street)).toMatchObject([{ visits: 1, minutes: 3 }]);

    // Behind the code it can be taken back; correcting is for messages whose questions are the same for everybody.
    await page.goto(`${server.url}/volg`);
    await page.getByText('Gekeken, niets gezien').waitFor();
    await page.getByText('Trek je bericht in').first().waitFor();
    expect(await page.getByRole('link', { name: 'Verbeter wat je vertelde' }).count()).toBe(0);

    home.now += 7 * 86_400_000;
    await page.goto(form(street));
    await page.getByText('Je keek hier het laatst op').waitFor();
    await press(page, 'Overal gekeken, verder niets gezien');
    await title(page, 'Dit zag je');
    await page.getByText('2 keer gezien, 2 keer gekeken').waitFor();
    // The newest week is the last: greeting was looked for and not seen, as was all the rest.
    expect(await counted(street)).toMatchObject({ greet: [0, 1], noise: [0, 1] });
    expect((await visits(street)).map((v) => v.visits)).toEqual([1, 1]);
    expect(page.said.filter((s) => !s.includes('400'))).toEqual([]);
    await page.context().close();
  });
});

it.each(['', '/ar'])(
  'is in order for a screen reader and for 320 px, light and dark: choosing, looking, done (%s)',
  async (language) => {
    const page = await openPage(browser, { ...phone, viewport: { width: 320, height: 700 } });
    await page.goto(form('kaapseplein', language));
    const look = async (where: string) => {
      expect(await accessibilityFindings(page), where).toEqual([]);
      expect(await findingsInTheDark(page), where).toEqual([]);
      expect(await fitsIn(page), where).toBe(true);
    };
    await page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });
    await look('choosing');
    await pick(page, 'greet', 'noise');
    await page.locator('form button.nl-button--primary').click();
    await page.locator('input[name="a.greet"]').waitFor();
    await page.locator('summary').first().click();
    await look('looking');
    await page.locator('button[value=niets]').click();
    await page.locator('.words').waitFor();
    await look('done');
    await page.context().close();
  },
);
