import { AxeBuilder } from '@axe-core/playwright';
import { answer, type ContributionBody, contribute, type Mail, openSession } from '@straatwijs/monitor';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@example.org' });
const words = 'De halte is van de vervoerder. Ik vraag het na voor 4 december.';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
const post: Mail[] = [];

beforeAll(async () => {
  const town = await openTown({ staff: [noor], more: { mailer: { send: async (mail) => void post.push(mail) } } });
  ({ home, server, browser } = town);
  return town.close;
});

const tell = async (story: string, more: Partial<ContributionBody> = {}): Promise<string> => {
  const answers = { valence: 'negative', theme: 'meeting', story };
  const body = aSignal({ followCode: aCode(), sharing: 'public', ...more, answers });
  const [receipt] = await contribute(home.ports, {}, [body]);
  if (!receipt?.ok) throw new Error('not received');
  return body.id;
};

type Options = NonNullable<Parameters<Browser['newContext']>[0]>;
const open = async (options: Options, signedIn: boolean): Promise<{ page: Page; complaints: string[] }> => {
  const context: BrowserContext = await browser.newContext({ locale: 'nl-NL', baseURL: server.url, ...options });
  if (signedIn) {
    const { token } = await openSession(home.ports, noor);
    await context.addCookies([{ name: 'sw-sessie', value: token, url: server.url, httpOnly: true, sameSite: 'Lax' }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return { page, complaints };
};

describe('coming in', () => {
  const linkIn = (mail: Mail | undefined): string => /https?:\S+/.exec(mail?.text ?? '')?.[0] ?? '';

  test.each([true, false])(
    'by mail, back to the page that was asked for (JavaScript: %s)',
    async (javaScriptEnabled) => {
      post.length = 0;
      const { page, complaints } = await open({ javaScriptEnabled }, false);
      await page.goto('/werk/vandaag?thema=green');
      expect(new URL(page.url()).pathname).toBe('/inloggen');
      await page.fill('input[name=email]', 'Noor@example.org');
      await page.click('main form button');
      await page.getByRole('status').waitFor();
      await expect.poll(() => post.length).toBe(1);
      const link = linkIn(post[0]);
      // A scanner that opens the link does not use it up.
      const scanner = await fetch(link);
      expect(scanner.status).toBe(200);
      expect(scanner.headers.get('cache-control')).toBe('no-store');
      await page.goto(link);
      await page.getByRole('button', { name: 'Naar binnen' }).click();
      await page.waitForURL('**/werk/vandaag?thema=green');
      expect(await page.locator('h1').textContent()).toBe('Vandaag');
      const [cookie] = (await page.context().cookies()).filter((c) => c.name === 'sw-sessie');
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

      await page.goto(link);
      await page.getByRole('button', { name: 'Naar binnen' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('al gebruikt');
      await page.goto('/werk/ik');
      await page.getByRole('button', { name: 'Uitloggen' }).click();
      await page.waitForURL('**/inloggen?uit');
      await page.goto('/werk');
      expect(new URL(page.url()).pathname).toBe('/inloggen');
      expect(complaints.filter((c) => !c.includes('410'))).toEqual([]);
    },
  );

  test('an unknown address gets the same page, and no mail', async () => {
    post.length = 0;
    const { page } = await open({}, false);
    await page.goto('/inloggen');
    await page.fill('input[name=email]', 'eve@example.org');
    await page.click('main form button');
    expect(await page.getByRole('status').textContent()).toContain('Kennen we dit adres');
    expect(post).toEqual([]);
  });

  test('the way back never leads to another site', async () => {
    const { page } = await open({}, true);
    await page.goto(`/inloggen?naar=${encodeURIComponent('//evil.example/x')}`);
    expect(page.url()).toBe(`${server.url}/werk/vandaag`);
  });

  test('with a passkey that was added on this device; another device and an old answer do not come in', async () => {
    const { page, complaints } = await open({}, true);
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto('/werk/ik');
    await page.getByRole('button', { name: 'Sleutel toevoegen' }).click();
    await page.getByText('De sleutel is toegevoegd').waitFor();
    expect(await home.ports.signIn.passkeys('noor')).toHaveLength(1);
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL('**/inloggen?uit');
    const finish = page.waitForRequest(
      (r) => r.url().endsWith('/inloggen/sleutel') && (r.postData() ?? '').includes('finish'),
    );
    await page.getByRole('button', { name: 'Met je sleutel' }).click();
    const body = (await finish).postData() ?? '';
    await page.waitForURL('**/werk/vandaag');
    const again = await page.request.post('/inloggen/sleutel', {
      data: body,
      headers: { 'content-type': 'application/json', origin: server.url },
    });
    expect(again.status()).toBe(403);
    expect(complaints).toEqual([]);
  });

  test.each(['{', 'null', '{"step":"finish"}', '{"step":"finish","answer":{"id":"x"}}'])(
    'what no browser of ours sends (%s) is refused, not an error',
    async (data) => {
      const { page } = await open({}, false);
      const headers = { 'content-type': 'application/json', origin: server.url };
      expect((await page.request.post('/inloggen/sleutel', { data, headers })).status()).toBe(403);
    },
  );
});

describe('today', () => {
  test.each([true, false])(
    'a question is read, answered, and found behind its code (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const id = await tell('Mag er een bankje bij de halte?');
      const { page, complaints } = await open({ javaScriptEnabled }, true);
      const response = await page.goto('/werk/vandaag');
      expect(response?.headers()['cache-control']).toBe('no-store');
      await page
        .getByRole('link', { name: /Mag er een bankje/ })
        .first()
        .click();
      await page.waitForURL(`**bericht=${id}**`);
      expect(await home.ports.desk.message(id)).toMatchObject({ state: 'read' });
      await page.getByText('We zoeken het uit').click();
      await page.fill('#words', 'Dank je wel');
      await page.getByRole('button', { name: 'Antwoord vaststellen' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('wat er wel of niet gebeurt');
      expect(await page.inputValue('#words')).toBe('Dank je wel');
      await page.fill('#words', words);
      await page.getByRole('button', { name: 'Antwoord vaststellen' }).click();
      await page.waitForURL('**klaar=answered**');
      expect(await home.ports.feedback.answersTo(id)).toMatchObject([{ kind: 'we-find-out', words, by: 'Noor' }]);
      expect(complaints.filter((c) => !c.includes('400'))).toEqual([]);
    },
  );

  test('several are ticked and answered together, without a script, on a phone', async () => {
    const ids = [await tell('De lamp is stuk'), await tell('Onze lamp ook')];
    const left = await tell('De lamp doet het weer');
    const { page } = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } }, true);
    await page.goto('/werk/vandaag');
    for (const id of ids) await page.check(`input[value="${id}"]`);
    await page.getByRole('button', { name: 'Samen beantwoorden' }).click();
    expect(await page.locator('h2#bericht').textContent()).toBe('2 berichten samen');
    await page.getByText('Dit pakken we op').click();
    await page.fill('#words', words);
    await page.getByRole('button', { name: 'Antwoord vaststellen' }).click();
    expect(await page.getByRole('status').textContent()).toContain('2 berichten');
    for (const id of ids) expect(await home.ports.desk.message(id)).toMatchObject({ state: 'decided', answers: 1 });
    // What was done stands before what is left, and nothing is read before somebody opens it.
    const top = async (of: Locator) => (await of.boundingBox())?.y ?? Number.NaN;
    expect(await top(page.getByRole('status'))).toBeLessThan(await top(page.locator('h1')));
    expect(await home.ports.desk.message(left)).toMatchObject({ state: 'received' });
    await page.getByRole('link', { name: 'Open het volgende bericht' }).click();
    await page.waitForURL(`**bericht=${left}**`);
    expect(await home.ports.desk.message(left)).toMatchObject({ state: 'read' });
  });

  test('offers for a story only what its teller allowed, and each decision works without a script', async () => {
    const open1 = await tell('Het feest was mooi');
    const team = await tell('Alleen voor jullie', { sharing: 'team' });
    const { page } = await open({ javaScriptEnabled: false }, true);
    await page.goto(`/werk/vandaag?bericht=${team}`);
    expect(await page.getByText('dit is voor het team').count()).toBe(1);
    expect(await page.locator('summary', { hasText: 'Zet op de pagina' }).count()).toBe(0);
    expect(await page.locator('summary', { hasText: 'laat het eerst zien' }).count()).toBe(0);

    await page.goto(`/werk/vandaag?bericht=${open1}`);
    await page.locator('summary', { hasText: 'Houd in de luwte' }).click();
    await page.fill('#reason', 'nog kwetsbaar');
    await page.fill('#review', '2028-12-31');
    await page.getByRole('button', { name: 'Houd in de luwte' }).click();
    expect(await page.getByRole('alert').textContent()).not.toBe('');
    expect(await page.inputValue('#reason')).toBe('nog kwetsbaar');
    await page.fill('#review', '2027-02-01');
    await page.getByRole('button', { name: 'Houd in de luwte' }).click();
    expect(await page.getByText('Kijk opnieuw op 1 februari 2027').count()).toBe(1);
    await page.locator('summary', { hasText: 'Zet op de pagina' }).click();
    await page.getByRole('button', { name: 'Zet op de pagina' }).click();
    expect(await page.getByRole('status').textContent()).toContain('nu op de pagina');
    expect(await home.ports.desk.message(open1)).toMatchObject({ story: { state: 'published' } });
  });

  test('by keyboard only: next, answer, kind, words; keys are silent in fields and can be turned off', async () => {
    await tell('Met het toetsenbord');
    const { page, complaints } = await open({}, true);
    await page.goto('/werk/vandaag');
    await page.getByRole('button', { name: 'alle toetsen' }).waitFor();
    await page.keyboard.press('j');
    await page.waitForURL('**bericht=**');
    await page.locator('#antwoord').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('5');
    expect(await page.isChecked('input[value="we-do-not"]')).toBe(true);
    // Past the sentences that exist in every language, to the own words.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('jk? Dit doen we niet, want 1 boom is genoeg');
    expect(await page.inputValue('#words')).toBe('jk? Dit doen we niet, want 1 boom is genoeg');
    expect(await page.isChecked('input[value="we-do-not"]')).toBe(true);
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.getByLabel('Toetsen aan').uncheck();
    await page.keyboard.press('Escape');
    const before = page.url();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(page.url()).toBe(before);
    expect(complaints).toEqual([]);
  });

  test('a filter is in the address, and the address gives the same list', async () => {
    await tell('Groen op het plein', { place: 'straat:0518:kaapseplein', perspective: 'young-resident' });
    const { page } = await open({ javaScriptEnabled: false }, true);
    await page.goto('/werk/vandaag');
    await page.selectOption('select[name=perspectief]', 'young-resident');
    await page.getByRole('button', { name: 'Toon' }).click();
    expect(new URL(page.url()).searchParams.get('perspectief')).toBe('young-resident');
    expect(await page.locator('a[data-message]').count()).toBe(1);
    await page.goto('/werk/vandaag?plek=bestaat-niet&thema=weer&bericht=%27');
    expect(await page.locator('h1').textContent()).toBe('Vandaag');
  });
});

describe('for everybody who works here', () => {
  const pages = ['/inloggen', `/inloggen/${'a'.repeat(43)}`, '/werk/vandaag', '/werk/vandaag?open', '/werk/ik'];
  const looks = [
    { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
    { locale: 'nl-NL', colorScheme: 'dark', viewport: { width: 320, height: 740 } },
  ] as const;

  test.each(looks)(
    '$locale, $colorScheme, $viewport.width px: axe finds nothing, nothing scrolls sideways',
    async (look) => {
      const id = await tell('Mag dit ook?');
      await answer(home.ports, noor, { id: crypto.randomUUID(), kind: 'we-do', words, to: [id] });
      for (const path of pages) {
        const { page, complaints } = await open(look, path.startsWith('/werk'));
        await page.goto(path.replace('?open', `?bericht=${id}`));
        for (const fold of await page.locator('.message summary').all()) await fold.click();
        const { violations } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .setLegacyMode(true)
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map((v) => `${path}: ${v.id} ${v.nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(complaints).toEqual([]);
        await page.context().close();
      }
    },
  );
});
