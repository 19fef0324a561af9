import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { accessibilityFindings, openPage, phone, signIn } from '../testing/browser.ts';
import { type Line, openLine } from '../testing/line.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { toldIn } from '../testing/told.ts';
import { openTown } from '../testing/town.ts';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let line: Line;
const youthWork = { id: 'jongerenwerk', kind: 'youth-work', name: 'Jongerenwerk Haag' } as const;
const youssef = aStaff('worker', { id: 'youssef', name: 'Youssef Amrani', organisation: youthWork });
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor de Wit' });
beforeAll(async () => {
  const town = await openTown({ staff: [youssef, noor], now: Date.now() });
  ({ home, server, browser } = town);
  line = await openLine(server.url);
  return async () => {
    await line.close();
    await town.close();
  };
});

const path = '/meedoen/logbook?plek=straat:0518:weimarstraat';
const hasShells = (page: Page, ...names: string[]) =>
  page.evaluate(async (names) => {
    const kept = (await (await caches.open('straatwijs-schillen')).keys()).map((r) => new URL(r.url).pathname);
    return names.every((name) => kept.includes(name));
  }, names);
const until = async (page: Page, ...names: string[]) => {
  while (!(await hasShells(page, ...names))) await page.waitForTimeout(50);
};

it('Youssef fills in his logbook without a network, closes the tab, and it arrives once, as his', async () => {
  const page = await openPage(browser, phone);
  const context = page.context();
  await signIn(page, home.ports, youssef, line.url);
  await page.goto(`${line.url}/veld`);
  await until(page, '/nl/schil', '/nl/schil/logbook', '/nl/mijn-werk');
  await page.goto(line.url + path);
  await until(page, '/nl/schil/logbook');
  await page.waitForTimeout(500);

  line.fate = () => 'down';
  await context.setOffline(true);
  await page.goto(`${line.url}/veld`);
  await page.getByText('Geen netwerk.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Weimarstraat' }).first().click();
  await page.getByRole('radio', { name: 'Op straat' }).check();
  await page.locator('button[value=klaar]').first().click();
  // His own end, as with a network: no thanks and no code of a resident.
  await page.getByRole('heading', { level: 1, name: 'Deze dag staat op je telefoon.' }).waitFor();
  expect(await page.locator('.code').count()).toBe(0);
  expect(await toldIn(home)).toEqual([]);

  const next = await context.newPage();
  await page.close();
  line.fate = () => undefined;
  await context.setOffline(false);
  await next.goto(`${line.url}/veld`);
  // One message, of this worker and his organisation, as if he had been online.
  await expect
    .poll(() => toldIn(home))
    .toMatchObject([{ facts: { activity: 'street' }, entered_by: youssef.id, organisation: youthWork.id }]);
  await next.getByText('ontvangen', { exact: true }).first().waitFor();
  await next.reload();
  await next.getByText('ontvangen', { exact: true }).first().waitFor();
  expect(await toldIn(home)).toHaveLength(1);
  await context.close();
});

it('offers the logbook only to who may write it, and looking only to who chose on this phone', async () => {
  line.fate = () => undefined;
  const page = await openPage(browser, phone);
  const context = page.context();
  const away = async (isAway: boolean) => {
    line.fate = () => (isAway ? 'down' : undefined);
    await context.setOffline(isAway);
  };
  const logbook = page.locator('a[href*="/meedoen/logbook"]');
  const watch = page.locator('a[href*="/meedoen/early-warning"]');
  await signIn(page, home.ports, youssef, line.url);
  await page.goto(`${line.url}/veld`);
  await until(page, '/nl/schil', '/nl/schil/logbook', '/nl/mijn-werk');
  await logbook.first().waitFor();
  await away(true);
  await page.goto(`${line.url}/veld`);
  await page.getByText('Op deze telefoon was je het laatst binnen als Youssef Amrani.').waitFor();
  await logbook.first().waitFor();
  expect(await watch.count()).toBe(0);

  // A colleague takes over this phone, keeps no logbook, and keeps an eye on a street.
  await away(false);
  await signIn(page, home.ports, noor, line.url);
  await page.goto(`${line.url}/meedoen/early-warning?plek=straat:0518:weimarstraat`);
  await page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });
  await page.locator('input[name=kies][value=greet]').check();
  await page.locator('form button.nl-button--primary').click();
  await page.locator('input[name="a.greet"]').waitFor();
  await until(page, '/nl/schil/early-warning');
  await page.goto(`${line.url}/veld`);
  await watch.first().waitFor();
  expect(await logbook.count()).toBe(0);
  await page.waitForTimeout(500);
  await away(true);
  await page.goto(`${line.url}/veld`);
  await page.getByText('Op deze telefoon was je het laatst binnen als Noor de Wit.').waitFor();
  await watch.first().waitFor();
  expect(await logbook.count()).toBe(0);
  expect(await accessibilityFindings(page)).toEqual([]);
  await watch.first().click();
  await page.locator('input[name="a.greet"]').waitFor();
  await page.goto(`${line.url}/mijn-werk`);
  await watch.first().waitFor();
  await context.close();
});
