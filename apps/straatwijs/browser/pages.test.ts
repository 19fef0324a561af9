import { contribute } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, openPage, signIn } from '../testing/browser.ts';
import { aSignal, aStaff } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
let home: TestInstallation;
let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  const town = await openTown({ staff: [noor] });
  ({ home, server, browser } = town);
  const bodies = Array.from({ length: 60 }, (_, n) =>
    aSignal({
      place: 'straat:0518:kaapseplein',
      contributor: n.toString(16).padStart(32, '0'),
      observedAt: new Date(home.now - 7 * 86_400_000).toISOString(),
      answers: {
        valence: n % 3 === 0 ? 'negative' : n % 7 === 0 ? 'mixed' : 'positive',
        theme: n % 2 === 0 ? 'clean' : 'social',
        ...(n % 20 === 0 ? { story: 'Mag er een bankje bij?' } : {}),
      },
    }),
  );
  await contribute(home.ports, {}, bodies);
  return town.close;
});

const publicPages = [
  '/',
  '/?q=kaapse+plijn',
  '/over',
  '/plek/straat:0518:kaapseplein',
  '/plek/straat:0518:kaapseplein/tijdlijn',
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
    if (signedIn) await signIn(page, home.ports, noor, server.url);
    for (const path of paths) {
      await page.goto(`${server.url}${prefix}${path}`);
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
