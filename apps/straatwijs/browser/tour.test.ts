import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openPage, phone, signIn } from '../testing/browser.ts';
import { aStaff, youthWork } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const ada = aStaff('administrator', { id: 'ada', name: 'Ada Smit' });
const karim = aStaff('worker', { id: 'karim', name: 'Karim', organisation: youthWork });
const agent = aStaff('police', { id: 'agent', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor, ada, karim, agent] });
  ({ home, server, browser } = town);
  return town.close;
});

it.each([
  { who: noor, invited: true },
  { who: ada, invited: false },
  { who: karim, invited: false },
  { who: agent, invited: false },
])('the tour shows $who.id only what opens, and ends where the day begins', async ({ who, invited }) => {
  const page = await openPage(browser, { ...phone, baseURL: server.url, viewport: { width: 1280, height: 800 } });
  await signIn(page, home.ports, who, server.url);
  expect((await page.goto('/werk'))?.status()).toBe(200);
  const beginning = new URL(page.url()).pathname;
  const invitation = page.getByText('Loop in vijf minuten langs de 5 belangrijkste schermen.');
  expect(await invitation.count()).toBe(invited ? 1 : 0);
  expect((await page.goto('/werk/rondleiding'))?.status()).toBe(200);
  const seen: number[] = [];
  const bar = page.getByRole('complementary', { name: 'Rondleiding' });
  const last = bar.getByRole('link', { name: 'Klaar', exact: true });
  for (;;) {
    const [, step, of] = /Stap (\d) van (\d)/.exec((await bar.textContent()) ?? '') ?? [];
    seen.push(Number(step));
    expect(await last.count()).toBe(step === of ? 1 : 0);
    if (step === of) break;
    const answer = page.waitForResponse((r) => r.request().isNavigationRequest());
    await bar.getByRole('link', { name: /^Volgende: / }).click();
    expect((await answer).status()).toBe(200);
    await page.waitForLoadState();
  }
  expect(seen).toEqual([1, 2, 3, 4, 5].slice(0, seen.length));
  expect(seen.length).toBe(invited ? 5 : Math.min(seen.length, 4));
  await last.click();
  await page.waitForURL(`**${beginning}`);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await invitation.count()).toBe(0);
  expect(page.said).toEqual([]);
  await page.context().close();
});

it('a door that is not for somebody says so within their own desk, with the way back', async () => {
  const page = await openPage(browser, { ...phone, baseURL: server.url });
  await signIn(page, home.ports, agent, server.url);
  const answer = await page.goto('/werk/vandaag');
  expect(answer?.status()).toBe(403);
  await page.getByRole('heading', { name: 'Dit is niet voor jouw taak' }).waitFor();
  expect(await page.title()).toContain('Dit is niet voor jouw taak');
  expect(await page.getByRole('navigation').getByText('Vandaag').count()).toBe(0);
  await page.getByRole('link', { name: 'Terug naar je werk' }).tap();
  await page.waitForURL(/\/werk\/(?!vandaag)/);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await page.context().close();
});
