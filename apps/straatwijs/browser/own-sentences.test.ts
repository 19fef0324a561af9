import { randomUUID } from 'node:crypto';
import { contribute, publishStory } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, phone as anyPhone, holdScripts, openPage, press, signIn } from '../testing/browser.ts';
import { aCode, aSignal, aStaff, youthWork } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

/** What is missing in a form is said by us, in the reader's language, beside the field where reading goes on. */
const phone = { ...anyPhone, serviceWorkers: 'block' } as const;
const desktop = { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' } as const;
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const mila = aStaff('worker', { id: 'mila', name: 'Mila', organisation: youthWork });
const street = 'straat:0518:weimarstraat';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor], now: Date.now() });
  ({ home, server, browser } = town);
  await home.ports.people.saveOrganisation(youthWork);
  await home.ports.people.saveStaff(mila);
  return town.close;
});

/** Where the reader is: the name of the field, whether it or its group is said to be wrong, and what describes that. */
const readerAt = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const wrong = field?.closest('[aria-invalid="true"]');
    const ids = (wrong?.getAttribute('aria-describedby') ?? '').split(' ');
    const said = ids.map((id) => document.getElementById(id)?.textContent?.trim()).filter(Boolean);
    return { name: field?.getAttribute('name'), said: said.join(' ') };
  });

const tell = async (story: string): Promise<string> => {
  const answers = { valence: 'negative', theme: 'meeting', story };
  const body = aSignal({ followCode: aCode(), sharing: 'public', answers });
  await contribute(home.ports, {}, [body]);
  return body.id;
};

describe.each([true, false])('at the desk (JavaScript: %s)', (javaScriptEnabled) => {
  const open = async (path: string) => {
    const page = await openPage(browser, { ...desktop, javaScriptEnabled });
    await signIn(page, home.ports, noor, server.url);
    await page.goto(`${server.url}${path}`);
    return page;
  };

  it('an answer without a kind, and a fixed sentence with empty fields, are asked again in words', async () => {
    const id = await tell('Mag hier een bankje?');
    const page = await open('/werk/vandaag');
    await page.goto(`${server.url}/en/werk/vandaag?bericht=${id}`);
    await page.locator('#words').fill('A bench will stand here in spring.');
    await page.locator('#antwoord button').click();
    await page.locator('#kind-fout').waitFor();
    expect(await page.locator('#kind-fout').textContent()).toBe('First choose what kind of answer this is.');
    expect(await page.locator('#kind-fout').getAttribute('role')).toBe('alert');
    await expect
      .poll(() => readerAt(page))
      .toEqual({ name: 'kind', said: 'First choose what kind of answer this is.' });
    expect(await page.locator('#words').inputValue()).toBe('A bench will stand here in spring.');
    await page.locator('label.kind').first().click();
    await page.locator('[name=standard][value=do-by]').check();
    await page.locator('#fill-name').fill('Noor');
    await page.locator('#antwoord button').click();
    await page.locator('#fill-date-fout').waitFor();
    expect(await page.locator('#fill-date-fout').textContent()).toBe('Something is still missing here.');
    await expect.poll(() => readerAt(page)).toEqual({ name: 'fill-date', said: 'Something is still missing here.' });
    expect(await page.locator('#fill-name').inputValue()).toBe('Noor');
    expect(await page.locator('#words').inputValue()).toBe('A bench will stand here in spring.');
    expect(await page.locator('main').textContent()).not.toMatch(/\bmissing\b(?! here)/);
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('a face has no place until somebody chooses one', async () => {
    const page = await open('/werk/gezichten');
    expect(await page.getByLabel('Plek').inputValue()).toBe('');
    await page.getByLabel('Naam').fill('Yusuf Aydin');
    await press(page, 'Bewaren');
    await page.getByRole('alert').first().waitFor();
    const asked = 'Kies nog de plek waar deze persoon te vinden is.';
    await expect.poll(() => readerAt(page)).toMatchObject({ name: 'plek', said: expect.stringContaining(asked) });
    expect(await page.getByLabel('Naam').inputValue()).toBe('Yusuf Aydin');
    await page.context().close();
  });
});

it('an answer to taps without a kind is asked again, and keeps the words', async () => {
  const page = await openPage(browser, desktop);
  await signIn(page, home.ports, noor, server.url);
  const buurt = 'BU05183034';
  const at = new Date(home.now - 100 * 86_400_000).toISOString();
  for (let n = 0; n < 6; n++)
    await contribute(home.ports, {}, [
      aSignal({ place: 'straat:0518:kaapseplein', observedAt: at, contributor: n.toString(16).padStart(32, '0') }),
    ]);
  await page.goto(`${server.url}/werk/tikken?kwartaal=2026-Q3&plek=${buurt}`);
  await page.waitForLoadState('networkidle');
  await page.locator('#words').fill('Het plein wordt in het voorjaar opnieuw ingericht.');
  await page.locator('main form button').click();
  await page.locator('#kind-fout').waitFor();
  await expect.poll(() => readerAt(page)).toEqual({ name: 'kind', said: 'Kies eerst wat voor antwoord dit is.' });
  expect(await page.locator('#words').inputValue()).toBe('Het plein wordt in het voorjaar opnieuw ingericht.');
  await page.context().close();
});

it('a day without what was done, or with a number that cannot be, is asked again on the phone itself', async () => {
  const page = await openPage(browser, phone);
  await signIn(page, home.ports, mila, server.url);
  await page.goto(`${server.url}/meedoen/logbook?plek=${street}`);
  const children = page.locator('input[type=number]').first();
  await page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });
  await children.fill('12');
  await press(page, 'Klaar');
  await page.getByText('Kies eerst iets.').waitFor();
  expect(await page.locator('#fout').evaluate((e) => e.closest('[role=alert]') !== null)).toBe(true);
  expect(await readerAt(page)).toEqual({ name: 'a.activity', said: 'Kies eerst iets.' });
  expect(await children.inputValue()).toBe('12');
  await page.locator('[name="a.activity"]').first().check();
  await children.fill('-3');
  await press(page, 'Klaar');
  await page.getByText('Dit getal kan niet.').waitFor();
  expect((await readerAt(page)).said).toContain('Dit getal kan niet.');
  expect(await page.locator('[aria-invalid=true]').count()).toBe(1);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.context().close();
});

