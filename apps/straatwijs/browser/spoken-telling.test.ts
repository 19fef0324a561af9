import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openPage, phone, press, question } from '../testing/browser.ts';
import { spoken } from '../testing/spoken.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown();
  ({ server, browser } = town);
  return town.close;
});

/** What has the focus: where a screen reader goes on reading. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());
/** As it is said; the code differs every time, so it is named instead. */
const said = async (page: Page): Promise<string> =>
  (await spoken(page))
    .join('\n')
    .replace(/^\p{L}+ – \p{L}+$/gmu, '(twee woorden)')
    .replace(/^\d{3}$/gm, '(drie cijfers)')
    .replace(/^\d{4}( \d{4}){3}$/gm, '(de code in cijfers)')
    .replace(/^link: http:.*$/gm, 'link: (adres met de code)');

it('telling something, as a screen reader says it: question, theme, words, thanks with the code', async () => {
  const page = await openPage(browser, phone);
  await page.goto(`${server.url}/meedoen/street-signal?plek=straat:0518:weimarstraat`);
  expect(await said(page)).toBe(`\
Weimarstraat
link: andere plek
kop 1: Wat valt je op in deze straat?
knop: Dit gaat goed
knop: Dit kan beter
knop: Allebei een beetje
10 seconden. Geen naam nodig. Na één tik mag je stoppen.
[melding]
Gemeente Den Haag vraagt dit om te weten hoe het hier gaat. Je woorden bewaren we 13 maanden.
Hier leest nu niemand mee. Je tik telt wel mee. Wil je dat iemand het leest? Bel de gemeente.
Gevaar? Bel 112.`);

  await press(page, 'Dit kan beter');
  await question(page, 'Waar gaat het over?');
  await expect.poll(() => focused(page)).toBe('Waar gaat het over?');
  expect(await said(page)).toBe(`\
Weimarstraat
link: andere plek
[melding]
Je koos:
Dit kan beter
Ontvangen om 12.00 uur. Je mag nu stoppen: het telt mee.
kop 1: Waar gaat het over?
knop: Samen leven
knop: Schoon en heel
knop: Veilig
knop: Zorg thuis
knop: Jeugd
knop: Verkeer
knop: Groen
knop: Wonen
knop: Ontmoeten
knop: Winkels
knop: Iets anders
Sla over wat je niet wilt invullen.
[melding]
knop: Terug
knop: Overslaan
knop: Klaar`);

  await press(page, 'Schoon en heel');
  await question(page, 'Wil je er iets bij vertellen?');
  await expect.poll(() => focused(page)).toBe('Wil je er iets bij vertellen?');
  // Before the words one hears that names are better left out; who reads them is a group of its own.
  expect(await said(page)).toContain(`\
kop 1: Wil je er iets bij vertellen?
Eén zin is genoeg. Noem liever geen namen of huisnummers.
tekstvak: Wil je er iets bij vertellen? – Eén zin is genoeg. Noem liever geen namen of huisnummers.
[groep: Voor wie is deze zin?]
Voor wie is deze zin?
keuzerondje: Voor het team Wie in de buurt werkt leest het. (gekozen)`);

  await page.getByRole('textbox').fill('De bak is vol.');
  await press(page, 'Versturen');
  await question(page, 'Hoe ben je hier?');
  expect(await said(page)).toContain(`\
kop 1: Hoe ben je hier?
knop: Ik woon hier
knop: Ik woon hier en ben jonger dan 25
knop: Ik werk hier in de buurt
knop: Ik werk bij de gemeente
knop: Ik heb hier een winkel of bedrijf
knop: Ik kom hier langs
We onthouden het op dit apparaat. Je mag het overslaan.`);

  await press(page, 'Ik woon hier');
  await question(page, 'Dank je wel');
  await expect.poll(() => focused(page)).toBe('Dank je wel');
  await page.getByRole('button', { name: 'Kopieer', exact: true }).waitFor();
  expect(await said(page)).toContain(`\
Ontvangen om 12.00 uur.
kop 1: Dank je wel
Met deze code zie je wat er met je bericht gebeurt. Bewaar hem of lees hem voor.
[gebied: Je volgcode]
(twee woorden)
(twee woorden)
(drie cijfers)
afbeelding: QR-code die naar je bericht leidt
of:
(de code in cijfers)
link: (adres met de code)
knop: Kopieer`);
  expect(page.said).toEqual([]);
  await page.context().close();
});
