import { publishStory, showPhoto, withdraw } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFindings, openPage, phone, press, question, text } from '../testing/browser.ts';
import { type Line, openLine } from '../testing/line.ts';
import { phoneWithShell } from '../testing/offline-phone.ts';
import { aStaff } from '../testing/people.ts';
import { aHeic, aJpeg, partsOfJpeg, secret } from '../testing/photos.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { toldIn } from '../testing/told.ts';
import { openTown } from '../testing/town.ts';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let line: Line;
let file: { name: string; mimeType: string; buffer: Buffer };
const noor = aStaff('coordinator', { id: 'noor' });
beforeAll(async () => {
  const town = await openTown({ now: Date.now() });
  ({ home, server, browser } = town);
  file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await aJpeg(2400, 1600) };
  return town.close;
});
beforeEach(async () => {
  home.now = Date.now();
  line = await openLine(server.url);
  return () => line.close();
});

const path = '/meedoen/street-signal?plek=straat:0518:weimarstraat';
const newest = async () => (await toldIn(home)).at(-1)?.root_id ?? '';
const photosOf = (id: string) => home.ports.photos.of(id);
/** Up to the last screen, with a sentence that may be on the page. */
const tell = async (page: Page, words: string) => {
  await press(page, 'Dit kan beter');
  await press(page, 'Schoon en heel');
  await page.getByRole('textbox').fill(words);
  await page.getByText('Mag op de pagina').first().click();
  await press(page, 'Versturen');
  // Asked once on a phone.
  const who = page.getByRole('button', { name: 'Ik woon hier', exact: true });
  await who
    .or(page.getByRole('heading', { level: 1, name: 'Dank je wel' }))
    .first()
    .waitFor();
  if (await who.isVisible()) await who.click();
  await question(page, 'Dank je wel');
};
const choose = (page: Page, chosen = file) => page.getByLabel('Kies een foto').setInputFiles(chosen);
const noErrors = (page: { readonly said: readonly string[] }) =>
  expect(page.said.filter((s) => s.startsWith('error'))).toEqual([]);

