import { saveAgenda, shortId, stepAgenda, stepRound, writeAmbition } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, openPage, phone, press, question, signIn, text } from '../testing/browser.ts';
import { aStaff } from '../testing/people.ts';
import { answersOf, openedRound } from '../testing/rounds.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const desktop = { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' } as const;
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor] });
  ({ home, server, browser } = town);
  return town.close;
});

const statements = [
  { words: { nl: 'Het plein is schoon.', ar: 'الساحة نظيفة.' } },
  { words: { nl: 'Er is genoeg te doen.' } },
  { words: { nl: 'Het is er veilig.' } },
];
const asked = () => openedRound(home.ports, noor, { statements, places: 2 });
const fits = (page: Awaited<ReturnType<typeof openPage>>) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('a resident with a phone and no JavaScript', () => {
  it('answers one thing per screen, changes it, takes it away, and counts once', async () => {
    const id = await asked();
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(`${server.url}/meepraten/${id}`);
    await question(page, 'Wat vind jij?');
    await page.getByLabel('bewoner').check();
    await press(page, 'Begin');
    await question(page, 'Het plein is schoon.');
    await page.getByText('Zeg erbij voor wie').click();
    await page.getByRole('group', { name: 'Goed voor', exact: true }).getByLabel('Jongeren').check();
    await press(page, 'Eens');
    await question(page, 'Er is genoeg te doen.');
    await press(page, 'Vorige zin');
    await text(page, 'Je koos eerder: Eens.');
    await press(page, 'Oneens');
    await press(page, 'Weet ik niet, sla over');
    await press(page, 'Eens');
    await question(page, /eerst oppakken/);
    await page.getByLabel('Groen').check();
    await press(page, 'Klaar');
    await question(page, /antwoorden tellen mee/);
    expect(await fits(page)).toBe(true);
    // Coming back, also in a second tab, is the same person.
    const again = await page.context().newPage();
    await again.goto(`${server.url}/meepraten/${id}`);
    await again.getByRole('heading', { level: 1, name: /antwoorden tellen mee/ }).waitFor();
    const [only, ...others] = await home.ports.rounds.answers(id);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ perspective: 'resident', themes: ['green'], says: { 0: { says: 'disagree' } } });
    await again.getByRole('button', { name: 'Haal mijn antwoorden weg' }).click();
    await again.getByRole('status').waitFor();
    expect(await home.ports.rounds.answers(id)).toEqual([]);
  });

  it('reads it in Arabic, from right to left, and is told what nobody translated', async () => {
    const id = await asked();
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(`${server.url}/ar/meepraten/${id}`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.getByRole('radio').first().check();
    await press(page, 'ابدأ');
    await question(page, 'الساحة نظيفة.');
    await press(page, 'أوافق');
    await question(page, 'Er is genoeg te doen.');
    expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('nl');
    await text(page, 'لم تُترجم');
    expect(await fits(page)).toBe(true);
  });

  it('finds what groups thought once it is closed, on the page of the place and the plan too', async () => {
    const id = await asked();
    for (let n = 0; n < 7; n++) await answersOf(home.ports, id, 'resident', ['agree', 'disagree', 'agree']);
    for (let n = 0; n < 7; n++)
      await answersOf(home.ports, id, 'entrepreneur', ['agree', 'agree', n < 4 ? 'agree' : 'pass']);
    await stepRound(home.ports, noor, { id, to: 'closed' });
    const agendaId = shortId(home.ports.randomBytes(10));
    const words = { nl: 'Hier waren mensen het over eens.' };
    const plan = { id: agendaId, placeId: 'BU05183637', period: '2027', themes: ['clean'], roundId: id, words };
    await saveAgenda(home.ports, noor, plan);
    const none = { figure: '', period: '', source: '' };
    const ambition = { agendaId, theme: 'clean', after: 0, words: { nl: 'Iedere dag schoon.' }, watched: {} };
    await writeAmbition(home.ports, noor, { ...ambition, baseline: none, target: '', until: '', measures: [] });
    await stepAgenda(home.ports, noor, { id: agendaId, to: 'public' });
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(`${server.url}/plek/BU05183637`);
    await page.getByRole('link', { name: /Het plan voor/ }).click();
    await text(page, 'Iedere dag schoon.');
    await page.getByRole('link', { name: 'Wat mensen hierover vonden' }).click();
    await question(page, 'Wat mensen vonden');
    for (const label of ['Gedeeld: eens', 'Verdeeld', 'Nog onduidelijk']) await text(page, label);
    await text(page, /Nog niet genoeg gehoord: Jongeren/);
    expect(await fits(page)).toBe(true);
  });
});

describe('every screen', () => {
  it('can be used by everybody', async () => {
    const id = await asked();
    const page = await openPage(browser, phone);
    const findings: (readonly string[])[] = [];
    const look = async () => findings.push(await accessibilityFindings(page));
    await page.goto(`${server.url}/meepraten/${id}`);
    await look();
    await page.getByLabel('bewoner').check();
    await press(page, 'Begin');
    await question(page, 'Het plein is schoon.');
    await page.getByText('Zeg erbij voor wie').click();
    await look();
    for (const { words } of statements) {
      await question(page, words.nl);
      await press(page, 'Eens');
    }
    await question(page, /eerst oppakken/);
    await look();
    await press(page, 'Klaar');
    await question(page, /antwoorden tellen mee/);
    await look();
    for (let n = 0; n < 7; n++) await answersOf(home.ports, id, 'resident', ['agree', 'disagree', 'agree']);
    await stepRound(home.ports, noor, { id, to: 'closed' });
    await page.goto(`${server.url}/ar/meepraten/${id}`);
    await look();
    expect(findings).toEqual([[], [], [], [], []]);
  });
});

