/**
 * Makes place-page.png again, the picture in README: the top of a place page of the simulated year, as on a phone.
 * Start Straatwijs with the example year, then: `npx node docs/pictures/make.ts [http://localhost:8080]`.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const address = process.argv[2] ?? 'http://localhost:8080';
const path = fileURLToPath(new URL('place-page.png', import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.STRAATWIJS_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: 720, height: 960 }, locale: 'nl-NL' });
  const answered = await page.goto(`${address}/plek/gebied:0518:weimarstraat-beeklaan?periode=2026-Q3`);
  if (!answered?.ok()) throw new Error(`no example place at ${address}: ${answered?.status()}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path });
} finally {
  await browser.close();
}
