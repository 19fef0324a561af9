import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { accessibilityFindings } from '../testing/browser.ts';
import { type Line, openLine } from '../testing/line.ts';
import { phoneWithShell } from '../testing/offline-phone.ts';
import { readQr } from '../testing/read-qr.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

let server: TestServer;
let browser: Browser;
let line: Line;
beforeAll(async () => {
  const town = await openTown({ now: Date.now() });
  ({ server, browser } = town);
  line = await openLine(server.url);
  return async () => {
    await line.close();
    await town.close();
  };
});

const path = '/meedoen/street-signal?plek=straat:0518:weimarstraat';
const words = 'De bank is stuk, één plank is weg.';

/** Prints the page, and gives what could be read on it while it was laid out for paper. */
const onPaper = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    matchMedia('print').addEventListener('change', ({ matches }) => {
      if (matches) document.documentElement.dataset.paper = document.body.innerText;
    });
  });
  await page.pdf();
  return page.evaluate(() => document.documentElement.dataset.paper ?? '');
};

it('what has not left can be taken along on paper and as a QR code, with its words and its place', async () => {
  const phone = await phoneWithShell(browser, line, path);
  await phone.goOffline();
  const page = await phone.reopen(line.url + path);
  await page.getByRole('button', { name: 'Dit kan beter', exact: true }).click();
  await page.getByRole('button', { name: 'Schoon en heel', exact: true }).click();
  await page.getByRole('textbox').fill(words);
  await page.getByRole('button', { name: 'Versturen', exact: true }).click();
  await page.getByRole('heading', { name: 'Hoe ben je hier?' }).waitFor();

  await page.goto(`${line.url}/mijn-werk`);
  const item = page.locator('main details', { hasText: 'Weimarstraat' }).first();
  expect(await item.getAttribute('open')).toBe(null);
  await page.getByText('Bewaar ook als bestand of op papier').click();
  const code = page.getByRole('img', { name: 'QR-code met dit bericht' });
  const drawn = await code.locator('path').getAttribute('d');
  expect(JSON.parse(readQr(drawn ?? ''))).toMatchObject({
    instrument: 'street-signal',
    place: 'straat:0518:weimarstraat',
    answers: { valence: 'negative', theme: 'clean', story: words },
  });
  expect(await accessibilityFindings(page)).toEqual([]);

  const paper = await onPaper(page);
  expect(paper).toContain('Vandaag, Weimarstraat');
  expect(paper).toContain(words);
  expect(paper).toContain('Schoon en heel');
  expect(paper).toContain('op je telefoon');
  // Nothing to press on paper; and on the screen it is folded again.
  expect(paper).not.toMatch(/Gooi weg|Ga verder|Als bestand/);
  await expect.poll(() => item.getAttribute('open')).toBe(null);
  await page.context().close();
});