describe.each([true, false])('a coordinator at the desk (JavaScript: %s)', (javaScriptEnabled) => {
  it('writes a round, opens it, types in paper by keyboard, and closes it', async () => {
    const desk = await openPage(browser, { ...desktop, javaScriptEnabled });
    await signIn(desk, home.ports, noor, server.url);
    await desk.goto(`${server.url}/werk/rondes`);
    await desk.getByRole('link', { name: 'Nieuwe ronde' }).click();
    await desk.getByLabel('Plek').first().selectOption('BU05183637');
    await desk.getByLabel('Zin 1', { exact: true }).fill('Het is hier schoon.');
    await press(desk, 'Bewaar het concept');
    await desk.getByRole('alert').first().waitFor();
    expect(await desk.getByLabel('Zin 1', { exact: true }).inputValue()).toBe('Het is hier schoon.');
    await desk.getByLabel('Bij welke bijeenkomst').fill('De koffieochtend');
    await desk.getByLabel('Zin 2', { exact: true }).fill('Het is hier veilig.');
    await desk.getByLabel('Zin 3', { exact: true }).fill('Er is genoeg groen.');
    await press(desk, 'Bewaar het concept');
    await text(desk, 'Het concept is bewaard.');
    if (javaScriptEnabled) expect(await accessibilityFindings(desk)).toEqual([]);
    await press(desk, 'Zet de ronde open');
    await text(desk, 'De ronde is open.');
    const id = new URL(desk.url()).pathname.split('/').pop() ?? '';
    await desk.locator('main summary').filter({ hasText: 'Typ papier in' }).click();
    for (let n = 1; n <= 6; n++) {
      await desk.getByLabel(`Blad ${n}, Wie`).selectOption('resident');
      await desk.getByLabel(`Blad ${n}, Zin 1`, { exact: true }).focus();
      for (const key of ['1', 'Tab', '2', 'Tab', '0']) await desk.keyboard.press(key);
    }
    if (javaScriptEnabled) expect(await accessibilityFindings(desk)).toEqual([]);
    await press(desk, 'Bewaar deze bladen');
    await text(desk, '6 bladen zijn bewaard.');
    expect(
      (await home.ports.rounds.answers(id)).map((a) => [a.says[0]?.says, a.says[1]?.says, a.says[2]?.says]),
    ).toEqual(Array(6).fill(['agree', 'disagree', 'pass']));
    await press(desk, 'Sluit de ronde');
    await text(desk, 'De ronde is gesloten.');
    await text(desk, 'Kaart van antwoorden');
    if (javaScriptEnabled) expect(await accessibilityFindings(desk)).toEqual([]);
    expect(desk.said.filter((s) => s.startsWith('error') && !s.includes('400'))).toEqual([]);
  });

  it('sees what is asked for, makes an agenda of it, and writes how it should become', async () => {
    const desk = await openPage(browser, { ...desktop, javaScriptEnabled });
    await signIn(desk, home.ports, noor, server.url);
    await desk.goto(`${server.url}/werk/agenda?plek=BU05183637`);
    await text(desk, 'Nog niet genoeg gehoord');
    await desk.getByRole('link', { name: 'Nieuwe agenda' }).click();
    await desk.getByLabel('Schoon en heel').check();
    await desk.getByLabel('Waarom deze onderwerpen?').fill('Daar vroegen mensen om.');
    await press(desk, 'Bewaar de agenda');
    await text(desk, 'De agenda is bewaard.');
    await desk.getByRole('textbox', { name: 'Hoe willen we de buurt zien?' }).fill('Iedere dag schoon.');
    await desk.getByLabel('Nulmeting').fill('3,5');
    await press(desk, 'Leg deze versie vast');
    await desk.getByRole('alert').first().waitFor();
    await desk.getByLabel('Over welke periode?').fill('2026-Q3');
    await desk.getByLabel('Wie zegt dit?').fill('Tellingen');
    await press(desk, 'Leg deze versie vast');
    await text(desk, 'De ambitie is vastgelegd.');
    if (javaScriptEnabled) expect(await accessibilityFindings(desk)).toEqual([]);
    await press(desk, 'Zet op de pagina voor iedereen');
    await desk.getByRole('link', { name: 'Bekijk de pagina voor iedereen' }).click();
    await text(desk, 'Hoe het was in');
  });
});

describe('the sheet of paper', () => {
  it('is one page of A4 with boxes, the sentences and the code', async () => {
    const id = await asked();
    const desk = await openPage(browser, desktop);
    await signIn(desk, home.ports, noor, server.url);
    await desk.goto(`${server.url}/werk/rondes/${id}/papier?taal=ar`);
    expect(await accessibilityFindings(desk)).toEqual([]);
    expect(await desk.locator('article').getAttribute('dir')).toBe('rtl');
    const pdf = await desk.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await desk.locator('article').textContent()).toContain(`/ar/meepraten/${id}`);
  });
});
