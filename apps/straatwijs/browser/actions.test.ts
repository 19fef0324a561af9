import { contribute } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, openPage, phone, press, signIn, text } from '../testing/browser.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
const agent = aStaff('police', { id: 'agent', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });
const street = 'straat:0518:kaapseplein';
const desktop = { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' } as const;
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor] });
  ({ home, server, browser } = town);
  await home.ports.people.saveOrganisation({ id: 'politie', kind: 'police', name: 'Politie' });
  await home.ports.people.saveStaff(agent);
  return town.close;
});

const follow = async (page: Page, code: string): Promise<void> => {
  await page.goto(`${server.url}/volg/${code.replaceAll(' ', '-')}`);
};

describe.each([true, false])('an action (JavaScript: %s)', (javaScriptEnabled) => {
  it('goes from a message to a page for everybody, and is solved when its teller says so', async () => {
    const story = javaScriptEnabled ? 'De bakken zitten altijd vol.' : 'Er ligt glas bij de bank.';
    const title = javaScriptEnabled ? 'Twee bakken erbij' : 'Elke dag het glas weg';
    const code = aCode();
    const answers = { valence: 'negative', theme: 'clean', story };
    const body = aSignal({ place: street, followCode: code, answers });
    expect(await contribute(home.ports, {}, [body])).toMatchObject([{ ok: true }]);

    const desk = await openPage(browser, { ...desktop, javaScriptEnabled });
    await signIn(desk, home.ports, noor, server.url);
    await desk.goto(`${server.url}/werk/vandaag?bericht=${body.id}`);
    await desk.getByRole('link', { name: 'Maak er een actie van' }).click();
    expect(await desk.getByLabel('Plek', { exact: true }).inputValue()).toBe('Kaapseplein');
    expect(await desk.getByLabel('Thema').inputValue()).toBe('clean');
    await desk.getByLabel('Wat gaat er gebeuren?').fill(title);
    await press(desk, 'Beginnen');
    // What was filled in is still there, also after a refusal.
    await desk.getByRole('alert').waitFor();
    expect(await desk.getByLabel('Wat gaat er gebeuren?').inputValue()).toBe(title);
    await desk.getByLabel('Vertel het in gewone taal').fill('We doen het met de buren samen.');
    await desk.getByLabel('Stap 1').fill('Afspreken wie');
    await desk.locator('input[name=dag0]').fill('2027-01-11');
    await press(desk, 'Beginnen');
    await text(desk, 'De actie is bewaard.');
    await text(desk, story);

    const resident = await openPage(browser, { ...phone, javaScriptEnabled });
    await resident.goto(`${server.url}/plek/${street}`);
    await resident.getByRole('link', { name: title }).click();
    const everybody = await resident.locator('main').textContent();
    for (const said of [title, 'We doen het met de buren samen.', 'Afspreken wie', '11 januari 2027', 'bezig'])
      expect(everybody).toContain(said);
    expect(everybody).not.toContain(story);
    expect(everybody).not.toContain('Noor');
    // Looking for what is wrong takes a script in the page.
    if (javaScriptEnabled) expect(await accessibilityFindings(resident)).toEqual([]);
    const address = new URL(resident.url()).pathname;

    await desk.getByRole('button', { name: 'Half opgelost' }).click();
    await desk.getByRole('alert').waitFor();
    expect(await desk.getByRole('alert').textContent()).toContain('reden');
    await press(desk, 'Opgelost');
    await text(desk, 'Bewaard.');

    await follow(resident, code);
    await resident.getByRole('heading', { name: 'Wat er met jouw verhaal wordt gedaan' }).waitFor();
    if (javaScriptEnabled) expect(await accessibilityFindings(resident)).toEqual([]);
    await press(resident, 'Ja');
    await text(resident, 'Je koos: Ja.');
    await resident.getByLabel('Wil je zeggen waarom?').fill('Op vrijdag nog niet.');
    await press(resident, 'Nee');
    await resident.getByText('bezig').first().waitFor();
    // What somebody said stays in sight, also where it is not asked any more.
    await text(resident, 'Je koos: Nee.');
    await desk.goto(`${server.url}/werk/vandaag`);
    await desk.getByRole('link', { name: title }).click();
    await text(desk, 'Op vrijdag nog niet.');

    const officer = await openPage(browser, { ...desktop, javaScriptEnabled });
    await signIn(officer, home.ports, agent, server.url);
    await officer.goto(desk.url());
    const seen = await officer.locator('main').textContent();
    expect(seen).toContain(title);
    for (const word of [story, 'vrijdag']) expect(seen).not.toContain(word);
    expect(await officer.getByRole('button', { name: 'Opgelost' }).count()).toBe(0);

    await resident.goto(`${server.url}/ar${address}`);
    expect(await resident.getAttribute('html', 'dir')).toBe('rtl');
    await resident.getByText('باللغة الهولندية').first().waitFor();
    if (javaScriptEnabled) expect(await accessibilityFindings(resident)).toEqual([]);
    const wide = await resident.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect([...resident.said, ...desk.said, ...officer.said].filter((l) => !/ 40[039]/.test(l))).toEqual([]);
    expect(server.log.join('\n')).not.toMatch(/vrijdag|bakken|glas/);
    for (const page of [resident, desk, officer]) await page.context().close();
  });
});

