import { judgeDraft, randomUuid, writeToSet } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noor } from '../demo/demo-people.ts';
import { exampleTalks, nextTalk, talksAbout } from '../demo/example-talks.ts';
import { openPage, signIn } from '../testing/browser.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const town = await openTown({ example: true });
  ({ home, server, browser } = town);
  page = await openPage(browser, { locale: 'nl-NL', baseURL: server.url });
  await signIn(page, home.ports, noor, server.url);
  return town.close;
});

const sheets = async (): Promise<number> =>
  ((await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [])
    .length;
/** What is for a screen, and stands on paper all the same. */
const forScreens = () => page.locator('button:visible, input:visible, textarea:visible, select:visible').count();

describe('a talk and a hand-over on paper', () => {
  test.each(['', '/ar'])('the agenda of a talk is one sheet, with room to write (%s)', async (language) => {
    await page.goto(`${language}/gesprek/${nextTalk.id}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.room:visible').count()).toBe(5);
    expect(await sheets()).toBe(1);
  });

  test.each([
    ...[`/gesprek/${exampleTalks[1]?.id}`, `/ar/gesprek/${exampleTalks[1]?.id}`],
    ...[`/werk/gesprekken/${nextTalk.id}`, `/werk/gesprekken/${exampleTalks[1]?.id}`],
    ...[`/werk/gesprekken/${nextTalk.id}/notulen`, `/werk/overdracht?plek=${talksAbout}`],
  ])('%s prints nothing to press, and goes on over pages without printing lines over each other', async (path) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    expect(await forScreens()).toBe(0);
    // Chromium prints rows of a grid that goes on over a page over each other: what may be long is in blocks.
    const long = page.locator('main section:has(article), main .steps:not(.sw-no-print), main .steps > li');
    const shown = await long.evaluateAll((all) =>
      all.map((e) => getComputedStyle(e)).map((s) => [s.display, s.breakInside]),
    );
    expect(shown.filter(([display, inside]) => display === 'grid' || inside?.startsWith('avoid'))).toEqual([]);
  });

  test('an answer of the longest is one sheet in Arabic too, and words stand at the side that they are read from', async () => {
    const { ports } = home;
    const words = 'Wie langs wil moet de straat op. '.repeat(60).trim();
    const dateOf = (days: number) => ports.local(ports.now() - days * 86_400_000).date;
    const set = { placeId: 'GM0518', theme: 'clean', from: dateOf(300), to: dateOf(0) };
    const id = randomUuid(ports.randomBytes(16));
    expect(await writeToSet(ports, noor, { id, kind: 'we-do', words, set })).toMatchObject({ ok: true });
    expect(await judgeDraft(ports, noor, { id, to: 'approved' })).toMatchObject({ ok: true });
    for (const language of ['nl', 'ar']) {
      await page.goto(`/werk/beantwoorden/${id}?vorm=article&taal=${language}`);
      expect([language, await sheets()]).toEqual([language, 1]);
    }
    await page.goto(`/werk/plek/${talksAbout}/drukwerk?vorm=poster&taal=nl&taal2=ar`);
    const sides = page.locator('[data-sheet] .question');
    expect(await sides.evaluateAll((all) => all.map((e) => getComputedStyle(e).textAlign))).toEqual(['start', 'start']);
    await page.goto(`/werk/plek/${talksAbout}/drukwerk?vorm=poster&taal=ar`);
    expect(await page.locator('[data-sheet]').getAttribute('dir')).toBe('rtl');
  });
});
