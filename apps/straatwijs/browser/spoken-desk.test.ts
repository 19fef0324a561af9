import { contribute } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openPage, signIn } from '../testing/browser.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { inOrder, spoken } from '../testing/spoken.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

/** What a coordinator who listens to the desk hears, from the list to the answer. */
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const words = 'De vervoerder zet er in maart een bank neer. Ik let erop dat het gebeurt.';
const missing = 'Hier ontbreekt nog wat er wel of niet gebeurt. Schrijf dat in een zin.';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor] });
  ({ home, server, browser } = town);
  return town.close;
});

it('a coordinator opens a message and answers it', async () => {
  const answers = { valence: 'negative', theme: 'meeting', story: 'Mag er een bank bij de halte?' };
  const body = aSignal({ followCode: aCode(), sharing: 'public', answers });
  await contribute(home.ports, {}, [body]);
  const page = await openPage(browser, { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  await signIn(page, home.ports, noor, server.url);

  await page.goto(`${server.url}/werk`);
  inOrder(await spoken(page, 'navigation'), ['link: Vandaag', 'link: Gebeurtenissen']);
  // What is not part of a day opens under one word.
  const more = page.locator('header summary');
  await more.click();
  inOrder(await spoken(page, 'navigation'), ['link: Vandaag', 'link: Drukwerk', 'link: Ik']);
  await more.click();
  inOrder(await spoken(page), [
    'kop 1: Vandaag',
    '1 bericht vraagt om een mens. Er zijn nog geen losse tikken.',
    '[lijst: Berichten]',
    'link: Mag er een bank bij de halte? kan beter Vraag · Weimarstraat · bewoner 1 minuut',
    'selectievakje: Kies erbij: Mag er een bank bij de halte?',
    'knop: Samen beantwoorden',
  ]);

  // Where the message opens, there the reader is.
  await page.getByRole('link', { name: /Mag er een bank/ }).press('Enter');
  await page.waitForURL('**bericht=**');
  await page.locator('#bericht:focus').waitFor();
  expect(await page.locator(':focus').textContent()).toContain('Weimarstraat');
  inOrder(await spoken(page), [
    'kop 1: Vandaag',
    'kop 2: kan beter Vraag · Weimarstraat · ontmoeten · bewoner',
    'maandag 23 november om 12:00 · met de telefoon',
    'De verteller heeft een volgcode en kan je antwoord lezen. De verteller ziet nu: gelezen.',
    '[formulier: Antwoord]',
    'kop 3: Antwoord',
    '[groep: Wat gebeurt ermee?]',
    'keuzerondje: Dit pakken we op',
    'keuzerondje: Dit doen we niet, want …',
    'Dit bereikt 1 mens, achter de eigen volgcode.',
    'knop: Antwoord vaststellen',
    'kop 3: Op de pagina van de buurt?',
    'De verteller zegt: dit mag op de pagina.',
  ]);

  // Thanks alone is refused, and what was written is still there.
  await page.getByRole('radio', { name: 'Dit pakken we op', exact: true }).press('Space');
  await page.getByRole('textbox', { name: 'In jouw woorden' }).fill('Bedankt!');
  await page.getByRole('button', { name: 'Antwoord vaststellen' }).press('Enter');
  await page.getByRole('alert').waitFor();
  const refused = await spoken(page);
  inOrder(refused, [
    'kop 3: Antwoord',
    '[waarschuwing]',
    missing,
    'keuzerondje: Dit pakken we op (gekozen)',
    'knop: Antwoord vaststellen',
  ]);

  // What is wrong is said with the field as well.
  const field = refused.find((line) => line.startsWith('tekstvak: In jouw woorden = Bedankt!'));
  expect(field).toContain(missing);

  await page.getByRole('textbox', { name: 'In jouw woorden' }).fill(words);
  await page.getByRole('button', { name: 'Antwoord vaststellen' }).press('Enter');
  await page.getByRole('status').first().waitFor();
  inOrder(await spoken(page), [
    'kop 1: Vandaag',
    'Geen bericht vraagt om een mens. Er zijn nog geen losse tikken.',
    'Niets wacht op jou. Alles is beantwoord of besproken.',
    '[melding]',
    'Je antwoord is vastgesteld voor 1 bericht.',
  ]);
  expect(page.said.filter((line) => !line.includes('400'))).toEqual([]);
  await page.context().close();
});