it('of two who change it, the second sees both texts and loses nothing', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => openPage(browser, desktop)));
  if (!one || !other) throw new Error('two pages were opened');
  for (const page of [one, other]) await signIn(page, home.ports, noor, server.url);
  // Once the script is there: what is typed before it may be written over by it.
  await one.goto(`${server.url}/werk/acties?nieuw=1`, { waitUntil: 'networkidle' });
  await one.getByLabel('Wat gaat er gebeuren?').fill('Bloembakken op het plein');
  await one.getByLabel('Vertel het in gewone taal').fill('Eerste tekst.');
  await one.getByLabel('Thema').selectOption('green');
  await one.getByLabel('Plek', { exact: true }).fill('Kaapseplein');
  await press(one, 'Beginnen');
  await text(one, 'De actie is bewaard.');
  const address = `${new URL(one.url()).origin}${new URL(one.url()).pathname}?verander=1`;
  for (const page of [one, other]) await page.goto(address, { waitUntil: 'networkidle' });
  await one.getByLabel('Vertel het in gewone taal').fill('Tekst van de een.');
  await press(one, 'Bewaren');
  await text(one, 'Tekst van de een.');
  await other.getByLabel('Vertel het in gewone taal').fill('Tekst van de ander.');
  await press(other, 'Bewaren');
  await other.getByRole('alert').waitFor();
  await other.waitForLoadState('networkidle');
  expect(await other.getByLabel('Vertel het in gewone taal').inputValue()).toBe('Tekst van de ander.');
  await text(other, 'Dit staat er nu:');
  expect(await other.locator('main').textContent()).toContain('Tekst van de een.');
  await other.getByLabel('Vertel het in gewone taal').fill('Tekst van de een en van de ander.');
  await press(other, 'Bewaren');
  await text(other, 'Tekst van de een en van de ander.');
  for (const page of [one, other]) await page.context().close();
});

it('where the area is full the form asks what waits, and both happen', async () => {
  // Without scripts a form is sent as soon as it is filled in, however slow the machine.
  const desk = await openPage(browser, { ...desktop, javaScriptEnabled: false });
  await signIn(desk, home.ports, noor, server.url);
  const fillIn = async (title: string): Promise<void> => {
    await desk.goto(`${server.url}/werk/acties?nieuw=1`);
    await desk.getByLabel('Wat gaat er gebeuren?').fill(title);
    await desk.getByLabel('Vertel het in gewone taal').fill('Zo gaan we het doen.');
    await desk.getByLabel('Thema').selectOption('green');
    await desk.getByLabel('Plek', { exact: true }).fill('Kaapseplein');
    await press(desk, 'Beginnen');
  };
  for (let n = 1; n < 9; n++) {
    await fillIn(`Actie ${n}`);
    await desk.locator('.done, [role=alert]').first().waitFor();
    if ((await desk.getByRole('alert').count()) > 0) break;
  }
  await desk.getByRole('group', { name: 'Wat stopt of wacht?' }).getByRole('radio').first().check();
  await desk.getByLabel('Waarom? Iedereen leest dit.').fill('Eerst iets anders.');
  await press(desk, 'Beginnen');
  await text(desk, 'De actie is bewaard.');
  const board = await openPage(browser, desktop);
  await signIn(board, home.ports, noor, server.url);
  await board.goto(`${server.url}/werk/acties?als=bord`);
  expect(await board.getByRole('region', { name: 'wacht' }).getByRole('listitem').count()).toBe(1);
  expect(await accessibilityFindings(board)).toEqual([]);
  for (const page of [desk, board]) await page.context().close();
});