it('a form of telling in which nothing was chosen says what to do', async () => {
  const page = await openPage(browser, { ...phone, javaScriptEnabled: false });
  await page.goto(`${server.url}/tr/meedoen/street-signal?plek=${street}`);
  await page
    .locator('main form button')
    .first()
    .evaluate((b) => b.removeAttribute('name'));
  await page.locator('main form button').first().click();
  expect(await page.getByRole('alert').textContent()).toContain('Önce bir şey seçin.');
  await page.context().close();
});

it('words have one way on', async () => {
  const page = await openPage(browser, phone);
  await page.goto(`${server.url}/meedoen/street-signal?plek=${street}`);
  await press(page, 'Dit gaat goed');
  await press(page, 'Groen');
  await page.getByRole('textbox').waitFor();
  const buttons = await page.locator('main form button').allInnerTexts();
  expect(buttons.map((b) => b.trim())).toEqual(['Versturen', 'Terug']);
  await page.context().close();
});

describe('an offer', () => {
  const open = async (prefix = '', more = '') => {
    const page = await openPage(browser, phone);
    await page.goto(`${server.url}${prefix}/meehelpen?plek=${street}${more}`);
    return page;
  };

  it('to be called asks for a number, and says how one is written', async () => {
    const page = await open();
    await page.getByLabel('Een keer helpen').check();
    await page.getByLabel('Met een telefoontje').check();
    await press(page, 'Versturen');
    await expect.poll(() => readerAt(page)).toMatchObject({ name: 'telefoon' });
    expect((await readerAt(page)).said).toMatch(/^Je wilt gebeld worden: hier ontbreekt nog je nummer/);
    await page.getByRole('textbox', { name: 'Telefoon' }).fill('1234');
    await press(page, 'Versturen');
    await expect.poll(async () => (await readerAt(page)).said).toContain('Schrijf het zo: 06 12345678.');
    expect(await page.getByRole('textbox', { name: 'Telefoon' }).inputValue()).toBe('1234');
    expect(await page.getByLabel('Met een telefoontje').isChecked()).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Telefoon' }).fill('+31 6 12345678');
    await press(page, 'Versturen');
    await page.getByRole('heading', { name: 'We hebben het' }).waitFor();
    await page.context().close();
  });

  it('of something that one names asks what; a wrong address is not left to the browser', async () => {
    const page = await open('/ar', '&wat=help-with');
    await page.locator('[name=mail]').fill('ik@');
    await press(page, 'إرسال');
    await expect.poll(() => readerAt(page)).toMatchObject({ name: 'woorden' });
    expect((await readerAt(page)).said).toContain('ينقص هنا ما تود المساعدة فيه');
    expect(await page.locator('#mail-fout').textContent()).toContain('عنوان البريد هذا غير صحيح');
    expect(await page.locator('[name=mail]').inputValue()).toBe('ik@');
    await page.context().close();
  });

  it('of nothing at all asks to choose; who came to say how to be asked reads that above it', async () => {
    const page = await open('', '&wat=vraag');
    expect(await page.title()).toMatch(/^Vraag mij zo: Weimarstraat/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Vraag mij zo');
    await press(page, 'Versturen');
    await expect
      .poll(() => readerAt(page))
      .toEqual({ name: 'wat', said: 'Kies wat je wilt doen, of hoe je gevraagd wilt worden.' });
    await page.context().close();
  });
});

it('a follow code that was not filled in is asked for in the language of the page', async () => {
  const page = await openPage(browser, phone);
  await page.goto(`${server.url}/bg/volg`);
  await page.locator('main form button').click();
  await expect.poll(async () => (await readerAt(page)).said).toContain('Тук още липсва кодът ви.');
  await page.context().close();
});

it('a quote from another month than the period says so', async () => {
  const place = 'straat:0518:beeklaan';
  const observed = (days: number) => new Date(home.now - days * 86_400_000).toISOString();
  for (const [story, days] of [
    // Of a street the shortest period is the quarter, and the last one that is over is the third.
    ['Lang geleden was het hier mooi.', 200],
    ['In de zomer was het hier mooi.', 120],
  ] as const) {
    const body = aSignal({
      place,
      sharing: 'public',
      followCode: aCode(),
      observedAt: observed(days),
      answers: { valence: 'positive', theme: 'green', story },
    });
    await contribute(home.ports, {}, [{ ...body, id: randomUUID() }]).then(async ([kept]) => {
      if (kept?.ok) await publishStory(home.ports, noor, { id: kept.value.id });
    });
  }
  const page = await openPage(browser, phone);
  await page.goto(`${server.url}/plek/${place}`);
  const line = (text: string) => page.locator('li', { hasText: text }).first().textContent();
  expect(await line('Lang geleden')).toMatch(/(april|mei) 2026, niet uit deze periode/);
  expect(await line('In de zomer')).not.toContain('niet uit deze periode');
  // Nothing was released yet: the page cannot say that nothing was told.
  const main = (await page.locator('main').textContent()) ?? '';
  expect(main).toContain('Over deze periode zijn er nog geen cijfers.');
  expect(main).not.toMatch(/nog niets verteld|niets verteld\.|niet gekeken/);
  await page.context().close();
});

it('what somebody types while the page still loads its script is not written over', async () => {
  const id = await tell('Kan het licht eerder aan?');
  const page = await openPage(browser, desktop);
  await signIn(page, home.ports, noor, server.url);
  const letGo = await holdScripts(page);
  await page.goto(`${server.url}/werk/vandaag?bericht=${id}`, { waitUntil: 'commit' });
  await page.locator('#words').fill('De lampen gaan voortaan om vier uur aan.');
  letGo();
  await page.getByRole('button', { name: 'alle toetsen' }).waitFor();
  expect(await page.locator('#words').inputValue()).toBe('De lampen gaan voortaan om vier uur aan.');
  await page.context().close();
});
