import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { answer, proposeEdit } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, phone as anyPhone, findingsInTheDark, openPage, question } from '../testing/browser.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

// The form of the server, as on a first visit and wherever no worker may be kept; what the worker does is in offline*.test.ts.
const phone = { ...anyPhone, serviceWorkers: 'block' } as const;
// What Playwright itself says of a worker that it blocks is no message of ours.
const saidBy = (page: { readonly said: readonly string[] }) => page.said.filter((line) => !line.includes('Playwright'));

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor], now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
const street = 'straat:0518:weimarstraat';
const form = () => `${server.url}/meedoen/street-signal?plek=${street}`;

interface Row {
  id: string;
  root_id: string;
  sharing: string;
  perspective: string;
  facts: Record<string, string>;
  texts: Record<string, string> | null;
}
/** What stands now: the newest version of each message, and how many versions there are in all. */
const kept = () =>
  home.storage.inMunicipality(518)(async (scope) => {
    const rows = await scope.rows<Row>(
      `SELECT c.id, c.root_id, c.sharing, c.perspective, c.facts, t.texts FROM contribution c
       LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = c.id
       WHERE c.municipality_id = $1 AND NOT EXISTS (SELECT 1 FROM contribution s WHERE s.municipality_id = $1 AND s.supersedes = c.id)
       ORDER BY c.received_at, c.id`,
      [518],
    );
    return rows;
  }, 'read');
const last = async (): Promise<Row> => {
  const row = (await kept()).at(-1);
  if (!row) throw new Error('nothing was kept');
  return row;
};
const code = async (page: Page): Promise<string> => (await page.locator('.words').innerText()).replaceAll('\n', ' ');
/** Presses a button; a second passes, so that what is told later is received later. */
const press = (page: Page, name: string) => {
  home.now += 1000;
  return page.getByRole('button', { name, exact: true }).click();
};

/** Until the script has taken over the form: only then the mark of the device is in it. */
const scripted = (page: Page) => page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });

