import { randomUUID } from 'node:crypto';
import { contribute, ownEntries, setTarget } from '@straatwijs/monitor';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, openPage, phone, signIn } from '../testing/browser.ts';
import { aDay, aStaff, youthWork } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const karim = aStaff('coordinator', { id: 'karim', name: 'Karim', organisation: youthWork });
const agent = aStaff('police', { id: 'agent', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });
const place = 'straat:0518:kaapseplein';
const formPath = `/meedoen/logbook?plek=${encodeURIComponent(place)}`;

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [karim, agent] });
  ({ home, server, browser } = town);
  await setTarget(home.ports, karim, { id: randomUUID(), percent: 50, since: '2026-09-01' });
  return town.close;
});

let count = 0;
/** A worker of whom nothing is known yet, on a phone, signed in. */
const atWork = async (options: BrowserContextOptions = {}) => {
  const worker = aStaff('worker', { id: `werker-${++count}`, organisation: youthWork });
  await home.ports.people.saveStaff(worker);
  const page = await openPage(browser, { ...phone, baseURL: server.url, ...options });
  await signIn(page, home.ports, worker, server.url);
  const noted = async () => {
    const found = await ownEntries(home.ports, worker, {});
    return found.ok ? found.value : [];
  };
  return { page, worker, noted };
};
const sideways = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

