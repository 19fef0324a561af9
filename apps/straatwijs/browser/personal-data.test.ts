import { contribute } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFindings,
  phone as anyPhone,
  openPage,
  press,
  question,
  signIn,
  text,
} from '../testing/browser.ts';
import { openLine } from '../testing/line.ts';
import { phoneWithShell } from '../testing/offline-phone.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { toldIn } from '../testing/told.ts';
import { openTown } from '../testing/town.ts';

/** What tells of somebody in a story: proposed to whoever writes it, and marked for whoever decides about it. */
const phone = { ...anyPhone, serviceWorkers: 'block' } as const;
const desktop = { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' } as const;
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const path = '/meedoen/street-signal?plek=straat:0518:weimarstraat';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor], now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});
const storyKept = async () => (await toldIn(home)).at(-1)?.texts?.story;
const scripted = (page: Page) => page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });

const writing = async (javaScriptEnabled: boolean, prefix = '') => {
  home.now += 60_000;
  const page = await openPage(browser, { ...phone, javaScriptEnabled });
  await page.goto(server.url + prefix + path);
  if (javaScriptEnabled) await scripted(page);
  await page.locator('button[value=positive]').click();
  await page.locator('button[value=green]').click();
  await page.getByRole('textbox').waitFor();
  return page;
};

describe('whoever writes', () => {
  it('is asked while typing, takes a name away, and sends the rest; nothing is loaded before the first letter', async () => {
    const page = await writing(true);
    const asked: string[] = [];
    page.on('request', (r) => asked.push(r.url()));
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await page.getByRole('textbox').fill('Kees verzorgt de bomen.');
    await text(page, 'Hier lijkt een naam te staan. Weglaten?');
    expect(await accessibilityFindings(page)).toEqual([]);
    await press(page, 'Haal weg');
    expect(await page.getByRole('textbox').inputValue()).toBe('[naam] verzorgt de bomen.');
    await text(page, 'Het is weggehaald.');
    await press(page, 'Versturen');
    await question(page, 'Hoe ben je hier?');
    expect(await storyKept()).toBe('[naam] verzorgt de bomen.');
    await page.context().close();
  });

  it('lets it stay, and is not asked again; sending without an answer works as well', async () => {
    const page = await writing(true);
    await page.getByRole('textbox').fill('Bel Fatima op 06 12345678.');
    await text(page, 'Hieraan is misschien iemand te herkennen. Weglaten?');
    await page.getByLabel('Fatima').uncheck();
    await press(page, 'Haal weg');
    expect(await page.getByRole('textbox').inputValue()).toBe('Bel Fatima op [telefoonnummer].');
    await page.getByRole('textbox').press('End');
    await page.getByRole('textbox').pressSequentially(' Of mail x@voorbeeld.nl');
    await text(page, 'Hier lijkt een mailadres te staan. Weglaten?');
    await press(page, 'Versturen');
    await question(page, 'Hoe ben je hier?');
    expect(await storyKept()).toBe('Bel Fatima op [telefoonnummer]. Of mail x@voorbeeld.nl');
    await page.context().close();
  });

  it.each([true, false])('who sends at once is asked once, and one tap sends (JavaScript: %s)', async (script) => {
    const page = await writing(script);
    const words = 'Mijn buurman Kees woont op Weimarstraat 12.';
    if (script)
      // In one go: sooner than anything that looks while somebody types.
      await page.evaluate((typed) => {
        const field = document.querySelector('textarea');
        if (field) field.value = typed;
        field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        document.querySelector<HTMLButtonElement>('button[name=ga][value=verder]')?.click();
      }, words);
    else {
      await page.getByRole('textbox').fill(words);
      await press(page, 'Versturen');
    }
    await text(page, 'Hieraan is misschien iemand te herkennen. Weglaten?');
    expect(await page.getByRole('textbox').inputValue()).toBe('Mijn buurman Kees woont op Weimarstraat 12.');
    await page.getByLabel('Kees').uncheck();
    await press(page, 'Haal weg en verstuur');
    await question(page, 'Hoe ben je hier?');
    expect(await storyKept()).toBe('Mijn buurman Kees woont op [adres].');
    await page.context().close();
  });

  it('reads it from right to left in Arabic, and gets Arabic marks', async () => {
    const page = await writing(false, '/ar');
    await page.getByRole('textbox').fill('جاري أحمد يساعد الجميع');
    await page.locator('button[name=ga][value=verder]').click();
    await text(page, 'يبدو أن هنا اسم شخص. هل نحذفه؟');
    await press(page, 'احذفه وأرسل');
    await page.locator('button[name=wie]').first().waitFor();
    expect(await storyKept()).toBe('جاري [اسم] يساعد الجميع');
    await page.context().close();
    const scriptedPage = await writing(true, '/ar');
    await scriptedPage.getByRole('textbox').fill('جاري أحمد يساعد الجميع');
    await text(scriptedPage, 'يبدو أن هنا اسم شخص. هل نحذفه؟');
    expect(await accessibilityFindings(scriptedPage)).toEqual([]);
    await scriptedPage.context().close();
  });

  it('is asked without a network too', async () => {
    home.now += 60_000;
    const line = await openLine(server.url);
    const device = await phoneWithShell(browser, line, path);
    await device.goOffline();
    const page = await device.reopen(line.url + path);
    await press(page, 'Dit gaat goed');
    await press(page, 'Groen');
    await page.getByRole('textbox').fill('Kees helpt.');
    await press(page, 'Versturen');
    await text(page, 'Hier lijkt een naam te staan. Weglaten?');
    await press(page, 'Haal weg en verstuur');
    await question(page, 'Hoe ben je hier?');
    await press(page, 'Ik woon hier');
    await question(page, 'Dank je wel');
    await page.goto('about:blank');
    await device.goOnline();
    const later = await device.reopen(line.url + path);
    await expect.poll(storyKept).toBe('[naam] helpt.');
    await later.context().close();
    await line.close();
  });
});

