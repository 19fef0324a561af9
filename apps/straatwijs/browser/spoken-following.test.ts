import { answer, contribute, openMessage } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openPage, phone } from '../testing/browser.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { inOrder, spoken } from '../testing/spoken.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

/** What somebody who listens to the page hears when they look up what became of what they told. */
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const story = 'De bank bij de halte is kapot.';
const help = 'Vier woorden en drie cijfers, of 16 cijfers. Hoofdletters, spaties en streepjes maken niet uit.';
const unknown = 'Deze code kennen we niet. Kijk of er een letter of cijfer anders staat.';
const words = 'De bank is van de vervoerder. Ik vraag het na, en laat het weten voor 4 december.';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor] });
  ({ home, server, browser } = town);
  return town.close;
});

it('a resident follows with a code and hears the answer', async () => {
  const code = aCode();
  const body = aSignal({
    followCode: code,
    sharing: 'public',
    answers: { valence: 'negative', theme: 'meeting', story },
  });
  await contribute(home.ports, {}, [body]);
  const page = await openPage(browser, phone);

  // The way in is a link on the first page, and the field says what it wants.
  await page.goto(server.url);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Volg je bericht' }).press('Enter');
  await page.waitForURL('**/volg');
  expect(await spoken(page)).toEqual([
    'kop 1: Volg je bericht',
    'Wat is je volgcode?',
    help,
    `tekstvak: Wat is je volgcode? (verplicht) – ${help}`,
    'knop: Kijk wat er gebeurde',
    'Code kwijt? Die kunnen we niet opzoeken: we weten niet wie wat vertelde. Vertel het gerust nog eens.',
    'link: Waar is mijn werk?',
    'Dit wordt niet meteen gelezen; we lezen binnen 5 werkdagen.',
    'Gevaar? Bel 112.',
  ]);

  // A code that is not one is said beside the field, with what one can do.
  await page.getByRole('textbox', { name: 'Wat is je volgcode?' }).fill('zon maan');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  inOrder(await spoken(page), [
    'kop 1: Volg je bericht',
    '[waarschuwing]',
    unknown,
    `tekstvak: Wat is je volgcode? = zon maan (verplicht) – ${unknown} ${help}`,
    'knop: Kijk wat er gebeurde',
  ]);

  // Nobody has read it: that is what is said, with when somebody will.
  await page.getByRole('textbox', { name: 'Wat is je volgcode?' }).fill(code.toUpperCase());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Dit gebeurde er met je bericht' }).waitFor();
  inOrder(await spoken(page), [
    'kop 1: Dit gebeurde er met je bericht',
    '[lijst]',
    'Ontvangen',
    '23 november 2026, 12.00 uur',
    'Nog niet gelezen',
    'Nog niet besproken',
    'Nog niet besloten',
    'kop 2: Antwoord',
    'Er is nog geen antwoord. Iemand leest het binnen 5 werkdagen.',
    'kop 2: Dit vertelde je',
    'link: Weimarstraat',
    'Dit kan beter',
    'Ontmoeten',
    `“${story}”`,
    'Mag op de pagina.',
    'link: Verbeter wat je vertelde',
    'uitklappen: Trek je bericht in',
    'knop: Vergeet de code op dit apparaat',
  ]);

  // The answer comes before what was told, and before the questions about it.
  await openMessage(home.ports, noor, body);
  await answer(home.ports, noor, { id: crypto.randomUUID(), kind: 'we-find-out', words, to: [body.id] });
  await page.reload();
  inOrder(await spoken(page), [
    'kop 1: Dit gebeurde er met je bericht',
    'Ontvangen',
    'Gelezen door iemand die hier werkt',
    'Besloten: hieronder lees je wat',
    'kop 2: Antwoord',
    'Zoeken we uit',
    words,
    'Noor Bakker, 23 november 2026',
    'kop 2: Nog twee tikken, als je wilt',
    '[formulier: Ging dit eerlijk?]',
    'knop: Een beetje',
    'kop 2: Dit vertelde je',
    `“${story}”`,
  ]);

  await page.getByRole('button', { name: 'Ja' }).first().press('Enter');
  await page.getByText('Je koos:').waitFor();
  expect(await spoken(page)).toContain('knop: Ja (ingedrukt)');
  // On a busy machine the browser may say that focus was somewhere already: nobody is hindered by it.
  expect(page.said.filter((line) => !/404|^info: Autofocus/.test(line))).toEqual([]);
  await page.context().close();
});
