import type { Browser } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPage, phone, press, question, text } from '../testing/browser.ts';
import { type Line, openLine } from '../testing/line.ts';
import { phoneWithShell } from '../testing/offline-phone.ts';
import { otherBuild } from '../testing/other-build.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { toldIn } from '../testing/told.ts';
import { openTown } from '../testing/town.ts';

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let line: Line;
beforeAll(async () => {
  const town = await openTown({ now: Date.now() });
  ({ home, server, browser } = town);
  return town.close;
});
beforeEach(async () => {
  line = await openLine(server.url);
  return () => line.close();
});

/** As if the build under the server was replaced: another version, and the parts of the old one are gone. */
const upgrade = () => {
  line.fate = (asked) => {
    if (asked.startsWith('/_app/version.json')) return { status: 200, body: JSON.stringify({ version: 'newer' }) };
    return asked.startsWith('/_app/immutable/chunks/') ? { status: 404 } : undefined;
  };
};

describe('The build is replaced under an open page', () => {
  it('a telling that was begun goes on to its code, and is there once', async () => {
    const page = await openPage(browser, { ...phone, serviceWorkers: 'block' });
    await page.goto(`${line.url}/meedoen/street-signal?plek=straat:0518:weimarstraat`);
    await page.waitForLoadState('networkidle');
    upgrade();
    await press(page, 'Dit kan beter');
    await question(page, 'Waar gaat het over?');
    await page.waitForTimeout(500);
    await press(page, 'Schoon en heel');
    await page.getByRole('textbox').fill('De bak is vol.');
    await press(page, 'Versturen');
    await press(page, 'Ik woon hier');
    await question(page, 'Dank je wel');
    await page.locator('.words').waitFor();
    expect(await toldIn(home)).toMatchObject([{ texts: { story: 'De bak is vol.' } }]);
    await page.context().close();
  });

  it('a page on which nothing can be lost is loaded again once, and never in a loop', async () => {
    const page = await openPage(browser, { ...phone, serviceWorkers: 'block' });
    await page.goto(`${line.url}/mijn-werk`);
    await page.waitForLoadState('networkidle');
    const misses = () => page.evaluate(() => void dispatchEvent(new Event('vite:preloadError')));
    const loads = () => line.asked.filter((a) => a === 'GET /mijn-werk').length;
    await misses();
    await page.waitForTimeout(1000);
    expect(loads()).toBe(1);
    line.fate = (asked) =>
      asked.startsWith('/_app/version.json') ? { status: 200, body: JSON.stringify({ version: 'newer' }) } : undefined;
    for (let n = 0; n < 3; n++) {
      await misses();
      await page.waitForTimeout(1000);
    }
    expect(loads()).toBe(2);
    await page.context().close();
  });
});

describe.each(['old phone, new server', 'new phone, old server'])('Two builds: %s', (which) => {
  let other: TestServer;
  beforeAll(async () => {
    const build = await otherBuild();
    other = await testServer(home, {}, build.folder);
    return async () => {
      await other.close();
      await build.remove();
    };
  });
  const path = '/meedoen/street-signal?plek=straat:0518:weimarstraat';

  it('what was told without a network arrives once, and the page goes on as the build of the server', async () => {
    const [first, second] = which.startsWith('old') ? [server, other] : [other, server];
    const told = async () => (await toldIn(home)).filter((t) => t.texts?.story === story);
    const story = `De bomen bloeien: ${which}.`;
    const before = (await toldIn(home)).length;
    line.leadTo(first.url);
    const held = await phoneWithShell(browser, line, path);
    await held.goOffline();
    const page = await held.reopen(line.url + path);
    await press(page, 'Dit gaat goed');
    await press(page, 'Groen');
    await page.getByRole('textbox').fill(story);
    await press(page, 'Versturen');
    await press(page, 'Ik woon hier');
    await question(page, 'Dank je wel');
    line.leadTo(second.url);
    await held.goOnline();
    await text(page, /^Ontvangen om/);
    expect(await told()).toHaveLength(1);
    // Another telling, now with what the other build hands out.
    await page.goto(line.url + path);
    await press(page, 'Dit kan beter');
    await question(page, 'Waar gaat het over?');
    await expect.poll(async () => (await toldIn(home)).length).toBe(before + 2);
    // And once more without a network, with the worker of the other build in charge.
    await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.installing);
    await held.goOffline();
    const later = await held.reopen(line.url + path);
    await text(later, 'Geen netwerk.');
    await question(later, 'Waar gaat het over?');
    await press(later, 'Schoon en heel');
    await question(later, 'Wil je er iets bij vertellen?');
    await later.context().close();
  });
});