describe('A photo from the phone', () => {
  it('is made smaller and stripped before it leaves, shown small, and can be taken away again', async () => {
    const page = await openPage(browser, phone);
    const sent: Buffer[][] = [];
    line.fate = (_, request) => {
      if (request.method !== 'PUT') return undefined;
      const parts: Buffer[] = [];
      sent.push(parts);
      request.on('data', (part: Buffer) => parts.push(part));
      return undefined;
    };
    await page.goto(line.url + path);
    await tell(page, 'De bak loopt over.');
    await page.getByRole('heading', { name: 'Heb je er een foto bij?' }).waitFor();
    await choose(page);
    await text(page, 'De foto is ontvangen.');
    const id = await newest();
    expect(await photosOf(id)).toMatchObject([{ n: 4, state: 'received', width: 1600, height: 1067 }]);
    expect(sent).toHaveLength(1);
    const left = Buffer.concat(sent[0] ?? []);
    expect(left.toString('latin1')).not.toContain(secret);
    expect(partsOfJpeg(left).markers).not.toContain(0xe1);
    expect(await sharp(left).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1067 });
    expect(await page.getByAltText('Foto 1 die je stuurde').isVisible()).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    await press(page, 'Haal de foto weg');
    await expect.poll(() => photosOf(id)).toEqual([]);
    await choose(page);
    await expect.poll(async () => (await photosOf(id)).length).toBe(1);
    noErrors(page);
    // Behind the code: one's own photo, what became of it, and away with it.
    await page.getByRole('link', { name: 'Bekijk, verbeter of trek het in' }).click();
    await text(page, 'Nog niet bekeken door het team.');
    const own = page.getByAltText('Foto 1 die je stuurde');
    expect(await own.evaluate((i: HTMLImageElement) => i.complete && i.naturalWidth)).toBe(480);
    expect(await accessibilityFindings(page)).toEqual([]);
    await press(page, 'Haal de foto weg');
    await expect.poll(() => photosOf(id)).toEqual([]);
    await page.context().close();
  });

  it('waits on the phone without a network, also when the tab is closed, and is there once afterwards', async () => {
    const away = await phoneWithShell(browser, line, path);
    await away.goOffline();
    const page = await away.reopen(line.url + path);
    await text(page, 'Geen netwerk.');
    await tell(page, 'Zonder netwerk, met foto.');
    await choose(page);
    await text(page, 'Op je telefoon. De foto gaat vanzelf mee als er netwerk is.');
    expect(await page.getByText('De foto is ontvangen.').count()).toBe(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    const list = await away.reopen(`${line.url}/mijn-werk`);
    await text(list, '1 foto staat nog op je telefoon.');
    await list.goto('about:blank');
    // The answer to the first photo gets lost on its way: the phone sends it once more.
    let lost = 0;
    await away.goOnline();
    line.fate = (asked, request) =>
      request.method === 'PUT' && asked.includes('/photos/') && lost++ === 0 ? 'lost-answer' : undefined;
    const later = await away.reopen(`${line.url}/mijn-werk`);
    await expect.poll(() => line.asked.filter((a) => a.startsWith('PUT')).length, { timeout: 20_000 }).toBe(2);
    await text(later, /^ontvangen$/);
    await expect.poll(() => later.getByText('staat nog op je telefoon').count()).toBe(0);
    const told = (await toldIn(home)).filter((t) => t.texts?.story === 'Zonder netwerk, met foto.');
    expect(told).toHaveLength(1);
    expect(await photosOf(told[0]?.root_id ?? '')).toHaveLength(1);
    // A message first, its photo after it.
    const order = line.asked.filter((a) => a.startsWith('POST /api/v1/contributions') || a.startsWith('PUT'));
    expect(order.findIndex((a) => a.startsWith('POST'))).toBeLessThan(order.findIndex((a) => a.startsWith('PUT')));
    await later.context().close();
  });

  it('that was taken away before there was a network never leaves, and "keep nothing" erases the one that waits', async () => {
    const away = await phoneWithShell(browser, line, path);
    await away.goOffline();
    const page = await away.reopen(line.url + path);
    await tell(page, 'Toch geen foto.');
    await choose(page);
    await text(page, 'Op je telefoon. De foto gaat');
    await press(page, 'Haal de foto weg');
    await expect.poll(() => page.getByText('Op je telefoon. De foto gaat').count()).toBe(0);
    await choose(page);
    await text(page, 'Op je telefoon. De foto gaat');
    const list = await away.reopen(`${line.url}/mijn-werk`);
    await press(list, 'Bewaar niets op deze telefoon');
    await text(list, 'Dit is nog niet weg en gaat dan verloren:');
    await press(list, 'Wis het toch, ook wat nog niet weg is');
    await text(list, 'Er staat niets meer op deze telefoon.');
    expect(await list.evaluate(async () => (await indexedDB.databases()).map((d) => d.name))).toEqual([]);
    await away.goOnline();
    await list.waitForTimeout(1500);
    expect(line.asked.filter((a) => a.startsWith('PUT') || a.startsWith('DELETE'))).toEqual([]);
    await list.context().close();
  });

  it('goes by the form itself without a script, HEIC too, and says kindly what cannot be', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(server.url + path);
    await tell(page, 'Zonder script.');
    await choose(page, { name: 'IMG_2.HEIC', mimeType: '', buffer: aHeic() });
    await press(page, 'Stuur de foto');
    await text(page, 'Jouw foto’s');
    const id = await newest();
    expect(await photosOf(id)).toMatchObject([{ n: 1, width: 128, height: 96 }]);
    await choose(page, { name: 'brief.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') });
    await press(page, 'Stuur de foto');
    await text(page, 'Dit bestand is geen foto die we kunnen lezen.');
    // As large as a camera makes them: more than any other form may bring.
    await choose(page, { ...file, buffer: Buffer.concat([file.buffer, Buffer.alloc(5_000_000)]) });
    await press(page, 'Stuur de foto');
    await expect.poll(async () => (await photosOf(id)).length).toBe(2);
    await page.getByRole('button', { name: 'Haal de foto weg' }).first().click();
    await expect.poll(async () => (await photosOf(id)).length).toBe(1);
    await page.context().close();
  });

  it('is not asked of who says to be young', async () => {
    const page = await openPage(browser, phone);
    await page.goto(server.url + path);
    await press(page, 'Dit gaat goed');
    await press(page, 'Jeugd');
    await page.getByRole('textbox').fill('De kooi is top.');
    await press(page, 'Versturen');
    await press(page, 'Ik woon hier en ben jonger dan 25');
    await question(page, 'Dank je wel');
    expect(await page.getByText('Heb je er een foto bij?').count()).toBe(0);
    await page.getByRole('link', { name: 'Bekijk, verbeter of trek het in' }).click();
    await text(page, 'Dit vertelde je');
    expect(await page.getByText('Heb je er een foto bij?').count()).toBe(0);
    await page.context().close();
  });

  it('no other form may be as large', async () => {
    const form = new FormData();
    form.set('code', 'x'.repeat(3_000_000));
    const answer = await fetch(`${server.url}/volg?/bekijk`, {
      method: 'POST',
      body: form,
      headers: { origin: server.url },
    });
    expect(answer.status).toBe(413);
  });
});

describe('A photo on the page of a place', () => {
  it('stands with its story, in words too, and is gone when it is taken back', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(server.url + path);
    await tell(page, 'Deze hoek mag op de pagina.');
    await choose(page);
    await press(page, 'Stuur de foto');
    await text(page, 'Jouw foto’s');
    const code = (await page.context().cookies()).find((c) => c.name === 'sw-volg')?.value ?? '';
    const id = await newest();
    const [photo] = await photosOf(id);
    await publishStory(home.ports, noor, { id });
    const seen = { description: 'Een volle afvalbak op de hoek', language: 'nl' } as const;
    await showPhoto(home.ports, noor, { message: id, id: photo?.id ?? '', ...seen });
    const story = await home.ports.desk.message(id);
    const buurt = (await home.ports.places.place(story?.placeId ?? ''))?.parents.find((p) => p.scale === 'buurt')?.id;
    for (const options of [
      { viewport: { width: 360, height: 740 }, locale: 'ar' },
      { viewport: { width: 1280, height: 900 }, locale: 'nl-NL', colorScheme: 'dark' as const },
    ]) {
      const reader = await openPage(browser, options);
      await reader.goto(`${server.url}/plek/${buurt}`);
      const picture = reader.getByAltText(seen.description);
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((i: HTMLImageElement) => i.complete && i.naturalWidth > 0)).toBe(true);
      expect(await picture.evaluate((i) => i.getBoundingClientRect().width <= innerWidth)).toBe(true);
      expect(await reader.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await reader.content()).not.toContain(id);
      expect(await accessibilityFindings(reader)).toEqual([]);
      noErrors(reader);
      await reader.context().close();
    }
    const address = `${server.url}/api/v1/photos/${photo?.id}`;
    expect((await fetch(address)).status).toBe(200);
    await withdraw(home.ports, code);
    expect((await fetch(address)).status).toBe(404);
    await page.goto(`${server.url}/plek/${buurt}`);
    expect(await page.getByAltText(seen.description).count()).toBe(0);
    await page.context().close();
  });
});