describe.each([
  { how: 'with JavaScript', javaScriptEnabled: true },
  { how: 'without JavaScript', javaScriptEnabled: false },
])('$how', ({ javaScriptEnabled }) => {
  const open = async (path = form()) => {
    const page = await openPage(browser, { ...phone, javaScriptEnabled });
    await page.goto(path);
    if (javaScriptEnabled && path === form()) await scripted(page);
    return page;
  };

  it('Fatma stops after one tap: it counts, and the page says so', async () => {
    const before = (await kept()).length;
    const page = await open();
    await press(page, 'Dit gaat goed');
    await question(page, 'Waar gaat het over?');
    await page.getByText(/Ontvangen om \d\d\.\d\d uur\..*Je mag nu stoppen/).waitFor();
    expect(await kept()).toHaveLength(before + 1);
    expect(await last()).toMatchObject({ facts: { valence: 'positive' }, sharing: 'team', perspective: 'resident' });
    expect(saidBy(page)).toEqual([]);
    await page.context().close();
  });

  it('Bram goes all the way, and finds it back behind his code; next time nobody asks who he is', async () => {
    const before = (await kept()).length;
    const page = await open();
    await press(page, 'Dit kan beter');
    await question(page, 'Waar gaat het over?');
    await press(page, 'Schoon en heel');
    await question(page, 'Wil je er iets bij vertellen?');
    // The browser cuts off what is pasted beyond the bound: that is said. A browser that does not gets the sentence of the server.
    const tooLong = 'De bak is vol.'.repeat(100);
    await page.getByRole('textbox').fill(tooLong);
    if (javaScriptEnabled) await page.getByText('Meer past hier niet: dit zijn 1000 tekens.').waitFor();
    else {
      await page.getByRole('textbox').evaluate((box) => box.removeAttribute('maxlength'));
      await page.getByRole('textbox').fill(tooLong);
      await press(page, 'Versturen');
      await page.getByText('Deze tekst is te lang.').waitFor();
      expect(await page.getByRole('textbox').inputValue()).toBe(tooLong);
    }
    await page.getByRole('textbox').fill('De bak is vol.\nElke zondag.');
    await page.getByText('Mag op de pagina').click();
    await press(page, 'Versturen');
    await question(page, 'Hoe ben je hier?');
    await press(page, 'Ik heb hier een winkel of bedrijf');
    await question(page, 'Dank je wel');
    const words = await code(page);
    expect(words).toMatch(/^[a-z]+ – [a-z]+ [a-z]+ – [a-z]+ \d{3}$/);
    expect(await kept()).toHaveLength(before + 1);
    expect(await last()).toMatchObject({
      facts: { valence: 'negative', theme: 'clean' },
      texts: { story: 'De bak is vol.\nElke zondag.' },
      sharing: 'public',
      perspective: 'entrepreneur',
    });
    const someoneElse = await open(`${server.url}/volg`);
    await someoneElse.getByRole('textbox').fill(words.toUpperCase());
    await press(someoneElse, 'Kijk wat er gebeurde');
    await question(someoneElse, 'Dit gebeurde er met je bericht');
    await someoneElse.getByText('De bak is vol.').waitFor();
    await someoneElse.context().close();
    await page.goto(form());
    await press(page, 'Allebei een beetje');
    await press(page, 'Overslaan');
    await press(page, 'Versturen');
    await question(page, 'Dank je wel');
    expect(await last()).toMatchObject({ facts: { valence: 'mixed' }, perspective: 'entrepreneur', texts: null });
    // What was too long was refused, and the browser says so.
    expect(saidBy(page).filter((line) => !line.includes('400 (Bad Request)'))).toEqual([]);
    await page.context().close();
  });

  it('Joke goes back and chooses again: it stays one message, and the last choice stands', async () => {
    const before = (await kept()).length;
    const page = await open();
    await press(page, 'Dit gaat goed');
    await question(page, 'Waar gaat het over?');
    await press(page, 'Terug');
    await question(page, 'Wat valt je op in deze straat?');
    await press(page, 'Dit kan beter');
    await question(page, 'Waar gaat het over?');
    await page.goto(form());
    await press(page, 'Allebei een beetje');
    await question(page, 'Waar gaat het over?');
    await press(page, 'Klaar');
    await question(page, 'Dank je wel');
    expect(await kept()).toHaveLength(before + 1);
    expect(await last()).toMatchObject({ facts: { valence: 'mixed' } });
    await page.context().close();
  });

  it('Noor answers and proposes another wording; Samira agrees, corrects, and takes it back', async () => {
    const page = await open();
    await press(page, 'Dit gaat goed');
    await press(page, 'Groen');
    await question(page, 'Wil je er iets bij vertellen?');
    await page.getByRole('textbox').fill('Jan van 12 verzorgt de bomen.');
    await page.getByText('Mag op de pagina').click();
    // A name in it is asked about once, and goes when it may stay.
    if (javaScriptEnabled) await press(page, 'Laat staan');
    await press(page, 'Versturen');
    if (!javaScriptEnabled) await press(page, 'Laat staan en verstuur');
    await press(page, 'Ik woon hier');
    await question(page, 'Dank je wel');
    const { ports } = home;
    const { root_id: id } = await last();
    expect((await proposeEdit(ports, noor, { id, text: 'Een buur verzorgt de bomen.' })).ok).toBe(true);
    const command = { id: randomUUID(), to: [id], kind: 'we-do', words: 'We geven de bomen deze week extra water.' };
    expect((await answer(ports, noor, command)).ok).toBe(true);
    await page.goto((await page.locator('.code a').getAttribute('href')) ?? '');
    expect(new URL(page.url()).pathname).toBe('/volg');
    await page.getByText('We geven de bomen deze week extra water.').waitFor();
    await page.getByText(/Noor/).first().waitFor();
    await page.getByText('Een buur verzorgt de bomen.').waitFor();
    await page.getByText('Gelezen door iemand die hier werkt').waitFor();
    // The checker itself is a script.
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([]);
    await press(page, 'Zo mag het');
    await page.getByText('Dit staat op de pagina van de buurt').waitFor();
    await page.getByRole('link', { name: 'Verbeter wat je vertelde' }).click();
    await page.getByText('Je verbetert wat je eerder vertelde.').waitFor();
    await press(page, 'Allebei een beetje');
    await question(page, 'Waar gaat het over?');
    await press(page, 'Klaar');
    await question(page, 'Dank je wel');
    expect(await last()).toMatchObject({ root_id: id, facts: { valence: 'mixed', theme: 'green' } });
    await page.goto(`${server.url}/volg`);
    await page.getByText('Trek je bericht in').click();
    await press(page, 'Ja, trek het in');
    await question(page, 'Dit bericht is ingetrokken');
    expect(await page.content()).not.toContain('Jan van 12');
    await press(page, 'Vergeet de code op dit apparaat');
    await page.getByText('De code staat niet meer op dit apparaat.').waitFor();
    await page.context().close();
  });

  it('an unknown and a malformed code meet the same sentence, also in a link', async () => {
    const page = await open(`${server.url}/volg`);
    const sentences: string[] = [];
    for (const typed of ['hallo', '1111 2222 3333 4444']) {
      await page.getByRole('textbox').fill(typed);
      await press(page, 'Kijk wat er gebeurde');
      sentences.push(await page.getByRole('alert').innerText());
    }
    await page.goto(`${server.url}/volg/zomaar-iets`);
    sentences.push(await page.getByRole('alert').innerText());
    expect(new Set(sentences).size).toBe(1);
    expect(sentences[0]).toContain('Deze code kennen we niet');
    await page.context().close();
  });
});

it('without a place Ali searches by name, with a typing error, and needs no map', async () => {
  const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
  await page.goto(`${server.url}/meedoen`);
  await page.getByRole('searchbox').fill('wiemarstraat');
  await press(page, 'Zoek');
  await page.getByRole('link', { name: 'Weimarstraat' }).first().click();
  await question(page, 'Wat valt je op in deze straat?');
  expect(await page.locator('svg[role=img]').count()).toBe(0);
  await page.context().close();
});

