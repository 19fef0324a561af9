import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, phone as anyPhone, openPage, press, question, signIn } from '../testing/browser.ts';
import { aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { toldIn } from '../testing/told.ts';
import { openTown } from '../testing/town.ts';

/** Who reads no Dutch tells, is read, is translated and gets an answer: each in the language that they read. */
const phone = { ...anyPhone, serviceWorkers: 'block' } as const;
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const street = 'straat:0518:weimarstraat';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor], now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});

/** What a page says of its own language; asked after every step, because a step replaces the page without a new one. */
const pageLanguage = async (page: Page): Promise<string> =>
  `${await page.getAttribute('html', 'lang')} ${await page.getAttribute('html', 'dir')}`;
const scripted = (page: Page) => page.locator('input[name=kenmerk]:not([value=""])').waitFor({ state: 'attached' });

/** The words on the screens of telling, as somebody with that language reads them. */
interface Words {
  readonly find: string;
  readonly notice: string;
  readonly valence: string;
  readonly about: string;
  readonly theme: string;
  readonly more: string;
  readonly share: string;
  readonly send: string;
  readonly who: string;
  readonly here: string;
  readonly thanks: string;
  readonly received: string;
}
const tr: Words = {
  find: 'Hangi sokak hakkında?',
  notice: 'Bu sokakta dikkatinizi ne çekiyor?',
  valence: 'Bu iyi gidiyor',
  about: 'Ne hakkında?',
  theme: 'Buluşma yerleri',
  more: 'Bir şey daha anlatmak ister misiniz?',
  share: 'Sayfada gösterilebilir',
  send: 'Gönder',
  who: 'Burada ne olarak bulunuyorsunuz?',
  here: 'Burada oturuyorum',
  thanks: 'Teşekkürler',
  received: 'Alındı',
};
const ar: Words = {
  find: 'عن أي شارع؟',
  notice: 'ما الذي يلفت انتباهك في هذا الشارع؟',
  valence: 'هذا يمكن أن يكون أفضل',
  about: 'عن ماذا؟',
  theme: 'الخضرة',
  more: 'هل تود أن تحكي المزيد؟',
  share: 'للفريق',
  send: 'إرسال',
  who: 'ما صلتك بهذا المكان؟',
  here: 'أسكن هنا',
  thanks: 'شكرًا',
  received: 'وصلت',
};
const pl: Words = {
  find: 'O którą ulicę chodzi?',
  notice: 'Co zauważasz na tej ulicy?',
  valence: 'To może być lepsze',
  about: 'Czego to dotyczy?',
  theme: 'Ruch uliczny',
  more: 'Chcesz coś dodać?',
  share: 'Dla zespołu',
  send: 'Wyślij',
  who: 'Co cię łączy z tym miejscem?',
  here: 'Mam tu sklep lub firmę',
  thanks: 'Dziękujemy',
  received: 'Otrzymano',
};
const bg: Words = {
  find: 'За коя улица става дума?',
  notice: 'Какво ви прави впечатление на тази улица?',
  valence: 'Това е добре',
  about: 'За какво става дума?',
  theme: 'Зеленина',
  more: 'Искате ли да добавите нещо?',
  share: 'За екипа',
  send: 'Изпрати',
  who: 'Каква е връзката ви с това място?',
  here: 'Живея тук',
  thanks: 'Благодарим',
  received: 'Получено',
};

