import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { answer, contribute, type Staff, startAction } from '@straatwijs/monitor';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { forbiddenIn, forbiddenPatterns } from '../../../checks/rules/forbidden-words.ts';
import { exampleFaces } from '../demo/example-faces.ts';
import { anAction } from '../testing/actions.ts';
import {
  actionId,
  administratorsPages,
  anyonesPages,
  code,
  coordinatorsPages,
  doorPages,
  street,
  workersPages,
} from '../testing/all-pages.ts';
import { accessibilityFindings, findingsInTheDark, openPage, signIn } from '../testing/browser.ts';
import { builtRoutes } from '../testing/built-pages.ts';
import { latinWords, readable, wordsIn } from '../testing/page-walk.ts';
import { aSignal } from '../testing/people.ts';
import type { TestInstallation } from '../testing/test-installation.ts';
import type { TestServer } from '../testing/test-server.ts';
import { openTown } from '../testing/town.ts';

const listOfWords = '../shared/design/words.md';
const isListed = existsSync(listOfWords);

let home: TestInstallation;
let server: TestServer;
let browser: Browser;
let names: ReadonlySet<string>;
const staffOf = async (id: string): Promise<Staff> => {
  const person = await home.ports.people.staff({ id });
  if (!person) throw new Error(`${id} does not work here`);
  return { ...person, appointments: person.history };
};

beforeAll(async () => {
  const town = await openTown({ example: true });
  ({ home, server, browser } = town);
  const told = aSignal({
    place: street,
    followCode: code,
    answers: { valence: 'negative', theme: 'clean', story: 'De bak is vol.' },
  });
  await contribute(home.ports, {}, [told]);
  const words = 'We zetten er een tweede bak bij.';
  const fillIn = { name: 'Noor', date: '2026-12-04' };
  const said = { id: randomUUID(), kind: 'we-do', words, language: 'nl', to: [told.id], standard: 'do-by', fillIn };
  expect(await answer(home.ports, await staffOf('demo-noor'), said)).toMatchObject({ ok: true });
  const action = anAction({ id: actionId, placeId: street, startedBy: [{ kind: 'message', id: told.id }] });
  expect(await startAction(home.ports, await staffOf('demo-noor'), action)).toMatchObject({ ok: true });
  await home.ports.upkeep.save([
    { subject: 'counts', state: 'ok', detail: 'all counts equal a recount', checkedAt: home.now },
    { subject: 'backup', state: 'wrong', detail: 'there is too little space left', checkedAt: home.now },
  ]);
  const places = await home.storage.inMunicipality(518)((scope) =>
    scope.rows<{ name: string }>(
      'SELECT name FROM place UNION SELECT name FROM staff UNION SELECT name FROM organisation',
    ),
  );
  names = wordsIn([
    ...places.map((p) => p.name),
    ...exampleFaces.map((f) => f.name),
    'Straatwijs',
    'CBS',
    'JavaScript',
    // A licence, what was searched for, and the mark in a shell that nobody filled in.
    'EUPL',
    'kaapse plijn',
    'NAAM',
  ]);
  return town.close;
}, 240_000);

/** Goes by all addresses; in the dark too in Dutch, for colours do not speak a language. */
const walk = async (
  paths: readonly string[],
  language: 'nl' | 'en' | 'ar',
  staff: string | undefined,
  look: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const page = await openPage(browser, {
    viewport: { width: 320, height: 640 },
    colorScheme: 'light',
    locale: { nl: 'nl-NL', en: 'en-GB', ar: 'ar' }[language],
    serviceWorkers: 'block',
  });
  if (staff) await signIn(page, home.ports, await staffOf(staff), server.url);
  const findings: string[] = [];
  for (const path of paths) {
    await page.goto(`${server.url}${language === 'nl' ? '' : `/${language}`}${path}`);
    const lang = await page.getAttribute('html', 'lang');
    if (lang !== language) findings.push(`${path} speaks ${lang}`);
    const found = [...(await accessibilityFindings(page)), ...(language === 'nl' ? await findingsInTheDark(page) : [])];
    findings.push(...found.map((f) => `${path} ${f}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) findings.push(`${path} scrolls sideways by ${wide}`);
    findings.push(...(await look(page, path)).map((f) => `${path} ${f}`));
  }
  // A page that is not there is a 404, and Chromium's console says so: the only thing it may say.
  findings.push(...page.said.filter((line) => !/404|Playwright/.test(line)));
  await page.context().close();
  return findings;
};
/** All addresses in so many parts, each for a test of its own that ends in time and says how far it came. */
const inParts = (pages: Readonly<Record<string, readonly string[]>>, many: number) => {
  const paths = Object.values(pages).flat();
  return Array.from({ length: many }, (_, part) => [part + 1, paths.filter((_, n) => n % many === part)] as const);
};
const nothingMore = async (): Promise<readonly string[]> => [];

describe('every page', () => {
  it('is visited here', async () => {
    const visited = { ...anyonesPages, ...doorPages, ...workersPages, ...coordinatorsPages, ...administratorsPages };
    const pages = (await builtRoutes()).filter((r) => r.isPage).map((r) => r.key);
    expect(Object.keys(visited).sort()).toEqual(pages.filter((key) => key !== '/werk').sort());
  });

  it('would not pass with words that cannot be read in the dark only', async () => {
    const page = await openPage(browser, { colorScheme: 'light' });
    const dark = '@media (prefers-color-scheme: dark) { p { color: #222 } body { background: #000 } }';
    await page.setContent(`<html lang="nl"><title>x</title><style>${dark}</style><main><p>Te donker</p></main></html>`);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await findingsInTheDark(page)).toMatchObject([expect.stringMatching(/^dark color-contrast/)]);
    await page.context().close();
  });

  describe.each(inParts(anyonesPages, 4))('for residents, part %i', (_, paths) => {
    it('is accessible, fits and is silent in Dutch, light and dark, without a word that they never meet', async () => {
      if (!isListed && process.env.CI) throw new Error(`${listOfWords} is needed in CI`);
      const patterns = forbiddenPatterns(isListed ? readFileSync(listOfWords, 'utf8') : '');
      const findings = await walk(paths, 'nl', undefined, async (page) =>
        (await readable(page)).flatMap((text) => forbiddenIn(patterns, text).map((term) => `says "${term}": ${text}`)),
      );
      expect(findings).toEqual([]);
    });

    it('is accessible, fits and is silent in Arabic, with nothing left in other letters', async () => {
      const findings = await walk(paths, 'ar', undefined, async (page) => {
        const dir = await page.getAttribute('html', 'dir');
        return [...(dir === 'rtl' ? [] : ['runs from left to right']), ...latinWords(await readable(page), names)];
      });
      expect(findings).toEqual([]);
    });
  });

  const parts = [
    ...inParts(coordinatorsPages, 5).map(([n, paths]) => [`of the desk, part ${n}`, paths, 'demo-noor'] as const),
    ...inParts(doorPages, 1).map(([, paths]) => ['at the door', paths, undefined] as const),
    ...inParts(administratorsPages, 1).map(([, paths]) => ['of an administrator', paths, 'demo-kim'] as const),
    ...inParts(workersPages, 1).map(([, paths]) => ['of a worker', paths, 'demo-yusuf'] as const),
  ];
  describe.each(parts)('%s', (_, paths, staff) => {
    it.each(['nl', 'en'] as const)('is accessible, fits and is silent (%s)', async (language) => {
      expect(await walk(paths, language, staff, nothingMore)).toEqual([]);
    });
  });
});
