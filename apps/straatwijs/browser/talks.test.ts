import { randomUUID } from 'node:crypto';
import { makeOffer, markLine, minutesAtDesk, planTalk, stepTalk, talkNow } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { accessibilityFindings, findingsInTheDark, openPage, phone, press, signIn, text } from '../testing/browser.ts';
import { type Line, openLine } from '../testing/line.ts';
import { aCode, aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import { openTown } from '../testing/town.ts';

let home: TestInstallation;
let browser: Browser;
let line: Line;
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor de Wit' });
const sam = aStaff('worker', { id: 'sam', name: 'Sam Bos' });

beforeAll(async () => {
  const town = await openTown({ staff: [noor, sam], now: Date.now() });
  ({ home, browser } = town);
  line = await openLine(town.server.url);
  return async () => {
    await line.close();
    await town.close();
  };
});

const aTalk = async (kind = 'quarterly'): Promise<string> => {
  const planned = await planTalk(home.ports, noor, {
    ...{ id: randomUUID(), kind, placeId: 'BU05183637', date: '2026-12-08', starts: '19:30' },
    ...{ venue: 'buurtkamer', joins: 'bewonersoverleg', whyNone: '' },
  });
  if (!planned.ok) throw new Error(planned.refusal.code);
  return planned.value.id;
};
const minutesOf = async (id: string) => {
  const found = await minutesAtDesk(home.ports, noor, id);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value.minutes;
};
const hasShell = async (page: Page) => {
  while (
    !(await page.evaluate(
      async () =>
        navigator.serviceWorker.controller !== null &&
        (await (await caches.open('straatwijs-schillen')).match('/nl/schil/notulen')) !== undefined,
    ))
  )
    await page.waitForTimeout(50);
};
const write = async (page: Page, part: string, words: string) => {
  const section = page.locator(`section[aria-labelledby="deel-${part}"]`);
  await section.locator('textarea').fill(words);
  if (part === 'action') {
    await section.locator('input[name=owner]').fill('afdeling groen');
    await section.locator('input[name=due]').fill('2026-12-24');
  }
  await section.getByRole('button').click();
  await section.getByText(words).first().waitFor();
};

it('a whole talk is noted without a network, also after closing the page, and arrives once and in order', async () => {
  const id = await aTalk();
  const path = `/werk/gesprekken/${id}/notulen`;
  const page = await openPage(browser, phone);
  const context = page.context();
  await signIn(page, home.ports, noor, line.url);
  await page.goto(line.url + path);
  await press(page, 'Pak de pen');
  await page.getByText('Jij hebt de pen.').waitFor();
  await hasShell(page);
  expect(await accessibilityFindings(page)).toEqual([]);

  line.fate = () => 'down';
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Schoon en heel' }).click();
  await write(page, 'going-on', 'Zakken naast de bakken');
  await write(page, 'doing', 'Zondag legen');
  await page.getByText('2 regels wachten').waitFor();

  // The phone was put away; what stood there is still there, and one goes on.
  const next = await context.newPage();
  next.setDefaultTimeout(15_000);
  await page.close();
  await next.goto(`${line.url}${path}?thema=clean`);
  await next.getByText('2 regels wachten').waitFor();
  expect(await accessibilityFindings(next)).toEqual([]);
  expect((await minutesOf(id)).lines).toEqual([]);
  await next.getByRole('link', { name: 'Schoon en heel' }).click();
  await next.getByText('Zondag legen').waitFor();
  await write(next, 'action', 'Wagen via de achterkant');
  await next.locator('select[name=perspective]').selectOption('resident');
  await next.locator('input[name=people]').fill('14');
  await next.locator('.present button').click();
  await next.getByText('4 regels wachten').waitFor();

  // The first answer is lost on the way: sent twice, written once.
  let lost = 0;
  line.fate = (asked, { method }) =>
    method === 'POST' && asked.endsWith('/regels') && lost++ === 0 ? 'lost-answer' : undefined;
  await context.setOffline(false);
  await expect.poll(async () => (await minutesOf(id)).lines.length, { timeout: 20_000 }).toBe(3);
  await next.getByText('Alles is ontvangen.').waitFor();
  const { lines, attendance, waiting } = await minutesOf(id);
  expect(lines.map((l) => [l.part, l.words])).toEqual([
    ['going-on', 'Zakken naast de bakken'],
    ['doing', 'Zondag legen'],
    ['action', 'Wagen via de achterkant'],
  ]);
  expect(lines[2]).toMatchObject({ owner: 'afdeling groen', due: '2026-12-24', theme: 'clean' });
  expect([[...attendance], waiting]).toEqual([[['resident', 14]], []]);
  expect(lost).toBeGreaterThan(1);
  await context.close();
});

it('works without JavaScript: pen, line, correction', async () => {
  line.fate = () => undefined;
  const id = await aTalk();
  const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
  await signIn(page, home.ports, noor, line.url);
  await page.goto(`${line.url}/werk/gesprekken/${id}/notulen?thema=care`);
  await press(page, 'Pak de pen');
  await page.goto(`${line.url}/werk/gesprekken/${id}/notulen?thema=care`);
  const going = page.locator('section[aria-labelledby="deel-going-on"]');
  await going.locator('textarea').fill('Buren doen boodschapen');
  await going.getByRole('button').click();
  await going.getByRole('link').click();
  await going.locator('textarea').fill('Buren doen boodschappen');
  await going.getByRole('button').click();
  await going.getByText('Buren doen boodschappen').first().waitFor();
  expect((await minutesOf(id)).lines.map((l) => l.words)).toEqual(['Buren doen boodschappen']);
  await page.context().close();
});

it('minutes are written, go round, are put right by who was there, fixed, let through, and found by who asked for the talk', async () => {
  line.fate = () => undefined;
  const code = aCode();
  const offered = { id: randomUUID(), placeId: 'straat:0518:jan-luykenlaan', kind: 'call-talk', ways: ['room'] };
  const nothing = { theme: '', words: '', phone: '', mail: '', language: 'nl' };
  expect(await makeOffer(home.ports, { ...offered, ...nothing, code })).toMatchObject({ ok: true });
  const id = await aTalk();
  const talk = `${line.url}/werk/gesprekken/${id}`;
  const desk = await openPage(browser, {
    viewport: { width: 1280, height: 900 },
    locale: 'nl-NL',
    javaScriptEnabled: false,
  });
  await signIn(desk, home.ports, noor, line.url);
  await desk.goto(talk);
  await press(desk, 'Het gesprek begint');
  await desk.goto(`${talk}/notulen?thema=clean`);
  await press(desk, 'Pak de pen');
  const said = {
    'going-on': 'Zakken op maandag',
    doing: 'Buren bellen elkaar',
    more: 'Een vaste dag',
    promise: 'We vragen het na',
  };
  for (const [part, words] of Object.entries(said)) {
    await desk.goto(`${talk}/notulen?thema=clean`);
    await write(desk, part, words);
  }
  await desk.goto(`${talk}/notulen?thema=clean`);
  await write(desk, 'action', 'Grof vuil op één plek');
  expect((await minutesOf(id)).lines.map((l) => l.part)).toEqual([...Object.keys(said), 'action']);

  await desk.goto(talk);
  await press(desk, 'Stuur de notulen rond');
  const behind = (await desk.locator('a[href*="sleutel="]').getAttribute('href')) ?? '';
  const resident = await openPage(browser, phone);
  const seen = async (address: string) => {
    await resident.goto(address);
    return (await resident.locator('main').textContent()) ?? '';
  };
  expect(await seen(`${line.url}/gesprek/${id}`)).not.toContain(said.more);
  expect(await seen(new URL(behind, line.url).href)).toContain(said.more);
  await resident.getByLabel('Wat moet er staan?').fill('Een vaste dag, en wie belt er?');
  await press(resident, 'Verstuur');
  await text(resident, 'Je voorstel is ontvangen.');
  await desk.goto(`${talk}/notulen?thema=clean`);
  await text(desk, 'Een vaste dag, en wie belt er?');
  await desk.getByRole('button', { name: /^Zet erin/ }).click();
  const followed = () => seen(`${line.url}/volg/${code.replaceAll(' ', '-')}`);
  expect(await followed()).toContain('Het verslag staat hier zodra iedereen het mag lezen.');
  expect(await accessibilityFindings(resident)).toEqual([]);

  // A week later the clock has fixed them; each line is let through or not, and only then they are for everybody.
  const before = home.now;
  home.now += 8 * 86_400_000;
  await signIn(desk, home.ports, noor, line.url);
  await desk.goto(talk);
  expect(await desk.getByRole('button', { name: 'Zet erin' }).count()).toBe(0);
  for (const { id: lineId, words } of (await minutesOf(id)).lines) {
    const judged = desk.locator(`article[id="${lineId}"]`);
    await judged.getByRole('button', { name: words === said.doing ? /^Niet/ : /^Voor iedereen/ }).click();
    await desk.goto(talk);
  }
  await press(desk, 'Zet op de pagina voor iedereen');
  await followed();
  await resident.getByRole('link', { name: 'Lees het verslag' }).click();
  await resident.getByRole('heading', { name: 'Wat er gezegd is' }).waitFor();
  const everybody = (await resident.locator('main').textContent()) ?? '';
  for (const words of [said.more, said.promise, 'Een vaste dag, en wie belt er?']) expect(everybody).toContain(words);
  expect(everybody).not.toContain(said.doing);
  expect(await findingsInTheDark(resident)).toEqual([]);
  home.now = before;
  for (const page of [desk, resident]) await page.context().close();
});

it('the screen in the room goes by arrows, one theme at a time, and asks where nothing is known', async () => {
  const id = await aTalk();
  const page = await openPage(browser, {
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
    colorScheme: 'dark',
  });
  await signIn(page, home.ports, sam, line.url);
  await page.goto(`${line.url}/werk/gesprekken/${id}/scherm`);
  const shown = () => page.locator('h2:visible').allInnerTexts();
  expect((await shown()).map((t) => t.trim())).toEqual(['Samen leven']);
  await page.getByText('Wie groet wie in de straat?').waitFor();
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await shown()).map((t) => t.trim())).toEqual(['Schoon en heel']);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await shown()).map((t) => t.trim())).toEqual(['Samen leven']);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 740 });
  for (const theme of [1, 2, 3, 4, 5]) {
    await page.goto(`${line.url}/en/werk/gesprekken/${id}/scherm#thema-${theme}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect([theme, wide]).toEqual([theme, 0]);
  }
  await page.context().close();
});

it('a first talk may be for grievances alone: written of no theme, first on the wall, first in the minutes', async () => {
  const id = await aTalk('grievances');
  const desk = await openPage(browser, { viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  await signIn(desk, home.ports, noor, line.url);
  const talk = `${line.url}/werk/gesprekken/${id}`;
  await desk.goto(`${talk}/scherm`);
  await desk.getByText('Wie weet iets?').first().waitFor();
  await desk.goto(`${talk}/notulen`);
  await press(desk, 'Pak de pen');
  const said = { grievance: 'Niemand zegt ons ooit iets.', promise: 'We bellen iedereen terug.' };
  await write(desk, 'grievance', said.grievance);
  await write(desk, 'promise', said.promise);
  await write(desk, 'action', 'Een brief aan de straat.');
  await expect.poll(async () => (await minutesOf(id)).lines.length).toBe(3);
  await desk.goto(`${talk}/scherm`);
  const wall = desk.locator('section:visible');
  expect((await wall.locator('h2').innerText()).trim()).toBe('Wat dwarszit');
  for (const words of Object.values(said)) await wall.getByText(words).waitFor();
  expect([...(await accessibilityFindings(desk)), ...(await findingsInTheDark(desk))]).toEqual([]);

  const before = home.now;
  expect(await stepTalk(home.ports, noor, { id, step: 'send-round' })).toMatchObject({ ok: true });
  home.now += 8 * 86_400_000;
  await talkNow(home.ports, id);
  for (const { id: lineId } of (await minutesOf(id)).lines)
    expect(await markLine(home.ports, noor, { talkId: id, lineId, says: 'public' })).toMatchObject({ ok: true });
  expect(await stepTalk(home.ports, noor, { id, step: 'publish' })).toMatchObject({ ok: true });
  const resident = await openPage(browser, phone);
  await resident.goto(`${line.url}/gesprek/${id}`);
  expect(await resident.locator('h2, h3').allInnerTexts()).toEqual([
    'Beloofd en afgesproken',
    'Wat er gezegd is',
    'Wat dwarszit',
  ]);
  // Said once, over all that is still to come.
  expect(await resident.getByText('Hier kijken we de volgende keer naar.').count()).toBe(1);
  for (const page of [desk, resident]) expect(page.said).toEqual([]);
  home.now = before;
  for (const page of [desk, resident]) await page.context().close();
});
