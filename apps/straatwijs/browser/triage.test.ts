import { contribute, type Ports } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendToDesks } from '../telling/tell-desks.ts';
import { accessibilityFindings, findingsInTheDark, openPage, phone, signIn } from '../testing/browser.ts';
import { type MailServer, mailServer } from '../testing/mail-server.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';
import { deskTokenIn } from '../testing/triage.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let mail: MailServer;
let ports: Ports;
let closeTown: () => Promise<void>;

beforeAll(async () => {
  mail = await mailServer();
  const { mailer } = mail;
  const town = await openTown({ staff: [noor], now: Date.now(), more: { mailer } });
  ({ home, server, browser } = town);
  ports = { ...home.ports, mailer };
  closeTown = town.close;
});
afterAll(async () => {
  await closeTown();
  await mail.close();
});

const tell = async (story: string) => {
  const code = aCode();
  const answers = { valence: 'negative', theme: 'clean', story };
  const observedAt = new Date(home.now - 3_600_000).toISOString();
  const [receipt] = await contribute(home.ports, {}, [aSignal({ followCode: code, answers, observedAt })]);
  if (!receipt?.ok) throw new Error(`not received: ${receipt?.refusal.code}`);
  return code;
};
// Two forms are refused on the way, which a browser says aloud.
const complaints = (page: Page & { readonly said: string[] }) =>
  page.said.filter((line) => !line.includes('400 (Bad Request)'));
const follow = async (page: Page, code: string) => {
  await page.goto(`${server.url}/volg/${code.replaceAll(' ', '-')}`);
  return (await page.locator('main').textContent()) ?? '';
};
const folded = (page: Page, title: string) =>
  page.locator('details', { has: page.locator('summary', { hasText: title }) });
const open = async (page: Page, story: string) => {
  await page.goto(`${server.url}/werk/vandaag`);
  await page.locator('a[data-message]', { hasText: story }).click();
  await page.locator('#waar-hoort').waitFor();
};

describe.each([true, false])('from the inbox to a desk and back (JavaScript: %s)', (javaScriptEnabled) => {
  const first = `De bak bij de speeltuin is vol (${javaScriptEnabled})`;
  const second = `Weer zakken naast de bak (${javaScriptEnabled})`;
  const said = 'Vanaf maandag legen we de bak twee keer in de week.';
  const desk = `Groen en grijs ${javaScriptEnabled}`;

  it('a desk is listed, a message merged and handed on, the desk answers by its link, and both tellers read it', async () => {
    // Of two rules that are as specific the later one holds, and the clock of a test stands still.
    home.now += 1000;
    const codes = [await tell(first), await tell(second)] as const;
    const page = await openPage(browser, {
      viewport: { width: 1280, height: 900 },
      locale: 'nl-NL',
      javaScriptEnabled,
    });
    await signIn(page, home.ports, noor, server.url);

    await page.goto(`${server.url}/werk/loketten`);
    await page.getByLabel('Naam').fill(desk);
    await page.getByLabel('Mailadres van het loket').fill('groen');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.locator('#address[aria-invalid]').fill('groen@example.org');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByRole('status').waitFor();
    await page.getByLabel('Gaat over').selectOption('theme:clean');
    await page.locator('#bij').selectOption({ label: desk });
    await page.getByRole('button', { name: 'Regel toevoegen' }).click();
    await page.getByText(`schoon en heel, overal: ${desk}`).waitFor();
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([]);

    await open(page, second);
    await folded(page, 'Gaat over hetzelfde').locator('summary').click();
    await page.getByLabel('Volgt dit bericht').selectOption({ label: first });
    await page.getByRole('button', { name: 'Voeg samen' }).click();
    await page.getByText('Wat je de een antwoordt').waitFor();

    await open(page, first);
    await page.getByText('1 ander bericht volgt dit.').waitFor();
    await folded(page, 'Doorgeven aan een loket').locator('summary').click();
    expect(await page.getByLabel('Welk loket?').locator(':checked').textContent()).toContain('voorstel');
    await page.getByLabel('Wat vraag je het loket?').fill('Kan de bak vaker leeg?');
    await page.getByRole('button', { name: 'Geef door' }).click();
    await folded(page, 'Doorgeven aan een loket').getByRole('alert').waitFor();
    await page.locator('#geef-reden').fill('Zij legen de bakken');
    await page.locator('#minuten-geef').selectOption('5');
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Geef door' }).click();
    await page.getByText(`Ligt bij ${desk}`).waitFor();
    await page.goto(`${server.url}/werk/vandaag`);
    expect(await page.locator('a[data-message]').count()).toBe(0);
    await page.getByText(/Deze week \d+ minuten van de 240/).waitFor();

    mail.received.length = 0;
    expect(await sendToDesks(ports, server.url)).toBe(1);
    const away = await openPage(browser, { ...phone, javaScriptEnabled });
    await away.goto(`${server.url}/loket/${deskTokenIn(mail.received[0]?.source ?? '')}`);
    await away.getByText(first).waitFor();
    if (javaScriptEnabled) {
      expect(await accessibilityFindings(away)).toEqual([]);
      expect(await findingsInTheDark(away)).toEqual([]);
    }
    await away.getByText('Het is gedaan').click();
    await away.getByLabel('Wat doen jullie').fill(said);
    await away.getByRole('button', { name: 'Verstuur het antwoord' }).click();
    await away.getByRole('status').waitFor();

    const resident = await openPage(browser, { ...phone, javaScriptEnabled });
    expect(await follow(resident, codes[0])).toContain(`${desk} gaf antwoord`);
    expect(await follow(resident, codes[0])).not.toContain(said);

    await page.goto(`${server.url}/werk/vandaag`);
    await page.getByRole('link', { name: '1 bericht komt vandaag terug.' }).click();
    await page.locator('a[data-message]', { hasText: first }).click();
    await page.locator('#words').waitFor();
    expect(await page.locator('#words').inputValue()).toBe(said);
    await page.getByRole('button', { name: 'Antwoord vaststellen' }).click();
    await page.getByRole('status').first().waitFor();
    await page.goto(`${server.url}/werk/vandaag`);
    expect(await page.getByRole('link', { name: 'komt vandaag terug' }).count()).toBe(0);

    for (const code of codes) expect(await follow(resident, code)).toContain(said);
    expect(await follow(resident, codes[1])).toContain('Iemand anders vertelde hetzelfde');
    for (const one of [page, away, resident]) expect(complaints(one)).toEqual([]);
  }, 300_000);
});
