import { contribute, makeOffer } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, openPage, phone, signIn } from '../testing/browser.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const street = 'straat:0518:kaapseplein';
const officer = aStaff('privacy-officer', { id: 'fg', name: 'Fenna' });
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [officer] });
  ({ home, server, browser } = town);
  return town.close;
});
const story = 'De schommel piept.';
const tell = async (): Promise<string> => {
  const code = aCode();
  const told = aSignal({ place: street, followCode: code, answers: { valence: 'negative', theme: 'youth', story } });
  const [sent] = await contribute(home.ports, {}, [told]);
  expect(sent?.ok).toBe(true);
  return code.replaceAll(' ', '-');
};

describe.each([true, false])('Joke with her code (JavaScript: %s)', (javaScriptEnabled) => {
  it('sees all that is held, takes it along, and takes back her words while her tap stays', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled });
    await page.goto(`${server.url}/volg/${await tell()}`);
    await page.getByRole('link', { name: 'Alles wat we van je bewaren' }).click();
    await page.getByRole('heading', { level: 1, name: 'Alles wat we van je bewaren' }).waitFor();
    const words = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Je eigen woorden' }) });
    expect(await words.textContent()).toContain(story);
    expect(await words.textContent()).toContain('Tot 23 december 2027');
    expect(await page.getByText('We sturen je niets.').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Druk het af' }).count()).toBe(javaScriptEnabled ? 1 : 0);
    const file = await page.context().request.get(`${server.url}/volg/alles/bestand`);
    expect(file.headers()['content-disposition']).toContain('attachment');
    expect(file.headers()['cache-control']).toBe('no-store');
    expect(await file.json()).toMatchObject({ what: 'told', items: [{ kind: 'facts' }, { kind: 'words' }, {}, {}] });

    await page.getByRole('link', { name: 'Terug naar je bericht' }).click();
    await page.getByText('Haal alleen je woorden weg').click();
    await page.getByRole('button', { name: 'Ja, wis mijn woorden' }).click();
    await page.getByText('Haal alleen je woorden weg').waitFor({ state: 'detached' });
    expect(await page.locator('main').textContent()).not.toContain(story);
    expect(await page.locator('main').textContent()).toContain('Dit kan beter');
    await page.getByRole('link', { name: 'Alles wat we van je bewaren' }).click();
    await page.getByRole('heading', { level: 1, name: 'Alles wat we van je bewaren' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Je eigen woorden' }).count()).toBe(0);
    expect(page.said).toEqual([]);
    await page.context().close();
  });

  it('has calling and mailing stopped, and keeps her offer', async () => {
    const code = aCode();
    const form = { kind: 'help-once', ways: [], theme: '', words: 'Ik kan helpen.', language: 'nl', placeId: street };
    const id = `0192aaaa-0000-7000-8000-00000000000${javaScriptEnabled ? 1 : 2}`;
    await makeOffer(home.ports, { ...form, id, code, phone: '06 12 34 56 78', mail: 'joke@example.org' });
    const page = await openPage(browser, { ...phone, javaScriptEnabled });
    await page.goto(`${server.url}/volg/${code.replaceAll(' ', '-')}`);
    await page.getByText('Bel en mail me niet meer').click();
    await page.getByRole('button', { name: 'Ja, stop ermee' }).click();
    await page.getByRole('link', { name: 'Ik wil weer iets horen' }).waitFor();
    const left = (await page.locator('main').textContent()) ?? '';
    expect(left).toContain('Ik kan helpen.');
    expect(left).not.toMatch(/06 12|joke@/);
    await page.context().close();
  });

  it('finds her grandson of fifteen refused kindly when he leaves a number', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled });
    await page.goto(`${server.url}/meehelpen?plek=${street}&wat=help-once`);
    await page.getByLabel('Ik ben jonger dan 16').check();
    await page.getByRole('textbox', { name: 'Telefoon' }).fill('06 12345678');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#phone-fout').textContent()).toContain('jonger dan 16');
    expect(await page.getByLabel('Ik ben jonger dan 16').isChecked()).toBe(true);
    await page.getByRole('textbox', { name: 'Telefoon' }).fill('');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByRole('heading', { name: 'We hebben het' }).waitFor();
    await page.context().close();
  });
});

describe('all that is held', () => {
  it.each(['nl', 'ar'] as const)('is accessible and prints on a sheet without its buttons (%s)', async (language) => {
    const page = await openPage(browser, { ...phone });
    await page.goto(`${server.url}/${language}/volg/${await tell()}`);
    await page.goto(`${server.url}/${language}/volg/alles`);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await page.getAttribute('html', 'dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('a[download]').isVisible()).toBe(false);
    expect(await page.locator('blockquote, dd').filter({ hasText: story }).first().isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5000);
    await page.context().close();
  });

  it('is for nobody without a code: back to where one can be given', async () => {
    for (const path of ['/volg/alles', '/volg/alles/bestand']) {
      const answer = await fetch(server.url + path, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/volg']);
    }
  });
});

describe('the page about privacy', () => {
  it('is there in six languages, from the settings: who asks, what for, and every kind that is kept', async () => {
    for (const prefix of ['', '/en', '/tr', '/ar', '/pl', '/bg']) {
      const html = await (await fetch(`${server.url}${prefix}/privacy`)).text();
      expect(html).toContain('Gemeente Den Haag');
      expect(html.match(/<tr/g)?.length).toBeGreaterThan(18);
      expect(html).not.toMatch(/undefined|\{\w+\}/);
    }
  });
});

describe('the privacy officer', () => {
  it('sees what is still open, when it was erased, and both documents; a coordinator sees none of it', async () => {
    const page = await openPage(browser, { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    await signIn(page, home.ports, officer, server.url);
    await page.goto(`${server.url}/werk/privacy`);
    expect(await page.locator('main').textContent()).toContain('Nog niet vastgesteld wie hiervoor verantwoordelijk is');
    expect(await page.locator('main').textContent()).toMatch(/Alleen de woorden ingetrokken\s*2/);
    await page.getByRole('link', { name: 'Register van verwerkingen: lees of druk af' }).click();
    await page.getByRole('heading', { level: 1, name: /Register van verwerkingen/ }).waitFor();
    expect(await page.locator('table').count()).toBeGreaterThan(3);
    const dpia = await page.context().request.get(`${server.url}/werk/privacy/dpia?tekst`);
    expect(await dpia.text()).toContain('## Open vragen voor de functionaris gegevensbescherming');
    expect((await page.context().request.get(`${server.url}/werk/privacy/iets`)).status()).toBe(404);
    await page.context().close();
  });
});