it('the same form sent ten times at once is one message', async () => {
  const before = (await kept()).length;
  const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
  await page.goto(form());
  const fields = await page
    .locator('form[method=POST] input[type=hidden]')
    .evaluateAll((inputs) => inputs.map((i) => [i.getAttribute('name') ?? '', i.getAttribute('value') ?? '']));
  const body = new URLSearchParams([...fields, ['a.valence', 'positive']]).toString();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      fetch(form(), {
        method: 'POST',
        body,
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Accept: 'text/html',
          Origin: server.url,
        },
      }),
    ),
  );
  expect(answers.map((a) => a.status)).toEqual(Array(10).fill(200));
  expect(answers[0]?.headers.get('cache-control')).toContain('no-store');
  expect(await kept()).toHaveLength(before + 1);
  await page.context().close();
});

it('with script, the phone makes the id, the code and its mark itself, and keeps the mark', async () => {
  const page = await openPage(browser, { ...phone, javaScriptEnabled: true });
  const html = await (await fetch(form())).text();
  expect(html).toMatch(/name="code" value="\d{16}"/);
  await page.goto(form());
  const value = (name: string) => page.locator(`input[name=${name}]`).getAttribute('value');
  await expect.poll(() => value('kenmerk')).toMatch(/^[0-9a-f]{32}$/);
  const mark = await value('kenmerk');
  expect(await value('id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  await page.goto(form());
  await expect.poll(() => value('kenmerk')).toBe(mark);
  expect(await page.context().cookies()).not.toContainEqual(expect.objectContaining({ name: 'sw-kenmerk' }));
  await page.context().close();
});

it('when the connection fails, what was typed stays, nothing claims to be sent, and trying again works', async () => {
  const page = await openPage(browser, phone);
  await page.goto(form());
  await scripted(page);
  await press(page, 'Dit gaat goed');
  await press(page, 'Veilig');
  await question(page, 'Wil je er iets bij vertellen?');
  await page.getByRole('textbox').fill('Ik liep hier veilig.');
  const versions = (await kept()).length;
  await page.context().setOffline(true);
  await press(page, 'Versturen');
  await page.getByText('Het is nog niet verstuurd').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('Ik liep hier veilig.');
  await page.context().setOffline(false);
  await press(page, 'Probeer het opnieuw');
  await question(page, 'Hoe ben je hier?');
  expect(await kept()).toHaveLength(versions);
  expect(await last()).toMatchObject({ texts: { story: 'Ik liep hier veilig.' } });
  await page.context().close();
});

it('what was typed and chosen before the script came stands when it has come', async () => {
  const page = await openPage(browser, { ...phone, serviceWorkers: 'block' });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(form(), { waitUntil: 'commit' });
  await press(page, 'Dit kan beter');
  await press(page, 'Schoon en heel');
  await page.getByRole('textbox').fill('De bak is vol.');
  await page.getByRole('radio', { name: /Liever in de luwte/ }).check();
  release();
  await scripted(page);
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('textbox').inputValue()).toBe('De bak is vol.');
  expect(await page.getByRole('radio', { name: /Liever in de luwte/ }).isChecked()).toBe(true);
  await page.context().close();
});

it('the first screen sends at most 60 kB of packed JavaScript', async () => {
  const page = await openPage(browser, phone);
  const sizes: Promise<number>[] = [];
  page.on('response', (r) => {
    if (r.headers()['content-type']?.includes('javascript')) sizes.push(r.body().then((body) => gzipSync(body).length));
  });
  await page.goto(form());
  await scripted(page);
  await page.waitForLoadState('networkidle');
  expect(sizes.length).toBeGreaterThan(3);
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
  await page.context().close();
});

it('by keyboard alone, from the first question to the thanks', async () => {
  // Later than all that was told before: what was told last is looked at.
  home.now += 60_000;
  const page = await openPage(browser, phone);
  await page.goto(form());
  await scripted(page);
  await page.getByRole('button', { name: 'Dit gaat goed' }).focus();
  await page.keyboard.press('Enter');
  await question(page, 'Waar gaat het over?');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await question(page, 'Wil je er iets bij vertellen?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fijn.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await question(page, 'Hoe ben je hier?');
  expect(await last()).toMatchObject({ facts: { theme: 'social' }, texts: { story: 'Fijn.' }, sharing: 'public' });
  await page.context().close();
});

it('every screen is accessible and fits on 320 px, light and dark, in both languages', async () => {
  for (const [prefix, names] of [
    ['', ['Dit gaat goed', 'Groen', 'Versturen', 'Ik woon hier']],
    ['/en', ['This goes well', 'Green', 'Send', 'I live here']],
  ] as const) {
    const page = await openPage(browser, { ...phone, viewport: { width: 320, height: 640 } });
    await page.goto(`${server.url}${prefix}/meedoen/street-signal?plek=${street}`);
    for (const name of [...names, undefined]) {
      expect(await accessibilityFindings(page)).toEqual([]);
      if (prefix === '') expect(await findingsInTheDark(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const before = await page.getByRole('heading', { level: 1 }).innerText();
      if (name) await page.getByRole('button', { name, exact: true }).click();
      if (name) await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe(before);
    }
    expect(saidBy(page)).toEqual([]);
    await page.context().close();
  }
});
