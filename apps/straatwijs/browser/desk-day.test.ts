import { randomUUID } from 'node:crypto';
import { type ContributionBody, contribute, noteEvent } from '@straatwijs/monitor';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, findingsInTheDark, openPage, signIn } from '../testing/browser.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const words = 'Vanaf maandag gaan de bakken twee keer in de week leeg.';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  const town = await openTown({ staff: [noor] });
  ({ home, server, browser } = town);
  return town.close;
});

const tell = async (story: string | undefined, more: Partial<ContributionBody> = {}): Promise<string> => {
  const answers = { valence: 'negative', theme: 'clean', ...(story === undefined ? {} : { story }) };
  const followCode = aCode();
  const observedAt = new Date(home.now - 3_600_000).toISOString();
  const [receipt] = await contribute(home.ports, {}, [aSignal({ followCode, answers, observedAt, ...more })]);
  if (!receipt?.ok) throw new Error(`not received: ${receipt?.refusal.code}`);
  return followCode;
};
const atDesk = async (options: BrowserContextOptions = {}): Promise<Page & { readonly said: string[] }> => {
  const page = await openPage(browser, { locale: 'nl-NL', baseURL: server.url, ...options });
  await signIn(page, home.ports, noor, server.url);
  return page;
};
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('a day at the desk', () => {
  test('by keyboard alone: to the filter, a list by its address, all of it answered with one answer', async () => {
    for (const story of ['De bak is vol', 'Weer een volle bak', 'Zakken naast de bak']) await tell(story);
    await tell('Mooie bloemen', { answers: { valence: 'positive', theme: 'green', story: 'Mooie bloemen' } });
    const page = await atDesk();
    await page.goto('/werk/vandaag');
    await page.getByRole('button', { name: 'alle toetsen' }).waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('toon');
    await page.goto('/werk/vandaag?thema=clean&periode=last-14-days');
    expect(await page.locator('a[data-message]').count()).toBe(3);
    await page.getByRole('link', { name: 'Beantwoord alle 3 van dit filter samen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '3 berichten tegelijk' }).waitFor();
    // Nothing is sent before the number was ticked.
    await page.keyboard.press('a');
    await page.keyboard.press('1');
    await page.locator('#words').focus();
    await page.keyboard.type(words);
    await page.getByRole('button', { name: 'Antwoord vaststellen' }).focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).searchParams.has('alles')).toBe(true);
    await page.getByLabel('Ja, ik beantwoord 3 berichten met één antwoord').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Antwoord vaststellen' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**klaar=answered**');
    expect(await page.getByRole('status').textContent()).toContain('3 berichten');
    expect(new URL(page.url()).searchParams.get('thema')).toBe('clean');
    await page.goto('/werk/vandaag');
    expect(await page.locator('a[data-message]').count()).toBe(1);
    expect(page.said).toEqual([]);
  });

  test('what waits longer than promised comes oldest first; others who said the same stand beside it', async () => {
    const now = home.now;
    home.now = now - 20 * 86_400_000;
    await tell('Al lang stuk', { answers: { valence: 'negative', theme: 'homes', story: 'Al lang stuk' } });
    home.now = now - 15 * 86_400_000;
    await tell('Ook al een tijd', { answers: { valence: 'negative', theme: 'homes', story: 'Ook al een tijd' } });
    home.now = now;
    await tell('Net stuk', { answers: { valence: 'negative', theme: 'homes', story: 'Net stuk' } });
    const page = await atDesk({ javaScriptEnabled: false });
    await page.goto('/werk/vandaag');
    await page.getByRole('link', { name: '2 berichten wachten langer dan beloofd' }).first().click();
    expect(await page.locator('a[data-message] b').allTextContents()).toEqual(['Al lang stuk', 'Ook al een tijd']);
    await page.getByRole('link', { name: /Al lang stuk/ }).click();
    await page.getByText('Hier zeiden ook 2 anderen iets over wonen').click();
    await page.getByRole('link', { name: 'Beantwoord deze samen' }).click();
    expect(await page.locator('h2#bericht').textContent()).toBe('3 berichten samen');
  });

  test('an event is noted without a script, at a place chosen from several, and stands on its page', async () => {
    const page = await atDesk({ javaScriptEnabled: false });
    await page.goto('/werk/gebeurtenissen?nieuw=1');
    await page.fill('#title', 'Het riool ligt erin');
    await page.fill('#place', 'weimar');
    await page.fill('#from', '2026-10-05');
    await page.fill('#source', 'Bewonersbrief');
    await page.getByRole('button', { name: 'Leg vast' }).click();
    const choice = page.locator('input[name=placeId][value="straat:0518:weimarstraat"]');
    if ((await choice.count()) > 0) {
      expect(await page.inputValue('#title')).toBe('Het riool ligt erin');
      await choice.check();
      await page.getByRole('button', { name: 'Leg vast' }).click();
    }
    expect(await page.getByRole('status').textContent()).toContain('vastgelegd');
    await page.goto('/plek/straat:0518:weimarstraat');
    expect(await page.getByText('Het riool ligt erin').count()).toBe(1);
  });

  test('taps of a quarter are answered without a script and read behind a code', async () => {
    const code = await tell(undefined, { place: 'straat:0518:tesselseplein', observedAt: '2026-08-12T10:00:00+02:00' });
    const page = await atDesk({ javaScriptEnabled: false });
    await page.goto('/werk/tikken?kwartaal=2026-Q3');
    await page.getByRole('link', { name: /Schrijf het antwoord\s*: Duindorp/ }).click();
    expect(await page.locator('tbody tr > *').allTextContents()).toEqual(['schoon en heel', '0', '0', '1']);
    await page.getByLabel('Dit pakken we op').check();
    await page.fill('#words', words);
    await page.fill('#deeds', 'In augustus zijn drie bakken vervangen.');
    await page.getByRole('button', { name: 'Antwoord vaststellen' }).click();
    expect(await page.getByRole('status').textContent()).toContain('vastgesteld');
    const teller = await openPage(browser, { locale: 'nl-NL', baseURL: server.url });
    await teller.goto('/volg');
    await teller.fill('main input[type=text], main input:not([type])', code);
    await teller.locator('main form button').first().click();
    await teller.getByText(words).waitFor();
    expect(await teller.getByText('drie bakken vervangen').count()).toBe(1);
  });

  test.each([
    '/werk/vandaag?alles=1',
    '/werk/gebeurtenissen',
    '/werk/gebeurtenissen?nieuw=1',
    '/werk/tikken',
    '/werk/tikken?kwartaal=2026-Q3&plek=WK051808',
    '/werk/drukwerk?zoek=weimar',
    '/werk/plek/straat:0518:weimarstraat/drukwerk?taal=nl&taal2=ar',
  ])('%s is accessible, light and dark, and fits 320 px', async (path) => {
    await noteEvent(home.ports, noor, {
      id: randomUUID(),
      kind: 'works',
      title: 'Werk aan de weg',
      placeId: 'straat:0518:weimarstraat',
      from: '2026-10-05',
      source: 'Brief',
      open: true,
    });
    const page = await atDesk({ viewport: { width: 320, height: 700 } });
    await page.goto(path);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.context().close();
  });
});