describe('a day in the logbook', () => {
  test.each([360, 320])('is noted with a thumb on %d px: an activity, the numbers, done', async (width) => {
    const { page, noted } = await atWork({ viewport: { width, height: 740 } });
    await page.goto(formPath);
    expect(await page.evaluate(sideways)).toBe(false);
    let taps = 0;
    const tap = async (name: string | RegExp, times = 1) => {
      for (let n = 0; n < times; n++, taps++) await page.getByRole('button', { name, exact: true }).tap();
    };
    await page.getByRole('radio', { name: 'Voetbalkooi' }).tap();
    taps++;
    await tap('Eén meer: Kinderen en jongeren', 3);
    await tap('Eén meer: Kinderen en jongeren, van wie meisjes', 2);
    await tap('Eén minder: Volwassenen');
    expect(await page.locator('.line').textContent()).toBe('Meisjes: 2 van 3. Afgesproken: de helft.');
    await tap('Klaar');
    await page.getByRole('heading', { name: 'Dit staat erin. Je mag je telefoon wegleggen.' }).waitFor();
    // One for the activity, one for each that was counted or found to be nobody, one to end with.
    expect(taps).toBe(8);
    expect(await noted()).toMatchObject([
      { activity: 'football-cage', children: 3, girls: 2, adults: 0, placeId: place },
    ]);
    expect((await noted())[0]).not.toHaveProperty('spoken');
    expect(page.said).toEqual([]);
    await page.context().close();
  });

  test('costs two taps when it was as the last time: the phone keeps the numbers, not the words', async () => {
    const { page, noted } = await atWork();
    await page.goto(formPath);
    await page.getByRole('radio', { name: 'Op straat' }).tap();
    await page.locator('[name="a.children"]').fill('14');
    await page.locator('[name="a.girls"]').fill('5');
    await page.getByLabel('Wat ging goed?').fill('Twee nieuwe meisjes bleven.');
    await page.getByRole('button', { name: 'Klaar' }).tap();
    await page.getByRole('link', { name: 'Nog iets invullen' }).tap();
    await page.getByRole('radio', { name: 'Op straat' }).tap();
    await page.getByText('Ingevuld zoals de vorige keer.').waitFor();
    expect(await page.getByLabel('Wat ging goed?').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Klaar' }).tap();
    await page.getByRole('heading', { name: 'Dit staat erin.' }).waitFor();
    expect(await noted()).toMatchObject([
      { activity: 'street', children: 14, girls: 5, texts: {} },
      { activity: 'street', children: 14, girls: 5, texts: { well: 'Twee nieuwe meisjes bleven.' } },
    ]);
    await page.context().close();
  });

  test('is noted without JavaScript, with number fields, and what is wrong is said beside its question', async () => {
    const { page, noted } = await atWork({ javaScriptEnabled: false });
    await page.goto(formPath);
    expect(await page.getByRole('button', { name: /Eén meer/ }).count()).toBe(0);
    await page.getByRole('radio', { name: 'Binnen' }).click();
    await page.locator('[name="a.children"]').fill('4');
    await page.locator('[name="a.girls"]').fill('6');
    await page.getByRole('button', { name: 'Klaar' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('van wie meisjes: Dit is meer dan het geheel.');
    await page.locator('[name="a.girls"]').fill('3');
    await page.getByRole('button', { name: 'Klaar' }).click();
    expect(await page.locator('h1').textContent()).toContain('Dit staat erin.');
    expect(await noted()).toMatchObject([{ activity: 'indoor', children: 4, girls: 3 }]);
    await page.context().close();
  });

  test('is noted by keyboard, and a screen reader hears the new number', async () => {
    const { page, noted } = await atWork({ viewport: { width: 1280, height: 800 }, hasTouch: false });
    await page.goto(formPath);
    await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
    await page.locator('[name="a.activity"]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const said = page.locator('.tally [role=status]');
    await expect.poll(() => said.textContent()).toBe('Kinderen en jongeren: 2');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => said.textContent()).toBe('Kinderen en jongeren: 2, van wie meisjes: 1');
    await page.getByRole('button', { name: 'Klaar' }).press('Enter');
    await page.getByRole('heading', { name: 'Dit staat erin.' }).waitFor();
    expect(await noted()).toMatchObject([{ activity: 'street', children: 2, girls: 1 }]);
    await page.context().close();
  });

  test('that was missed is filled in afterwards from the week strip, corrected, and taken back', async () => {
    home.now = Date.parse('2026-11-25T16:00:00+01:00');
    const { page, noted } = await atWork();
    await page.goto(formPath);
    await page.getByRole('link', { name: /dinsdag 24 november, nog open/ }).tap();
    await page.getByText('Je vult dinsdag 24 november in.').waitFor();
    await page.getByRole('radio', { name: 'Huiswerk' }).tap();
    await page.getByRole('button', { name: 'Klaar' }).tap();
    await page.getByRole('link', { name: 'Bekijk mijn week' }).tap();
    await page.getByRole('link', { name: /Verbeter/ }).tap();
    await page.getByText('Je verbetert wat je op dinsdag 24 november invulde.').waitFor();
    await page.getByRole('button', { name: 'Eén meer: Kinderen en jongeren', exact: true }).tap();
    await page.getByRole('button', { name: 'Klaar' }).tap();
    await page.getByRole('heading', { name: 'Dit staat erin.' }).waitFor();
    const [entry] = await noted();
    expect(await noted()).toMatchObject([{ activity: 'homework', children: 1, date: '2026-11-24' }]);
    await page.goto(`${formPath}&stuk=${entry?.id}`);
    await page.getByText('Haal dit weg').tap();
    await page.getByText('Dat kun je niet terugdraaien.').waitFor();
    expect(await noted()).toHaveLength(1);
    await page.getByRole('button', { name: 'Ja, haal deze dag weg' }).tap();
    await page.getByText('De dag is weggehaald.').waitFor();
    expect(await page.getByText('Het staat erin.').count()).toBe(0);
    expect(await noted()).toEqual([]);
    home.now = Date.parse('2026-11-23T12:00:00+01:00');
    await page.context().close();
  });

  test('is for who works there: a visitor is shown the door, police a sentence', async () => {
    const visitor = await openPage(browser, { ...phone, baseURL: server.url });
    await visitor.goto(formPath);
    expect(new URL(visitor.url()).pathname).toBe('/inloggen');
    await signIn(visitor, home.ports, agent, server.url);
    for (const path of [formPath, '/werk/week', '/werk/team']) expect((await visitor.goto(path))?.status()).toBe(403);
    await visitor.context().close();
  });
});

describe('the weekly sheet', () => {
  const week = async (worker: Parameters<typeof signIn>[2]) => {
    for (const [n, girls] of [5, 4, 2, 0].entries())
      await contribute(home.ports, { staff: worker }, [
        aDay({
          place,
          observedAt: `2026-11-${17 + n}T16:00:00+01:00`,
          answers: { activity: 'street', children: 10, girls, adults: 2, well: 'Rustige middag.' },
        }),
      ]);
  };

  test('says the week in sentences, with the girls beside what was agreed, and stays within the team', async () => {
    const { page, worker } = await atWork();
    await week(worker);
    await page.goto('/werk/week?week=2026-W47');
    const said = (await page.locator('.said').textContent()) ?? '';
    expect(said).toContain('4 keer op pad: 40 kinderen en jongeren, 8 volwassenen.');
    expect(said).toContain('Meisjes: 11 van 40. Afgesproken: de helft. Karim zette dat erin, vanaf 1 september 2026.');
    expect(said).toContain('Dat zijn 9 meisjes minder.');
    await page.getByText('De cijfers in een tabel').tap();
    expect(await page.getByRole('row', { name: /Samen/ }).first().textContent()).toContain('11 van 40');
    expect(await page.evaluate(sideways)).toBe(false);
    await page.goto(`/werk/week?week=2026-W47&plek=${encodeURIComponent(place)}`);
    await page.getByText(/Nog niet te vergelijken/).waitFor();
    await page.getByLabel('Wat doen jullie hier vanaf nu anders?').fill('Woensdag alleen voor meisjes.');
    await page.getByRole('button', { name: 'Noteer' }).tap();
    await page.getByText('Het staat erin.').waitFor();
    expect(await page.locator('.marks').textContent()).toContain('Woensdag alleen voor meisjes.');
    // On paper: tables open, one A4.
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(page.said).toEqual([]);
    await page.context().close();
  });

  test('says of a day on which nothing was counted just that, and never nought', async () => {
    const { page, worker } = await atWork();
    await contribute(home.ports, { staff: worker }, [
      aDay({ place, observedAt: '2026-11-17T16:00:00+01:00', answers: { activity: 'talk' } }),
      aDay({
        place,
        observedAt: '2026-11-18T16:00:00+01:00',
        answers: { activity: 'talk', children: 4, adults: 1, spoken: 0 },
      }),
    ]);
    await page.goto('/werk/week?week=2026-W47');
    expect(await page.locator('.said').textContent()).toContain(
      '2 keer op pad: 4 kinderen en jongeren, 1 volwassene, met niemand gesproken. Bij 1 keer is het aantal kinderen niet geteld.',
    );
    await page.getByText('op pad, niet geteld').waitFor();
    await page.getByText('De cijfers in een tabel').tap();
    const row = page.getByRole('row', { name: /17 november/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['1', '–', '–', '–', '–']);
    await page.context().close();
  });

  test('of the team is for its coordinator, who sets where to go and reads what was written', async () => {
    const { page, worker, noted } = await atWork();
    await contribute(home.ports, { staff: worker }, [
      aDay({ place, answers: { activity: 'talk', well: 'Goed gesprek.' }, observedAt: '2026-11-23T10:00:00+01:00' }),
    ]);
    await signIn(page, home.ports, karim, server.url);
    await page.goto(`/werk/team?plek=${encodeURIComponent(place)}`);
    await page.getByText('Goed gesprek.').waitFor();
    expect((await noted())[0]?.readAt).toBe(home.now);
    await page.getByLabel('Meisjes van de 100 kinderen').fill('40');
    await page.getByRole('button', { name: 'Spreek af' }).tap();
    await page.getByText('Het staat erin.').waitFor();
    expect(await page.locator('.said').textContent()).toContain('Afgesproken: 40 van de 100.');
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'and the form have nothing that keeps somebody out (%s)',
    async (colorScheme) => {
      const { page, worker } = await atWork({ colorScheme });
      await week(worker);
      for (const path of [formPath, '/werk/week?week=2026-W47', '/meedoen/logbook']) {
        await page.goto(path);
        expect([path, await accessibilityFindings(page)]).toEqual([path, []]);
      }
      await page.context().close();
    },
  );
});
