import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { screenLanguages } from '@straatwijs/monitor';
import { type Browser, type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { type Figure, kb, type Measured, ms, quantile } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { layOut, newDataDirectory, startMonitor } from './parts/monitor-process.ts';

const path = '/meedoen/street-signal?plek=straat%3A0518%3Akaapseplein';
const firstChoice = 'main form button[value="positive"]';
const executable = process.env.STRAATWIJS_CHROMIUM ?? '/usr/bin/chromium';
const offlineNow = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;

interface Visit {
  /** Milliseconds from the start of the navigation until the first choice is painted and can be tapped. */
  readonly tappable: number;
  /** From the tap until the next question is there. */
  readonly answered: number;
  readonly bytes: number;
  readonly requests: number;
}

/** Runs inside the page: remembers when the first choice was painted. */
const watch = (selector: string): void => {
  const look = (): void => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (box && box.height > 0 && painted) performance.mark('first-choice');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const receive = async (session: CDPSession): Promise<{ bytes: () => number; requests: () => number }> => {
  let bytes = 0;
  let requests = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
    requests++;
  });
  return { bytes: () => bytes, requests: () => requests };
};

const visit = async (context: BrowserContext, address: string, network = slow4g): Promise<Visit> => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const received = await receive(session);
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch, firstChoice);
  await page.goto(`${address}${path}`, { waitUntil: 'commit' });
  const mark = await page.waitForFunction(() => performance.getEntriesByName('first-choice')[0]?.startTime, undefined, {
    timeout: 60_000,
    polling: 20,
  });
  const tappable = await mark.jsonValue();
  if (tappable === undefined || tappable <= 0) throw new Error('the first choice was never painted');
  await page.waitForLoadState('networkidle');
  const [bytes, requests] = [received.bytes(), received.requests()];
  const tapped = performance.now();
  await page.click(firstChoice);
  await page.locator(firstChoice).waitFor({ state: 'detached' });
  const answered = performance.now() - tapped;
  // To the end: a message that was only begun would be gone on with at the next visit, past its first question.
  await page.click('button[value="klaar"]');
  await page.locator('button[value="klaar"]').waitFor({ state: 'detached' });
  // The phone still notes that it was the end.
  await page.waitForTimeout(1000);
  await page.close();
  return { tappable, answered, bytes, requests };
};

/** Until the phone has what it needs to show the form by itself; then the server is no longer asked for it. */
const keepShell = async (context: BrowserContext, address: string): Promise<void> => {
  const page = await context.newPage();
  await page.goto(`${address}${path}`);
  const isKept = () =>
    page.evaluate(async () => {
      const shells = await (await caches.open('straatwijs-schillen')).keys();
      return shells.some((request) => request.url.endsWith('/mijn-werk'));
    });
  for (let n = 0; n < 300 && !(await isKept()); n++) await page.waitForTimeout(100);
  await page.close();
};

/** Bytes of the scripts that the page loads, each gzipped for itself, and of the whole page as it is sent. */
const weigh = async (
  browser: Browser,
  address: string,
  language: string,
): Promise<{ scripts: number; count: number }> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body());
  });
  await page.goto(`${address}/${language}${path}`, { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  await context.close();
  return { scripts: sizes.reduce((a, b) => a + b, 0), count: sizes.length };
};

const figuresOf = (
  weight: { scripts: number; count: number },
  cold: readonly Visit[],
  repeat: readonly Visit[],
  offline: readonly Visit[],
): Figure[] => {
  const median = (visits: readonly Visit[], of: (v: Visit) => number) => quantile(visits.map(of), 0.5);
  const [first, second] = [median(cold, (v) => v.tappable), median(repeat, (v) => v.tappable)];
  const third = median(offline, (v) => v.tappable);
  const bytes = (visits: readonly Visit[]) =>
    `${kb(median(visits, (v) => v.bytes))} in ${median(visits, (v) => v.requests)} requests`;
  return [
    {
      what: `gzipped JavaScript, ${weight.count} files, in the heaviest of ${screenLanguages.length} languages`,
      measured: kb(weight.scripts),
      limit: 'at most 60 kB',
      within: weight.scripts <= 60_000,
    },
    { what: 'all bytes received, cold', measured: bytes(cold) },
    { what: 'all bytes received, repeat visit', measured: bytes(repeat) },
    { what: 'time to first tap, cold', measured: ms(first), limit: 'aim under 1.5 s', within: first < 1500 },
    {
      what: 'time to first tap, repeat visit, from the shell on the phone',
      measured: ms(second),
      limit: 'aim 0.5 s',
      within: second <= 500,
    },
    {
      what: 'time to first tap, reopened without a network',
      measured: ms(third),
      limit: 'aim 0.5 s',
      within: third <= 500,
    },
    { what: 'from the tap to the next question, cold', measured: ms(median(cold, (v) => v.answered)) },
    { what: 'from the tap to the next question, without a network', measured: ms(median(offline, (v) => v.answered)) },
  ];
};

/** How heavy the page of the street signal is, and how soon a thumb can do something on a slow phone. */
export const weight = async (times = 5): Promise<Measured> => {
  if (!existsSync(executable))
    throw new Error(`There is no Chromium at ${executable}; STRAATWIJS_CHROMIUM names another.`);
  const { dataDir, dispose } = await newDataDirectory();
  const about = machine();
  await layOut(dataDir);
  const monitor = await startMonitor(dataDir);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({
      executablePath: executable,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    const weights = [];
    for (const language of screenLanguages) weights.push(await weigh(browser, monitor.address, language));
    const weight = weights.sort((a, b) => b.scripts - a.scripts)[0] ?? { scripts: 0, count: 0 };
    const cold: Visit[] = [];
    const repeat: Visit[] = [];
    const offline: Visit[] = [];
    for (let n = 0; n < times; n++) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        isMobile: true,
        hasTouch: true,
      });
      cold.push(await visit(context, monitor.address));
      await keepShell(context, monitor.address);
      repeat.push(await visit(context, monitor.address));
      // The worker, too, finds no network: what is shown stands on the phone.
      await context.setOffline(true);
      offline.push(await visit(context, monitor.address, offlineNow));
      await context.close();
    }
    return {
      title: 'weight',
      how: [
        about,
        `${path} of a real \`straatwijs serve\` in Chromium ${browser.version()}, 360 px wide, through its protocol slowed to 150 ms and 1.6 Mbit/s (slow 4G) and a ${slowdown} times slower processor; median of ${times}, each cold visit in a profile of its own; then the shell was kept, and the same profile came again with the network and without`,
        'time to first tap: from the start of the navigation until the first choice is painted; it is a form button, which works before any script; then it was tapped, and the next question came',
      ],
      figures: figuresOf(weight, cold, repeat, offline),
    };
  } finally {
    await browser?.close();
    await monitor.stop();
    await dispose();
  }
};
