import { contribute, leavePhoto, type Sharing } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, openPage, press, signIn, text } from '../testing/browser.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { aJpeg } from '../testing/photos.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const reader = aStaff('reader', { id: 'meelezer' });
const youth = aStaff('worker', { id: 'jongerenwerker' });
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let jpeg: Buffer;
beforeAll(async () => {
  const town = await openTown({ staff: [noor, reader, youth] });
  ({ home, server, browser } = town);
  jpeg = await aJpeg();
  return town.close;
});

const tell = async (story: string | undefined, sharing: Sharing = 'public'): Promise<string> => {
  const answers = { valence: 'negative', theme: 'clean', ...(story ? { story } : {}) };
  const body = aSignal({ followCode: aCode(), sharing, answers });
  await contribute(home.ports, {}, [body]);
  expect((await leavePhoto(home.ports, { code: body.followCode ?? '', n: 1 }, jpeg)).ok).toBe(true);
  return body.id;
};
const open = async (id: string, staff = noor, options: Parameters<typeof openPage>[1] = {}) => {
  const page = await openPage(browser, { viewport: { width: 1280, height: 900 }, locale: 'nl-NL', ...options });
  await signIn(page, home.ports, staff, server.url);
  await page.goto(`${server.url}/werk/vandaag?bericht=${id}`);
  await page.getByRole('heading', { name: 'Foto’s' }).waitFor();
  return page;
};
const redIn = async (id: string): Promise<number> => {
  const { data } = await sharp(await home.ports.photos.picture(id, 1, 'screen'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  let red = 0;
  for (let i = 0; i < data.length; i += 3) if ((data[i] ?? 0) - (data[i + 1] ?? 0) > 90) red++;
  return red;
};
const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click();
const photoOf = async (id: string) => (await home.ports.photos.of(id))[0];

describe('A photo at the desk', () => {
  it('is covered with a brush, and what was there is gone from the server too', async () => {
    const id = await tell('Er staat iemand op de foto.');
    expect(await redIn(id)).toBeGreaterThan(1000);
    const page = await open(id);
    expect(await accessibilityFindings(page)).toEqual([]);
    await unfold(page, 'Dek iets af');
    await page.getByLabel('Dikte van de kwast').fill('160');
    const canvas = page.locator('canvas');
    await canvas.scrollIntoViewIfNeeded();
    const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    await page.mouse.move(...at(0.42, 0.2));
    await page.mouse.down();
    for (const [x, y] of [
      [0.6, 0.2],
      [0.42, 0.3],
      [0.6, 0.3],
      [0.42, 0.4],
      [0.6, 0.4],
      [0.42, 0.5],
      [0.6, 0.5],
    ] as const)
      await page.mouse.move(...at(x, y), { steps: 4 });
    await page.mouse.up();
    expect(await accessibilityFindings(page)).toEqual([]);
    const before = await photoOf(id);
    await press(page, 'Maak het vast');
    await text(page, 'Het is afgedekt. Kijk of er nog iets te zien is.');
    expect(await redIn(id)).toBe(0);
    const now = await photoOf(id);
    expect([now?.isCovered, now?.id === before?.id]).toEqual([true, false]);
    expect(page.said.filter((s) => s.startsWith('error'))).toEqual([]);
    await page.context().close();
  });

  it('is covered by keyboard alone: a rectangle that arrow keys move', async () => {
    const id = await tell('Met het toetsenbord.');
    const page = await open(id, noor, { viewport: { width: 360, height: 740 } });
    await unfold(page, 'Dek iets af');
    const frame = page.getByRole('button', { name: 'Vlak om af te dekken' });
    await frame.focus();
    // From the middle up to the face, and as large as it.
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < 23; i++) await page.keyboard.press('ArrowUp');
    for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowRight');
    for (let i = 0; i < 16; i++) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await text(page, '1 stuk is geverfd.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const save = page.getByRole('button', { name: 'Maak het vast' });
    await save.focus();
    await page.keyboard.press('Enter');
    await text(page, 'Het is afgedekt.');
    expect(await redIn(id)).toBe(0);
    await page.context().close();
  });

  it('is covered, described and shown without a script', async () => {
    const id = await tell(undefined);
    const page = await open(id, noor, { javaScriptEnabled: false });
    await unfold(page, 'Dek iets af');
    for (const [name, value] of [
      ['links', '38'],
      ['boven', '18'],
      ['breed', '24'],
      ['hoog', '34'],
    ] as const)
      await page.fill(`input[name=${name}]`, value);
    await press(page, 'Maak het vast');
    await text(page, 'Het is afgedekt.');
    expect(await redIn(id)).toBe(0);
    await unfold(page, 'Zet op de pagina');
    await text(page, 'Er staat geen zin bij.');
    await press(page, 'Zet op de pagina');
    await text(page, 'Hier ontbreekt nog iets.').catch(() => text(page, 'Iets in het formulier klopt nog niet.'));
    expect((await photoOf(id))?.state).toBe('received');
    await page.getByLabel('Wat staat er op de foto?').fill('Een volle afvalbak');
    await press(page, 'Zet op de pagina');
    await text(page, 'De foto mag op de pagina.');
    const shown = await photoOf(id);
    expect(shown).toMatchObject({ state: 'shown', description: { text: 'Een volle afvalbak', language: 'nl' } });
    expect((await fetch(`${server.url}/api/v1/photos/${shown?.id}`)).status).toBe(200);
    await unfold(page, 'Haal van de pagina');
    await page.getByLabel('mensen of kentekens herkenbaar').check();
    await page.locator('form[action^="?/photo-refuse"] button').click();
    await text(page, 'De foto komt niet op de pagina.');
    expect(await photoOf(id)).toMatchObject({ state: 'refused', reason: 'people' });
    await page.context().close();
  });

  it('offers nothing to who may only read, nothing wider than its teller shares, and no picture to anybody else', async () => {
    const id = await tell('Alleen voor het team.', 'team');
    const page = await open(id);
    expect(await page.locator('summary', { hasText: 'Zet op de pagina' }).count()).toBe(0);
    expect(await page.locator('summary', { hasText: 'Dek iets af' }).count()).toBe(1);
    const address = (await page.locator('article img').first().getAttribute('src')) ?? '';
    const asNoor = await page.request.get(server.url + address);
    expect(asNoor.headers()).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    await page.context().close();
    const along = await open(id, reader);
    expect(
      await along
        .locator('article img')
        .first()
        .evaluate((i: HTMLImageElement) => i.complete && i.naturalWidth),
    ).toBe(900);
    expect(await along.locator('summary', { hasText: 'Dek iets af' }).count()).toBe(0);
    await along.context().close();
    const other = await openPage(browser, {});
    await signIn(other, home.ports, youth, server.url);
    expect((await other.request.get(server.url + address)).status()).toBe(403);
    await other.context().close();
    const nobody = await fetch(server.url + address, { redirect: 'manual' });
    expect(nobody.status).toBe(303);
  });
});
