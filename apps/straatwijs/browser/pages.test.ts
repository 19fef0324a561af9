import { contribute } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignal } from '../testing/people.ts';
import {
  accessibilityFindings,
  launchBrowser,
  openPage,
  type RunningMonitor,
  startMonitor,
} from '../testing/running-monitor.ts';

let monitor: RunningMonitor;
let browser: Browser;
beforeAll(async () => {
  monitor = await startMonitor();
  browser = await launchBrowser();
  const week = 7 * 86_400_000;
  const bodies = Array.from({ length: 60 }, (_, n) =>
    aSignal({
      place: 'straat:0518:kaapseplein',
      contributor: n.toString(16).padStart(32, '0'),
      observedAt: new Date(Date.now() - week).toISOString(),
      answers: {
        valence: n % 3 === 0 ? 'negative' : n % 7 === 0 ? 'mixed' : 'positive',
        theme: n % 2 === 0 ? 'clean' : 'social',
      },
    }),
  );
  await contribute(monitor.installation.ports, {}, bodies);
});
afterAll(async () => {
  await browser.close();
  await monitor.close();
});

const publicPages = [
  '/',
  '/?q=kaapse+plijn',
  '/over',
  '/plek/straat:0518:kaapseplein',
  '/plek/BU05183034',
  '/plek/GM0518',
  '/plek/gebied:0518:duindorp',
  '/plek/bestaat-niet',
  '/q/xxxxxx',
  '/meedoen',
  '/meedoen/street-signal?plek=straat:0518:kaapseplein',
  '/volg',
  '/inloggen',
];
const deskPages = ['/werk/vandaag', '/werk/ik'];

describe.each([
  { language: 'nl', prefix: '', scheme: 'light' },
  { language: 'nl', prefix: '', scheme: 'dark' },
  { language: 'en', prefix: '/en', scheme: 'light' },
  { language: 'en', prefix: '/en', scheme: 'dark' },
] as const)('pages in $language, $scheme', ({ prefix, scheme, language }) => {
  const look = async (paths: readonly string[], signedIn: boolean) => {
    const page = await openPage(browser, {
      viewport: { width: 320, height: 640 },
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
      colorScheme: scheme,
    });
    const findings: string[] = [];
    if (signedIn) {
      await page.goto(await monitor.signInLink());
      await page.getByRole('button', { name: /Naar binnen|Come in|Go in/ }).click();
      await page.waitForURL(/werk/);
    }
    for (const path of paths) {
      await page.goto(`${monitor.origin}${prefix}${path}`);
      findings.push(...(await accessibilityFindings(page)).map((f) => `${path} ${f}`));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) findings.push(`${path} scrolls sideways by ${wide}`);
      const lang = await page.getAttribute('html', 'lang');
      if (lang !== language) findings.push(`${path} speaks ${lang}`);
    }
    // A page that is not there is a 404, and Chromium's console says so: the only thing it may say.
    findings.push(...page.said.filter((line) => !line.includes('404')));
    await page.context().close();
    return findings;
  };

  it('are accessible, fit on 320 px and leave the console silent', async () => {
    expect(await look(publicPages, false)).toEqual([]);
  });

  it('so are those of the desk', async () => {
    expect(await look(deskPages, true)).toEqual([]);
  });
});
