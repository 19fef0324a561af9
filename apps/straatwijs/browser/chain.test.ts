import { contribute } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPage, phone, signIn } from '../testing/browser.ts';
import { aSignal, aStaff } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
const publish = 'Zet op de pagina zoals het er staat';
const week = 7 * 86_400_000;
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor], now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});

const stored = async (story: string): Promise<number> => {
  const rows = await home.storage.inMunicipality(518)((scope) =>
    scope.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM contribution_text WHERE municipality_id = 518 AND texts->>'story' = $1`,
      [story],
    ),
  );
  return rows[0]?.n ?? 0;
};

// From the page of the street to the follow code: what a resident does with one thumb.
const tell = async (page: Page, story: string): Promise<string> => {
  await page.goto(`${server.url}/plek/straat:0518:kaapseplein`);
  await page.locator('a[href*="/meedoen"]').first().click();
  await page.getByRole('button', { name: 'Dit kan beter' }).click();
  await page.getByRole('heading', { name: 'Waar gaat het over?' }).waitFor();
  await page.getByRole('button', { name: 'Ontmoeten' }).click();
  await page.getByLabel('Wil je er iets bij vertellen?').fill(story);
  await page.getByText('Mag op de pagina').click();
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.getByRole('button', { name: 'Ik woon hier', exact: true }).click();
  await page.getByRole('heading', { name: 'Dank je wel' }).waitFor();
  const link = await page.locator('a[href*="/volg/"]').first().getAttribute('href');
  return decodeURIComponent(link?.split('/volg/')[1] ?? '');
};

describe.each([true, false])('from the street to the answer (JavaScript: %s)', (javaScriptEnabled) => {
  const story = javaScriptEnabled ? 'Mag er een bankje bij de halte?' : 'Kan de lamp bij de halte aan?';
  const words = 'De halte is van de vervoerder. Ik vraag het na en laat het weten voor 4 december.';

  it('a resident tells, the coordinator publishes and answers, the resident reads it behind the code', async () => {
    const resident = await openPage(browser, { ...phone, javaScriptEnabled });
    const code = await tell(resident, story);
    expect(code).toMatch(/^[a-z]+-[a-z]+-[a-z]+-[a-z]+-\d{3}$/);
    expect(await stored(story)).toBe(1);

    const desk = await openPage(browser, {
      viewport: { width: 1280, height: 900 },
      locale: 'nl-NL',
      javaScriptEnabled,
    });
    await signIn(desk, home.ports, noor, server.url);
    await desk.goto(`${server.url}/werk/vandaag`);
    await desk.getByRole('link', { name: story }).click();
    await desk.getByText('Dit pakken we op').click();
    await desk.locator('#words').fill(words);
    await desk.getByRole('button', { name: 'Antwoord vaststellen' }).click();
    await desk.getByRole('status').first().waitFor();
    const [message] = (await home.ports.desk.messages({ limit: 10 })).filter((m) => m.text === story);
    await desk.goto(`${server.url}/werk/vandaag?wat=alles&bericht=${message?.id}`);
    await desk.locator('summary', { hasText: publish }).click();
    await desk.getByRole('button', { name: publish }).click();
    await desk.getByRole('status').first().waitFor();

    await resident.goto(`${server.url}/volg/${encodeURIComponent(code)}`);
    expect(new URL(resident.url()).pathname).toBe('/volg');
    await resident.getByText(words).waitFor();
    expect(await resident.locator('main').textContent()).toContain('Noor Bakker');

    await resident.goto(`${server.url}/plek/straat:0518:kaapseplein`);
    const page = await resident.locator('main').textContent();
    expect(page).toContain(story);
    expect(page).toContain(words);
    expect([...resident.said, ...desk.said]).toEqual([]);
    await resident.context().close();
    await desk.context().close();
  });
});

describe('the page of a place', () => {
  it('shows counts of the week that is over, and nothing of the week that is not', async () => {
    const crowd = (from: number, count: number, at: number) =>
      Array.from({ length: count }, (_, n) =>
        aSignal({
          place: 'straat:0518:weimarstraat',
          contributor: (from + n).toString(16).padStart(32, '0'),
          observedAt: new Date(at).toISOString(),
          answers: { valence: 'positive', theme: 'green' },
        }),
      );
    await contribute(home.ports, {}, [...crowd(1, 23, home.now - week), ...crowd(100, 31, home.now)]);
    await releaseAll(home.ports);
    const page = await openPage(browser, phone);
    await page.goto(`${server.url}/plek/straat:0518:weimarstraat`);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toMatch(/23 keer/);
    expect(text).not.toMatch(/54|31 keer/);
    expect(page.said).toEqual([]);
    await page.context().close();
  });
});