const tell = async (story: string, language = 'nl'): Promise<string> => {
  const answers = { valence: 'positive', theme: 'green', story };
  const body = aSignal({ followCode: aCode(), sharing: 'public', language, answers });
  await contribute(home.ports, {}, [body]);
  return body.id;
};
const stateOf = async (id: string) => (await home.ports.desk.message(id))?.story;

describe.each([true, false])('whoever decides (JavaScript: %s)', (javaScriptEnabled) => {
  const open = async (id: string, prefix = '') => {
    const page = await openPage(browser, { ...desktop, javaScriptEnabled });
    await signIn(page, home.ports, noor, server.url);
    await page.goto(`${server.url}${prefix}/werk/vandaag?bericht=${id}`);
    if (javaScriptEnabled) await page.getByText('alle toetsen').or(page.getByText('all keys')).first().waitFor();
    return page;
  };

  it('sees what and why, leaves out by keyboard what is ticked, and never changes what was told', async () => {
    const told = 'Mijn buurman Kees van Weimarstraat 12 helpt. Bel 06 12345678.';
    const id = await tell(told);
    const page = await open(id);
    expect(await page.locator('#weglaten mark').allInnerTexts()).toEqual(['Kees', 'Weimarstraat 12', '06 12345678']);
    await text(page, 'er staat voor wie dit is, zoals buurman of zoon');
    if (javaScriptEnabled) {
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.keyboard.press('w');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('edit');
    } else {
      await page.locator('#weglaten input[type=checkbox]').first().uncheck();
      await press(page, 'Zet de tekst klaar');
    }
    const ready = 'Mijn buurman Kees van [adres] helpt. Bel [telefoonnummer].';
    await expect.poll(() => page.locator('#edit').inputValue()).toBe(ready);
    await press(page, 'Laat zien aan de verteller');
    await text(page, 'De verteller krijgt deze tekst te zien.');
    expect(await stateOf(id)).toMatchObject({ state: 'shown-to-teller', text: ready });
    expect((await home.ports.desk.message(id))?.text).toBe(told);
    await page.context().close();
  });

  it('is asked first when a phone number would come on the page, and not for a street', async () => {
    const id = await tell('Bel 06 12345678 voor de tuin in de Jan Luykenlaan.');
    const page = await open(id);
    await page.getByText('Zet op de pagina zoals het er staat').first().click();
    await press(page, 'Zet op de pagina zoals het er staat');
    await text(page, 'In deze tekst staat nog iets waaraan iemand te herkennen is');
    expect(await stateOf(id)).toBeUndefined();
    await page.getByLabel('Ja, dit mag zo op de pagina').check();
    await press(page, 'Zet op de pagina zoals het er staat');
    await text(page, 'Dit staat nu op de pagina van de buurt.');
    expect(await stateOf(id)).toMatchObject({ state: 'published' });
    await page.context().close();
    const plain = await open(await tell('De Jan Luykenlaan bloeit. Tram 12 rijdt.'));
    expect(await plain.locator('#weglaten').count()).toBe(0);
    await plain.context().close();
  });

  it('reads the reasons in English, and the marks in the language of the story', async () => {
    const page = await open(await tell('جاري أحمد يساعد الجميع', 'ar'), '/en');
    await text(page, 'Somebody may be recognised by this');
    await text(page, '[اسم]');
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  });
});
