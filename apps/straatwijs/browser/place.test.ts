import { randomUUID } from 'node:crypto';
import { answer, contribute, noteEvent, publishStory, saveFace } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, findingsInTheDark, openPage, phone } from '../testing/browser.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { spoken } from '../testing/spoken.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
const street = 'straat:0518:kaapseplein';
const buurt = 'BU05183034';
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let code = '';

const tell = async (n: number, answers: Record<string, unknown>, more: object = {}): Promise<string> => {
  const body = aSignal({
    place: street,
    contributor: n.toString(16).padStart(32, '0'),
    observedAt: new Date(home.now - 7 * 86_400_000).toISOString(),
    answers,
    ...more,
  });
  const [kept] = await contribute(home.ports, {}, [body]);
  if (!kept?.ok) throw new Error('the example is not sound');
  return body.id;
};

beforeAll(async () => {
  const town = await openTown({ staff: [noor] });
  ({ home, server, browser } = town);
  for (let n = 0; n < 24; n++)
    await tell(n, { valence: n % 3 === 0 ? 'negative' : 'positive', theme: n % 2 === 0 ? 'green' : 'clean' });
  const stories = [
    ['negative', 'green', 'Het gras is kaal.', 'resident'],
    ['positive', 'green', 'De bomen bloeien weer.', 'young-resident'],
    ['positive', 'clean', 'De stoep is geveegd.', 'resident'],
  ] as const;
  for (const [n, [valence, theme, story, perspective]] of stories.entries()) {
    code = aCode();
    const id = await tell(100 + n, { valence, theme, story }, { sharing: 'public', perspective, followCode: code });
    await publishStory(home.ports, noor, { id });
    if (n === 0)
      await answer(home.ports, noor, {
        id: randomUUID(),
        kind: 'we-do-not',
        words: 'Nieuw gras komt pas in het voorjaar, anders verdort het.',
        to: [id],
      });
    if (n === 2)
      await answer(home.ports, noor, {
        id: randomUUID(),
        kind: 'we-do',
        words: 'De veegwagen komt voortaan ook op zondag.',
        to: [id],
      });
  }
  // Six people look here, two in the Beeklaan, nobody in the Weimarstraat.
  for (const [n, place] of [...Array(6).fill(street), ...Array(2).fill('straat:0518:beeklaan')].entries()) {
    const looked = { instrument: 'early-warning', place, minutes: 2, perspective: 'resident' };
    await tell(200 + n, { greet: n === 0 ? 3 : 0, noise: 0, ...(n === 0 ? { play: 1 } : {}) }, looked);
  }
  const face = {
    name: 'Yusuf Aydin',
    work: 'jongerenwerker',
    walkIn: 'voetbalkooi, elke middag',
    phone: '070 123 45 67',
    mail: '',
  };
  await saveFace(home.ports, noor, { ...face, id: randomUUID(), placeId: buurt, since: '2026-03-01', agreed: true });
  // Of one street there are figures per quarter: this one has to be over.
  home.now = Date.UTC(2027, 0, 5, 11);
  await releaseAll(home.ports);
  return town.close;
}, 120_000);

