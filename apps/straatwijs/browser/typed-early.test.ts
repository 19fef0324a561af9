import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { holdScripts, openPage, phone, signIn } from '../testing/browser.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor de Wit' });

beforeAll(async () => {
  const town = await openTown({ staff: [noor], now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});

/** What stands in every field of the page, by its name. */
const whatStands = (page: Page) =>
  page.locator('input:visible, textarea:visible, select:visible').evaluateAll((fields) =>
    fields.map((field) => {
      const { name, id, type, value } = field as HTMLInputElement;
      const ticked = type === 'checkbox' || type === 'radio';
      return `${name || id}${ticked ? `=${value}` : ''}: ${ticked ? (field as HTMLInputElement).checked : value}`;
    }),
  );

/** Gives every field something else than the page came with, as quick fingers do. @returns how many */
const typeEverywhere = async (page: Page): Promise<number> => {
  const fields = page.locator('input:visible, textarea:visible, select:visible');
  const count = await fields.count();
  for (let n = 0; n < count; n++) {
    const field = fields.nth(n);
    const kind = await field.evaluate((f) => (f as HTMLInputElement).type);
    if (kind === 'checkbox') await field.click();
    else if (kind === 'radio') await field.check();
    else if (kind === 'select-one') await field.selectOption({ index: (await field.locator('option').count()) - 1 });
    else if (kind === 'date') await field.fill('2026-12-05');
    else if (kind === 'time') await field.fill('09:15');
    else if (kind === 'number') await field.fill('4');
    else await field.fill(`vroeg ${n}`);
  }
  return count;
};

/** Until the page has its scripts and all of its parts listen: the announcer is there a little earlier. */
const listens = async (page: Page): Promise<void> => {
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
};

it.each([
  ['/werk/acties?nieuw=1', 10],
  ['/werk/gebeurtenissen?nieuw=1', 7],
  ['/werk/maatregelen?nieuw=1', 8],
  ['/werk/gesprekken?nieuw', 8],
])('on a slow line nothing that is typed before the script comes is lost: %s', async (path, fewest) => {
  const page = await openPage(browser, phone);
  await signIn(page, home.ports, noor, server.url);
  const letGo = await holdScripts(page);
  await page.goto(server.url + path, { waitUntil: 'commit' });
  await page.locator('form').last().waitFor({ state: 'attached' });
  expect(await typeEverywhere(page)).toBeGreaterThanOrEqual(fewest);
  const typed = await whatStands(page);
  letGo();
  await listens(page);
  expect(await whatStands(page)).toEqual(typed);
  expect(page.said).toEqual([]);
  await page.context().close();
});

it.each(['/werk/signalen', '/werk/acties?nieuw=1'])(
  'what is opened before the script comes stays open: %s',
  async (path) => {
    const page = await openPage(browser, phone);
    await signIn(page, home.ports, noor, server.url);
    const letGo = await holdScripts(page);
    await page.goto(server.url + path, { waitUntil: 'commit' });
    await page.locator('main details').last().waitFor({ state: 'attached' });
    const closed = page.locator('main details:not([open]) > summary:visible');
    const count = await closed.count();
    expect(count).toBeGreaterThan(0);
    for (let n = 0; n < count; n++) await closed.first().click();
    letGo();
    await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
    expect(await closed.count()).toBe(0);
    await page.context().close();
  },
);
