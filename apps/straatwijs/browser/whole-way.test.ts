import { randomUUID } from 'node:crypto';
import { planTalk } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { accessibilityFindings, openPage, phone, press, signIn, text } from '../testing/browser.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
const street = 'straat:0518:kaapseplein';
const story = 'De bak bij de halte is elke zondag vol.';
const agreed = 'Op zondag de bak legen';
const words = 'U had gelijk: op zondag was de bak weer vol. Vanaf nu legen we hem ook zondagavond.';
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor], now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});

const tell = async (page: Page): Promise<string> => {
  await page.goto(`${server.url}/plek/${street}`);
  await page.locator('a[href*="/meedoen"]').first().click();
  await page.getByRole('button', { name: 'Dit kan beter' }).click();
  await page.getByRole('heading', { name: 'Waar gaat het over?' }).waitFor();
  await page.getByRole('button', { name: 'Schoon' }).click();
  await page.getByLabel('Wil je er iets bij vertellen?').fill(story);
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.getByRole('button', { name: 'Ik woon hier', exact: true }).click();
  await page.getByRole('heading', { name: 'Dank je wel' }).waitFor();
  const link = await page.locator('a[href*="/volg/"]').first().getAttribute('href');
  return decodeURIComponent(link?.split('/volg/')[1] ?? '');
};

it('one thing goes its whole way: told, read, talked over, done, open again, answered, and on paper', async () => {
  const resident = await openPage(browser, phone);
  const code = await tell(resident);
  const follow = async () => {
    await resident.goto(`${server.url}/volg/${encodeURIComponent(code)}`);
    return (await resident.locator('main').textContent()) ?? '';
  };
  const buurt = (await home.ports.places.place(street))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
  const planned = await planTalk(home.ports, noor, {
    ...{ id: randomUUID(), kind: 'quarterly', placeId: buurt, date: home.ports.local(home.now).date, starts: '19:30' },
    ...{ venue: 'De Burcht', joins: 'bewonersoverleg', whyNone: '' },
  });
  const talk = `${server.url}/werk/gesprekken/${planned.ok ? planned.value.id : ''}`;

  // Inbox: read, and put on the talk. Where it is handed to a desk first, that step stands here.
  const desk = await openPage(browser, { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  await signIn(desk, home.ports, noor, server.url);
  await desk.goto(`${server.url}/werk/vandaag`);
  await desk.getByRole('link', { name: story }).click();
  await desk.getByRole('heading', { name: 'Stap voor stap' }).waitFor();
  const messageId = new URL(desk.url()).searchParams.get('bericht') ?? '';
  await press(desk, 'Zet op het gesprek');
  await text(desk, 'Het staat op het gesprek.');
  expect(await accessibilityFindings(desk)).toEqual([]);
  let seen = await follow();
  expect(seen).toContain('Komt langs op');
  expect(seen).toContain('De Burcht');

  // The talk: what was put on it stands there, and what was agreed becomes an action by one press.
  await desk.goto(talk);
  await desk.getByText('op dit gesprek gezet').first().waitFor();
  await desk.goto(`${talk}/notulen?thema=clean`);
  await press(desk, 'Pak de pen');
  await desk.getByText('Jij hebt de pen.').waitFor();
  // Once the script is there: what is typed before it may be written over by it.
  await desk.goto(`${talk}/notulen?thema=clean`, { waitUntil: 'networkidle' });
  const point = desk.locator('section[aria-labelledby="deel-action"]');
  await point.locator('textarea').fill(agreed);
  await point.locator('input[name=owner]').fill('Stadsbeheer');
  await point.locator('input[name=due]').fill('2027-01-20');
  await point.getByRole('button').click();
  await point.getByText(agreed).first().waitFor();
  await expect
    .poll(async () => (await home.ports.minutes.lines([planned.ok ? planned.value.id : ''])).length, {
      timeout: 15_000,
    })
    .toBe(1);
  await desk.goto(talk);
  expect(await accessibilityFindings(desk)).toEqual([]);
  await desk.getByRole('button', { name: 'Maak er een actie van' }).click();
  await desk.getByRole('heading', { level: 1, name: agreed }).waitFor();
  const action = new URL(desk.url()).pathname;
  await desk.goto(`${server.url}/werk/acties?bericht=${messageId}`);
  await desk.locator('#actie').selectOption(action.split('/').at(-1) ?? '');
  await desk.locator('form.link button').click();
  await text(desk, story);

  // What it did, and that it is called solved; its teller thinks otherwise, and it runs again.
  const effect = desk.locator('form[action="?/effect"]');
  if (!(await effect.isVisible())) await desk.locator('details:has(form[action="?/effect"]) > summary').click();
  await effect.locator('[name=wat]').fill('Minder vuil naast de bak.');
  await effect.locator('[name=bron]').fill('winkelier');
  await effect.locator('button').last().click();
  await text(desk, 'Minder vuil naast de bak.');
  await press(desk, 'Opgelost');
  await text(desk, 'Bewaard.');
  expect(await accessibilityFindings(desk)).toEqual([]);
  seen = await follow();
  for (const said of [agreed, 'Klaar', 'Minder vuil naast de bak.']) expect(seen).toContain(said);
  expect(await accessibilityFindings(resident)).toEqual([]);
  await resident.getByLabel('Wil je zeggen waarom?').fill('Op zondag is hij weer vol.');
  await press(resident, 'Nee');
  await text(resident, 'Je koos: Nee.');
  seen = await follow();
  expect(seen).toContain('Weer bezig');
  expect(seen).toContain('Nog niet klaar');

  // The answer, behind the code and on the page of the street as it is printed.
  await desk.goto(`${server.url}/werk/vandaag?toon=all&bericht=${messageId}`);
  await desk.getByText('Dit pakken we op').first().click();
  await desk.locator('#words').fill(words);
  await press(desk, 'Antwoord vaststellen');
  await desk.getByRole('status').first().waitFor();
  expect(await follow()).toContain(words);
  await resident.goto(`${server.url}/plek/${street}`);
  await resident.emulateMedia({ media: 'print' });
  await resident.getByText(words).first().waitFor();
  await desk.goto(`${server.url}/werk/plek/${street}/drukwerk`);
  await desk.getByText('Kaapseplein').first().waitFor();
  expect([...resident.said, ...desk.said]).toEqual([]);
  await resident.context().close();
  await desk.context().close();
});
