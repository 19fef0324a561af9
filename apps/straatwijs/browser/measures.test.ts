import { addWeeks, startOfWeek } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, findingsInTheDark, openPage, phone, signIn } from '../testing/browser.ts';
import { lookAt } from '../testing/looks.ts';
import { aStaff } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const reader = aStaff('researcher', { id: 'ria', name: 'Ria' });
const [treated, name] = ['straat:0518:weimarstraat', 'Weimarstraat'];
const [now, weeks, ago] = [202648, 80, 28];
/** What would give the outcome away: a sentence, a drawing, a figure of after; in the page and in what its script is sent. */
const outcome = /aannemelijk|minder \(90|<polyline|assignments|stepsBefore|drawings:|\d+ weken\)/;

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor, reader] });
  ({ home, server, browser } = town);
  const listed = await home.ports.places.list({ scale: 'street', limit: 40 });
  const others = listed.map((p) => p.id).filter((id) => id !== treated);
  await lookAt(home.ports, {
    ...{ places: [treated, ...others].slice(0, 12), first: addWeeks(now, -weeks), weeks, looksPerWeek: 2, people: 12 },
    thing: 'tiles-loose',
    seen: (place, n, look) => (place === treated && n >= weeks - ago ? 0 : 2 + ((n * 7 + look * 3 + place.length) % 3)),
  });
  await releaseAll(home.ports);
  return town.close;
}, 300_000);

/** WCAG, sideways scrolling, and words that are never said. */
const findings = async (page: Page): Promise<readonly string[]> => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  const said = (await page.locator('main').textContent()) ?? '';
  return [
    ...(await accessibilityFindings(page)),
    ...(wide ? [`${page.url()} scrolls sideways`] : []),
    ...(/[Bb]ewezen|[Bb]ewijst|[Pp]roven|NaN|undefined/.exec(said) ?? []),
  ];
};

describe.each([true, false])('a measure at the desk (JavaScript: %s)', (javaScriptEnabled) => {
  it('is written down, compared with streets chosen beforehand, and only then shows what became of it', async () => {
    const title = `De stoep wordt elke week nagelopen${javaScriptEnabled ? '' : ', ook op zondag'}`;
    const page = await openPage(browser, { ...phone, javaScriptEnabled, viewport: { width: 320, height: 740 } });
    await signIn(page, home.ports, noor, server.url);
    await page.goto(`${server.url}/werk/maatregelen`);
    await page.getByRole('link', { name: 'Nieuwe maatregel' }).click();
    await page.getByLabel('Wat doen we?').fill(title);
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Wat doen we?').inputValue()).toBe(title);
    await page.getByLabel('Hoe gaat dat in zijn werk?').fill('Losse tegels worden meteen vastgelegd.');
    await page.getByLabel('Soort').selectOption('upkeep');
    await page.getByLabel('Wie voert het uit?').fill('Wegbeheer');
    await page.getByLabel('Waar?').fill(name);
    await page.getByLabel('Waarvan verwachten we minder of meer?').selectOption('thing:tiles-loose');
    await page.getByLabel('minder', { exact: true }).check();
    await page.getByLabel('Voor wie is dat goed?').fill('Wie slecht ter been is.');
    await page.getByLabel('Waarom juist deze plekken?').fill('Er werd om gevraagd.');
    await page.getByLabel('Besloten op').fill(startOfWeek(addWeeks(now, -ago - 3)));
    await page.getByLabel('Begint op').fill(startOfWeek(addWeeks(now, -ago)));
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const address = page.url().split('?')[0] ?? '';

    // Before the choice there is nothing of it, for nobody, in nothing that is sent.
    await page.getByText('De uitkomst blijft dicht').waitFor();
    expect(await page.content()).not.toMatch(outcome);
    const elsewhere = await openPage(browser, phone);
    await signIn(elsewhere, home.ports, reader, server.url);
    for (const path of [address, `${address}/__data.json`]) {
      const answer = await elsewhere.goto(path);
      expect(await answer?.text()).not.toMatch(outcome);
    }
    await elsewhere.goto(`${server.url}/plek/${treated}`);
    const inPublic = elsewhere.getByRole('article').filter({ hasText: title });
    expect(await inPublic.innerHTML()).not.toMatch(outcome);
    if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    expect(await page.getByRole('checkbox', { name: /per keer kijken/ }).count()).toBe(11);
    for (const box of await page.getByRole('checkbox', { name: /per keer kijken/ }).all()) await box.check();
    await page.getByRole('button', { name: 'Leg vast en laat de uitkomst zien' }).click();
    await page.getByText(/^Het is aannemelijk dat de aanpak verschil maakte: ongeveer \d+% minder/).waitFor();
    await page.getByText(/^Gekozen op 23 november 2026 door Noor Bakker: /).waitFor();
    expect(await page.getByRole('row').count()).toBe(13);

    await page.getByText('Noteer wat het bracht').click();
    await page.getByLabel('Wat bracht het?').fill('Er staan minder vaak fietsen in de weg.');
    await page.getByLabel('Voor wie?').selectOption('resident');
    await page.getByRole('button', { name: 'Noteer', exact: true }).click();
    await page.getByRole('button', { name: 'Mag op de pagina' }).click();
    await page
      .getByText(/zelf gezien|uit een verhaal/)
      .first()
      .waitFor();
    await page.getByLabel('Waarom, of wat vinden we er nu van?').fill('We gaan ermee door.');
    await page.getByRole('button', { name: 'Begonnen' }).click();
    await page.getByRole('status').waitFor();
    if (javaScriptEnabled) expect(await findings(page)).toEqual([]);
    expect(page.said.filter((l) => !/ 400/.test(l))).toEqual([]);

    // Who may see and not change meets no form.
    await elsewhere.goto(address);
    expect(await elsewhere.getByRole('button').count()).toBe(0);
    await elsewhere.getByText(/^Het is aannemelijk/).waitFor();
    await elsewhere.context().close();
    await page.context().close();
  }, 120_000);
});

it.each([
  { language: 'nl', path: '', title: 'Heeft het geholpen?', said: /Het is aannemelijk dat de aanpak verschil maakte/ },
  { language: 'ar', path: '/ar', title: 'هل ساعد ذلك؟', said: /90%/ },
])(
  'everybody reads what is done and whether it helped, in $language',
  async ({ path, title, said }) => {
    const page = await openPage(browser, { ...phone, viewport: { width: 320, height: 740 } });
    await page.goto(`${server.url}${path}/plek/${treated}`);
    const section = page.locator('section', { has: page.getByRole('heading', { level: 2, name: title }) });
    expect(await section.textContent()).toMatch(said);
    expect(await section.textContent()).not.toMatch(/maatregel|\bdoor\b|fietsen in de weg/);
    expect(await findings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toEqual([]);
    await page.context().close();
  },
  120_000,
);