describe('the page of a street', () => {
  it('tells stories by theme, good first, chosen in the address, without JavaScript', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(`${server.url}/plek/${street}`);
    expect(await page.locator('blockquote p').allTextContents()).toEqual([
      '“De stoep is geveegd.”',
      '“De bomen bloeien weer.”',
      '“Het gras is kaal.”',
    ]);
    await page.getByLabel('Onderwerp').selectOption('green');
    await page.getByLabel('Wie vertelt').selectOption('young-resident');
    await page.getByRole('button', { name: 'Toon' }).click();
    expect(new URL(page.url()).search).toBe('?thema=green&wie=young-resident');
    expect(await page.locator('blockquote p').allTextContents()).toEqual(['“De bomen bloeien weer.”']);
    await page.getByRole('link', { name: 'Toon alles weer' }).click();
    expect(await page.locator('blockquote').count()).toBe(3);
    await page.context().close();
  });

  it('shows the counts around each theme, and a figure leads to its stories', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(`${server.url}/plek/${street}`);
    await page.getByRole('link', { name: 'Groen: Verhalen hierover' }).click();
    const address = new URL(page.url());
    expect([address.searchParams.get('thema'), address.hash]).toEqual(['green', '#verhalen']);
    const told = page.locator('section', { has: page.getByRole('heading', { name: 'Groen', level: 3 }) }).last();
    expect(await told.textContent()).toMatch(/Hierover werd in 2026 .*hier 14 keer iets verteld/);
    // Over a month nothing is counted by theme: that is not too few, and is said once.
    await page.goto(`${server.url}/plek/GM0518?periode=2026-11`);
    const month = (await page.locator('main').textContent()) ?? '';
    expect(month.match(/Waarover het ging, staat bij een langere periode/g)).toHaveLength(1);
    expect(month).not.toMatch(/te weinig verteld om een aantal te tonen|te klein om apart te tonen/);
    await page.context().close();
  });

  it('says how often somebody looked and by how many; looked and not seen is not the same as not looked', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    const looked = async (place: string) => {
      await page.goto(`${server.url}/plek/${place}`);
      const section = page.locator('section', { has: page.getByRole('heading', { name: 'Hoe vaak is er gekeken?' }) });
      return (await section.textContent())?.replace(/\s+/g, ' ') ?? '';
    };
    const six = await looked(street);
    expect(six).toMatch(/6 keer gekeken door 5-9 mensen, in 2026/);
    expect(six).toContain('3 keer gezien, 6 keer gekeken');
    expect(six).toContain('gekeken, niet gezien, 6 keer gekeken');
    // One person looked for this.
    expect(six).toContain('te weinig om te tonen');
    expect(await looked('straat:0518:beeklaan')).toMatch(/Minder dan 5 mensen keken hier in het vierde kwartaal/);
    expect(await looked('straat:0518:weimarstraat')).toMatch(
      /Hier hebben we in het vierde kwartaal .{0,60}niet gekeken/,
    );
    await page.context().close();
  });

  it('of a place in which nothing was told stand the figures of what it lies in, with the reason, and never as its own', async () => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(`${server.url}/plek/straat:0518:beeklaan`);
    const text = (await page.locator('main').textContent())?.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain('Hier is nog niets verteld. Deze cijfers zijn van heel Den Haag.');
    expect(text).toMatch(/werd in Den Haag 27 keer iets verteld/);
    expect(text).not.toMatch(/keer werd hier|werd hier \d+ keer/);
    await page.context().close();
  });

  it('is read by a screen reader in the order that matters: good, better, done, became, figures, stories, people, taking part', async () => {
    const page = await openPage(browser, phone);
    await page.goto(`${server.url}/plek/${street}`);
    const said = await spoken(page);
    expect(said.filter((line) => /^kop [12]/.test(line))).toEqual([
      'kop 1: Kaapseplein',
      'kop 2: Dit gaat goed',
      'kop 2: Dit kan beter',
      'kop 2: Dit gebeurt er',
      'kop 2: Wat er gebeurde met wat mensen vertelden',
      'kop 2: Hoe gaat het hier?',
      'kop 2: Hoe vaak werd iets verteld?',
      'kop 2: Hoe vaak is er gekeken?',
      'kop 2: Wat verandert er?',
      'kop 2: Wat hier gebeurde',
      'kop 2: Verhalen uit Transvaalkwartier-Zuid',
      'kop 2: Wie je hier kunt vinden',
      'kop 2: Wat valt jou op?',
      'kop 2: Ik wil meehelpen',
      'kop 2: Vraag mij zo',
    ]);
    const all = said.join(' ');
    // Each figure comes with its words, and each story with who tells it and how it is meant.
    expect(all).toMatch(/In 2026 .{0,30}werd hier 27 keer iets verteld/);
    expect(all).toContain('Groen 14 keer link: Groen: Verhalen hierover');
    expect(all).toContain('Daarvan 18 keer dat het goed gaat en 9 keer dat het beter kan');
    expect(all).toMatch(/“ ?De bomen bloeien weer\. ?” Dit gaat goed: jongere/);
    expect(all).toMatch(/Doen we niet Nieuw gras komt pas in het voorjaar/);
    expect(all).toMatch(
      /Yusuf Aydin jongerenwerker sinds maart 2026 voor Transvaalkwartier-Zuid .*Langskomen: voetbalkooi, elke middag Bellen: link: 070 123 45 67/,
    );
    await page.context().close();
  });

  it.each(['', '/ar'])('is accessible and fits on 320 px under "%s", light and dark', async (prefix) => {
    const page = await openPage(browser, { viewport: { width: 320, height: 640 }, locale: 'nl-NL' });
    await page.goto(`${server.url}${prefix}/plek/${street}`);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    expect(await page.getAttribute('html', 'dir')).toBe(prefix === '' ? 'ltr' : 'rtl');
    // What is said to be on the page is on it, once.
    await page.locator('#op-deze-pagina').click();
    const parts = await page
      .locator('nav[aria-labelledby=op-deze-pagina] a')
      .evaluateAll((links) =>
        links.map((link) => [link.textContent, document.querySelectorAll(link.getAttribute('href') ?? '').length]),
      );
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter(([, places]) => places !== 1)).toEqual([]);
    expect(page.said).toEqual([]);
    await page.context().close();
  });
});

describe('after an answer', () => {
  it('what happened near it since then stands under it, as far as it is for everybody', async () => {
    const note = (title: string, from: number, open: boolean) =>
      noteEvent(home.ports, noor, {
        id: randomUUID(),
        kind: 'finished',
        title,
        placeId: street,
        from: new Date(home.now + from * 86_400_000).toISOString().slice(0, 10),
        source: 'brief aan bewoners',
        open,
      });
    expect(await note('Het plein is klaar', 0, true)).toMatchObject({ ok: true });
    expect(await note('Alleen voor de balie', 0, false)).toMatchObject({ ok: true });
    expect(await note('Lang geleden', -90, true)).toMatchObject({ ok: true });
    const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
    await page.goto(`${server.url}/volg/${code.replaceAll(' ', '-')}`);
    const near = page.locator('section', { has: page.getByRole('heading', { name: 'Wat hier gebeurde' }) });
    expect(await near.textContent()).toContain('Het plein is klaar');
    expect(await page.locator('main').textContent()).not.toMatch(/Alleen voor de balie|Lang geleden/);
    await page.context().close();
  });

  it.each([true, false])('two taps say how it went, and may be changed (JavaScript: %s)', async (javaScriptEnabled) => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled });
    await page.goto(`${server.url}/volg/${code.replaceAll(' ', '-')}`);
    const fair = page.getByRole('form', { name: 'Ging dit eerlijk?' });
    const again = page.getByRole('form', { name: 'Doe je nog eens mee?' });
    await fair.getByRole('button', { name: 'Een beetje' }).click();
    await again.getByRole('button', { name: 'Misschien' }).click();
    await fair.getByRole('button', { name: 'Ja' }).click();
    expect(await fair.getByRole('button', { name: 'Ja' }).getAttribute('aria-pressed')).toBe('true');
    expect(await fair.getByRole('button', { name: 'Een beetje' }).getAttribute('aria-pressed')).toBe('false');
    expect(await again.getByRole('button', { name: 'Misschien' }).getAttribute('aria-pressed')).toBe('true');
    // What looks for findings is a script itself.
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  });
});