/** From choosing a street to the page behind the code; every screen is in the language asked for. */
const walk = async (language: string, words: Words, story: string): Promise<{ page: Page; code: string }> => {
  home.now += 60_000;
  const page = await openPage(browser, { ...phone, locale: language });
  const seen: string[] = [];
  const see = async (heading: string): Promise<void> => {
    await question(page, heading);
    seen.push(await pageLanguage(page));
    expect(await page.title()).toMatch(/ – Straatwijs$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  };
  await page.goto(`${server.url}/${language}/meedoen`);
  await see(words.find);
  await page.getByRole('searchbox').fill('weimar');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('link', { name: 'Weimarstraat', exact: true }).click();
  await see(words.notice);
  await scripted(page);
  await press(page, words.valence);
  await see(words.about);
  await press(page, words.theme);
  await see(words.more);
  await page.getByRole('textbox').fill(story);
  await page.getByText(words.share, { exact: true }).click();
  await press(page, words.send);
  await see(words.who);
  await press(page, words.here);
  await see(words.thanks);
  const code = (await page.locator('.words').innerText()).replaceAll('\n', ' ').replaceAll('–', '');
  expect(code.trim().split(/\s+/)).toHaveLength(5);
  // The code is four Dutch words, and is said to be.
  expect(await page.locator('.words bdi').getAttribute('lang')).toBe('nl');
  await page.locator('a[href$="/volg"]').first().click();
  await page.getByText(story).first().waitFor();
  await page.getByRole('listitem').filter({ hasText: words.received }).first().waitFor();
  seen.push(await pageLanguage(page));
  expect(new URL(page.url()).pathname).toBe(`/${language}/volg`);
  expect(new Set(seen)).toEqual(new Set([`${language} ${language === 'ar' ? 'rtl' : 'ltr'}`]));
  const said = page.getByText(story).first();
  expect(await said.getAttribute('lang')).toBe(language);
  expect((await toldIn(home)).at(-1)?.texts).toEqual({ story });
  expect(page.said.filter((line) => !line.includes('Playwright'))).toEqual([]);
  return { page, code };
};

const atDesk = async () => {
  const desk = await openPage(browser, { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  await signIn(desk, home.ports, noor, server.url);
  return desk;
};

describe.each([
  ['pl', pl, 'Samochody jadą tu za szybko.'],
  ['bg', bg, 'Новите дървета са хубави.'],
] as const)('who reads only %s', (language, words, story) => {
  it('goes from the place to the page behind the code, and never leaves that language', async () => {
    const { page } = await walk(language, words, story);
    await page.context().close();
  });
});

it('a story in Turkish is read, translated by a person and shown; each reader meets what there is for them', async () => {
  const story = 'Salı günleri çay içiyoruz. Komşularımı artık tanıyorum.';
  const dutch = 'Op dinsdag drinken we thee. Ik ken mijn buren nu.';
  const { page: resident } = await walk('tr', tr, story);
  await resident.context().close();

  const desk = await atDesk();
  await desk.goto(`${server.url}/werk/vandaag`);
  await desk.getByRole('link', { name: /Salı günleri/ }).click();
  const message = desk.getByRole('article');
  expect(await message.textContent()).toContain('Geschreven in het Turks');
  expect(await message.locator('blockquote').getAttribute('lang')).toBe('tr');
  await desk.locator('summary', { hasText: 'Vertaal voor de lezers' }).click();
  const into = desk.getByLabel('Naar het');
  expect(await into.locator('option').allTextContents()).not.toContain('Turks');
  await into.selectOption({ label: 'Nederlands' });
  await desk.getByLabel('De vertaling').fill(dutch);
  await press(desk, 'Bewaar de vertaling');
  await desk.getByText('De vertaling is bewaard.').waitFor();
  await desk.getByText('Al vertaald: Nederlands').waitFor();

  // Translated is not shown yet: somebody decides about that.
  const reader = await openPage(browser, phone);
  await reader.goto(`${server.url}/plek/${street}`);
  expect(await reader.locator('main').textContent()).not.toContain(dutch);
  await desk.locator('summary', { hasText: 'Zet op de pagina' }).click();
  await press(desk, 'Zet op de pagina zoals het er staat');
  await desk.getByText('nu op de pagina').waitFor();
  expect(desk.said).toEqual([]);
  await desk.context().close();

  await reader.reload();
  const told = reader.locator('blockquote', { hasText: dutch });
  const words = told.locator('span[lang]').first();
  expect([await words.textContent(), await words.getAttribute('lang'), await words.getAttribute('dir')]).toEqual([
    `“${dutch}”`,
    'nl',
    'ltr',
  ]);
  expect(await told.locator('footer').textContent()).toContain('vertaald uit het Turks door een mens');
  const original = told.locator('[lang=tr]');
  expect(await original.isVisible()).toBe(false);
  await told.getByText('Lees het zoals het geschreven is').click();
  expect(await original.isVisible()).toBe(true);
  expect(await original.textContent()).toBe(`“${story}”`);

  // Nobody translated it to Arabic: there it stands as written, and says so.
  await reader.goto(`${server.url}/ar/plek/${street}`);
  expect(await pageLanguage(reader)).toBe('ar rtl');
  const arabic = reader.locator('blockquote', { hasText: story });
  const asWritten = arabic.locator('span[lang]').first();
  expect([await asWritten.getAttribute('lang'), await asWritten.getAttribute('dir')]).toEqual(['tr', 'ltr']);
  expect(await arabic.locator('footer').textContent()).toContain('باللغة التركية');
  expect(await arabic.locator('details').count()).toBe(0);
  expect(await reader.locator('main').textContent()).not.toContain(dutch);
  // For who reads Turkish it needs no translation and no mark.
  await reader.goto(`${server.url}/tr/plek/${street}`);
  const own = reader.locator('blockquote', { hasText: story });
  expect(await own.textContent()).not.toMatch(/çevrildi|yazıldı/);
  expect(reader.said).toEqual([]);
  await reader.context().close();
});

it('a standard answer stands in Arabic for who told in Arabic, with its drawing, and is read aloud', async () => {
  const { page, code } = await walk('ar', ar, 'الحديقة جميلة لكن ينقصها الظل.');
  await page.context().close();

  const desk = await atDesk();
  await desk.goto(`${server.url}/werk/vandaag`);
  await desk.getByRole('link', { name: /الحديقة/ }).click();
  await desk.getByText('Dit pakken we op').click();
  await desk.locator('label', { hasText: 'zorgt dat het op' }).locator('input').check();
  await desk.getByLabel('Wie? (voornaam en rol)').fill('Noor');
  await desk.getByLabel('Welke dag?').fill('2027-03-01');
  await press(desk, 'Antwoord vaststellen');
  await desk.waitForURL('**klaar=answered**');
  expect(desk.said).toEqual([]);
  await desk.context().close();

  const follower = await openPage(browser, { ...phone, locale: 'ar' });
  // Chromium of a test has no voices: this one has one for Arabic, and keeps what it is told to say.
  await follower.addInitScript(() => {
    const spoken: string[] = [];
    class Utterance {
      text: string;
      lang = '';
      voice: unknown;
      constructor(text: string) {
        this.text = text;
      }
    }
    const speechSynthesis = {
      getVoices: () => [{ lang: 'nl-NL' }, { lang: 'ar-EG' }],
      speak: (u: Utterance) => spoken.push(`${u.lang}: ${u.text}`),
      cancel: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    };
    for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance: Utterance, spoken }))
      Object.defineProperty(window, name, { value });
  });
  await follower.goto(`${server.url}/ar/volg`);
  await follower.getByRole('textbox').fill(code);
  await follower.keyboard.press('Enter');
  const answer = follower.locator('.answer');
  await answer.waitFor();
  expect(await pageLanguage(follower)).toBe('ar rtl');
  const sentence = answer.locator('.standard');
  const expected = 'سنفعل ذلك. يتولى الأمر Noor، ويكون جاهزًا في 1 مارس 2027.';
  const plain = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').trim();
  expect(plain(await sentence.textContent())).toBe(expected);
  const nearest = await sentence.evaluate((e) => ({
    lang: e.closest('[lang]')?.getAttribute('lang'),
    dir: getComputedStyle(e).direction,
  }));
  expect(nearest).toEqual({ lang: 'ar', dir: 'rtl' });
  // The drawing stands where reading begins: on the right.
  const [drawing, said] = await Promise.all([
    sentence.locator('svg').boundingBox(),
    sentence.locator('b').boundingBox(),
  ]);
  expect(drawing?.x ?? 0).toBeGreaterThan(said?.x ?? Number.POSITIVE_INFINITY);
  expect(await sentence.locator('use').getAttribute('href')).toMatch(/#tool$/);
  await answer.getByRole('button', { name: 'قراءة بصوت عالٍ' }).click();
  const aloud = await follower.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(aloud).toHaveLength(1);
  expect(plain(aloud[0] ?? '')).toContain(expected);
  expect(aloud[0]).toMatch(/^ar-EG: /);
  expect(await accessibilityFindings(follower)).toEqual([]);
  expect(follower.said).toEqual([]);
  await follower.context().close();
});

it.each(['', '/ar'])(
  'on a wide screen the languages above a form of "%s" stand on the line of the name',
  async (prefix) => {
    const page = await openPage(browser, { viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    await page.goto(`${server.url}${prefix}/volg`);
    const header = await page.getByRole('banner').boundingBox();
    expect(header?.height).toBeLessThan(100);
    await page.getByRole('banner').locator('summary').click();
    expect(await page.getByRole('banner').getByRole('link', { name: 'Български' }).isVisible()).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  },
);

it('behind the code of a tap there is no heading above nothing', async () => {
  const page = await openPage(browser, phone);
  await page.goto(`${server.url}/meedoen/street-signal?plek=${street}`);
  await press(page, 'Dit gaat goed');
  await question(page, 'Waar gaat het over?');
  await page.goto(`${server.url}/volg`);
  await question(page, 'Dit gebeurde er met je bericht');
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Heb je er een foto bij?',
    'Dit vertelde je',
  ]);
  await page.context().close();
});
