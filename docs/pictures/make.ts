/**
 * Makes the pictures of README and of the manual again, from the simulated year. Start Straatwijs with the example on an
 * empty folder, then give its address and the links that it printed, in their order (each link works once):
 *
 *     npx node docs/pictures/make.ts http://localhost:8080 <coordinator> <worker> <police>
 *
 * Without links only the pictures that need nobody to sign in are made.
 */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { atTheDesk } from './at-the-desk.ts';
import { inTheStreet } from './in-the-street.ts';
import type { Picture, Viewer } from './picture.ts';

const [address = 'http://localhost:8080', coordinator, worker, police] = process.argv.slice(2);
const links: Readonly<Partial<Record<Viewer, string | undefined>>> = { coordinator, worker, police };
const largest = 150_000;

const manual = (name: string): string => fileURLToPath(new URL(`../handleiding/beelden/${name}.png`, import.meta.url));
const readme: Picture = {
  name: 'place-page',
  as: 'resident',
  path: '/plek/gebied:0518:weimarstraat-beeklaan?periode=2026-Q3',
  width: 720,
  height: 960,
};

type State = BrowserContextOptions['storageState'];
const signIn = async (browser: Browser, link: string): Promise<State> => {
  const page = await browser.newPage({ locale: 'nl-NL' });
  await page.goto(link);
  await page.getByRole('button', { name: 'Naar binnen' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/werk'));
  const state = await page.context().storageState();
  await page.close();
  return state;
};

const take = async (browser: Browser, picture: Picture, state: State, path: string): Promise<void> => {
  const { width, height } = picture;
  const page = await browser.newPage({
    viewport: { width: width, height },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    ...(state ? { storageState: state } : {}),
  });
  page.setDefaultTimeout(60_000);
  const answered = await page.goto(address + picture.path);
  if (!answered?.ok()) throw new Error(`${picture.name}: no such page at ${address}: ${answered?.status()}`);
  await picture.first?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path });
  await page.close();
  const { size } = statSync(path);
  console.log(`${picture.name}: ${Math.round(size / 1000)} kB`);
  if (size > largest) throw new Error(`${picture.name} is too large: ${size} bytes`);
};

const browser = await chromium.launch({
  executablePath: process.env.STRAATWIJS_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  await take(browser, readme, undefined, fileURLToPath(new URL('place-page.png', import.meta.url)));
  for (const as of ['resident', 'coordinator', 'worker', 'police'] as const) {
    const link = links[as];
    if (as !== 'resident' && link === undefined) continue;
    const state = link === undefined ? undefined : await signIn(browser, link);
    for (const picture of [...inTheStreet, ...atTheDesk].filter((p) => p.as === as))
      await take(browser, picture, state, manual(picture.name));
  }
} finally {
  await browser.close();
}
