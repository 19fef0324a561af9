import { randomUUID } from 'node:crypto';
import { planTalk } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { sendToDesks } from '../telling/tell-desks.ts';
import { accessibilityFindings, openPage, phone, press, signIn, text } from '../testing/browser.ts';
import { type MailServer, mailServer } from '../testing/mail-server.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';
import { deskTokenIn } from '../testing/triage.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
const street = 'straat:0518:kaapseplein';
const story = 'De bak bij de halte is elke zondag vol.';
const agreed = 'Op zondag de bak legen';
const takenUp = 'We kijken deze week hoe vaak de bak vol is.';
const words = 'U had gelijk: op zondag was de bak weer vol. Vanaf nu legen we hem ook zondagavond.';
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let mail: MailServer;
beforeAll(async () => {
  mail = await mailServer();
  const town = await openTown({ staff: [noor], now: Date.now(), more: { mailer: mail.mailer } });
  ({ home, server, browser } = town);
  return async () => {
    await town.close();
    await mail.close();
  };
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

it('one thing goes its whole way: told, handed on, talked over, done, open again, answered, and on paper', async () => {
  const resident = await openPage(browser, phone);
  const code = await tell(resident);
  const follow = async () => {
    await resident.goto(`${server.url}/volg/${encodeURIComponent(code)}`);
    return (await resident.locator('main').textContent()) ?? '';
  };
  const day = (days: number) => new Date(home.now + days * 86_400_000).toISOString().slice(0, 10);
  const buurt = (await home.ports.places.place(street))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
  const planned = await planTalk(home.ports, noor, {
    ...{ id: randomUUID(), kind: 'quarterly', placeId: buurt, date: home.ports.local(home.now).date, starts: '19:30' },
    ...{ venue: 'De Burcht', joins: 'bewonersoverleg', whyNone: '' },
  });
  const talk = `${server.url}/werk/gesprekken/${planned.ok ? planned.value.id : ''}`;

  // Inbox: it belongs to a desk of the municipality, which answers by a link; what it says reaches the teller once approved.
  const bins = {
    id: randomUUID(),
    name: 'Stadsbeheer',
    organisationKind: 'municipality',
    way: 'mail',
    code: '',
  } as const;
  const kept = { address: 'beheer@voorbeeld.invalid', withinDays: 5, active: true, staffId: noor.id, at: home.now };
  await home.ports.routing.saveDesk({ ...bins, ...kept });
  const desk = await openPage(browser, { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  await signIn(desk, home.ports, noor, server.url);
  await desk.goto(`${server.url}/werk/vandaag`);
  await desk.locator('a[data-message]', { hasText: story }).click();
  await desk.getByRole('heading', { name: 'Stap voor stap' }).waitFor();
  const messageId = new URL(desk.url()).searchParams.get('bericht') ?? '';
  await desk
    .locator('details', { has: desk.locator('summary', { hasText: 'Doorgeven aan een loket' }) })
    .locator('summary')
    .click();
  await desk.getByLabel('Welk loket?').selectOption({ label: bins.name });
  await desk.getByLabel('Wat vraag je het loket?').fill('Kan de bak vaker leeg?');
  await desk.locator('#geef-reden').fill('Zij legen de bakken');
  await press(desk, 'Geef door');
  await text(desk, `Ligt bij ${bins.name}`);
  expect(await sendToDesks({ ...home.ports, mailer: mail.mailer }, server.url)).toBe(1);
  const away = await openPage(browser, phone);
  await away.goto(`${server.url}/loket/${deskTokenIn(mail.received[0]?.source ?? '')}`);
  await away.getByText('Wij pakken dit op').click();
  await away.getByLabel('Wanneer is het klaar?').fill(day(4));
  await away.getByLabel('Wat doen jullie').fill(takenUp);
  await press(away, 'Verstuur het antwoord');
  await away.getByRole('status').waitFor();
  expect(await follow()).not.toContain(takenUp);
  const opened = `${server.url}/werk/vandaag?toon=all&bericht=${messageId}`;
  await desk.goto(opened);
  expect(await desk.locator('#words').inputValue()).toBe(takenUp);
  await press(desk, 'Antwoord vaststellen');
  await desk.getByRole('status').first().waitFor();
  expect(await follow()).toContain(takenUp);

  // And put on the talk.
  await desk.goto(opened);
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
  await desk.goto(`${talk}/notulen?thema=clean`);
  await desk.locator('#svelte-announcer').waitFor({ state: 'attached' });
  const point = desk.locator('section[aria-labelledby="deel-action"]');
  await point.locator('textarea').fill(agreed);
  await point.locator('input[name=owner]').fill('Stadsbeheer');
  await point.locator('input[name=due]').fill(day(50));
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
  // What it did is gone through at the talk.
  await desk.goto(talk);
  await text(desk, 'Minder vuil naast de bak.');
  await desk.goto(server.url + action);
  await press(desk, 'Opgelost');
  await text(desk, 'Bewaard.');
  expect(await accessibilityFindings(desk)).toEqual([]);
  seen = await follow();
  for (const said of [agreed, 'Klaar', 'Minder vuil naast de bak.']) expect(seen).toContain(said);
  expect(await accessibilityFindings(resident)).toEqual([]);
  await resident.getByLabel('Wil je zeggen waarom?').fill('Op zondag is hij weer vol.');
  await resident.locator('#acties').getByRole('button', { name: 'Nee', exact: true }).click();
  await text(resident, 'Je koos: Nee.');
  seen = await follow();
  expect(seen).toContain('Weer bezig');
  expect(seen).toContain('Nog niet klaar');

  // The answer to all who told about it here: behind the code, and on a sheet for the notice board.
  await desk.goto(`${server.url}/werk/beantwoorden?plek=${street}&thema=clean&van=${day(-30)}&tot=${day(1)}`);
  await desk.locator('label', { hasText: 'Dit pakken we op' }).click();
  await desk.locator('#words').fill(words);
  await press(desk, 'Leg klaar voor goedkeuring');
  const approve = desk.locator('form[action="?/goed"]').first();
  const answer = (await approve.locator('[name=id]').getAttribute('value')) ?? '';
  expect(await follow()).not.toContain(words);
  await approve.getByRole('button').click();
  await text(desk, 'Het antwoord is gegeven.');
  expect(await follow()).toContain(words);
  await desk.goto(`${server.url}/werk/beantwoorden/${answer}?vorm=article&taal=nl`);
  await desk.emulateMedia({ media: 'print' });
  await text(desk, words);
  expect((await desk.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect([...resident.said, ...desk.said, ...away.said]).toEqual([]);
  await away.context().close();
  await resident.context().close();
  await desk.context().close();
}, 300_000);
