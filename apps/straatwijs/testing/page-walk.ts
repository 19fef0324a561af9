import { randomUUID } from 'node:crypto';
import { answer, contribute, type Staff, startAction } from '@straatwijs/monitor';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exampleFaces } from '../demo/example-faces.ts';
import { anAction } from './actions.ts';
import { actionId, code, street } from './all-pages.ts';
import { accessibilityFindings, findingsInTheDark, openPage, signIn } from './browser.ts';
import { askedElsewhere, foreignIn, watchOrigin } from './own-origin.ts';
import { aSignal } from './people.ts';
import type { TestInstallation } from './test-installation.ts';
import { openTown } from './town.ts';

/**
 * What can be read on a page in its own language: pieces of text, without what is marked as another language, as a name
 * (`bdi`, `translate="no"`) or as somebody's own words. Hidden and folded text counts: it can be opened.
 */
export const readable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const aside = 'script, style, noscript, svg, template, bdi, [translate="no"], option[lang]';
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest(aside) || parent.closest('[lang]') !== document.documentElement) continue;
      const text = node.textContent?.trim() ?? '';
      if (text !== '') found.push(text);
    }
    const named = document.querySelectorAll('[aria-label], [placeholder], img[alt], [title]');
    for (const element of named) {
      if (element.closest('[lang]') !== document.documentElement || element.closest(aside)) continue;
      for (const name of ['aria-label', 'placeholder', 'alt', 'title']) {
        const text = element.getAttribute(name)?.trim() ?? '';
        if (text !== '') found.push(text);
      }
    }
    return [document.title, ...found];
  });

/**
 * Sentences that are torn apart: in a row or grid of boxes every piece of text is a box of its own, so that a comma or the
 * second half of a sentence begins a line, or stands in a column beside the first. A label with its help under it is no sentence.
 */
export const tornSentences = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isText = (node: Node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '';
    const speaks = (element: Element) =>
      element.matches('a, b, i, em, strong, bdi, span:not(.sw-hidden)') &&
      element.textContent?.trim() !== '' &&
      getComputedStyle(element).position !== 'absolute';
    return [...document.querySelectorAll('body :not(label)')]
      .filter((e) => /flex|grid/.test(getComputedStyle(e).display))
      .filter((e) => [...e.childNodes].some(isText) && [...e.children].some(speaks))
      .map((e) => `tears apart "${e.textContent?.trim().replace(/\s+/g, ' ').slice(0, 80)}"`);
  });

/** Words in Latin letters among a text in another script, but those that are names. */
export const latinWords = (texts: readonly string[], names: ReadonlySet<string>): readonly string[] =>
  texts.flatMap((text) => {
    const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'’-]*/gu) ?? [];
    const strange = words.filter((word) => word.length > 2 && !names.has(word.toLocaleLowerCase('nl')));
    return strange.length === 0 ? [] : [`${strange.join(' ')}: ${text.slice(0, 90)}`];
  });

export const wordsIn = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((n) => n.toLocaleLowerCase('nl').match(/\p{Script=Latin}[\p{Script=Latin}'’-]*/gu) ?? []));

const staffOf = async (home: TestInstallation, id: string): Promise<Staff> => {
  const person = await home.ports.people.staff({ id });
  if (!person) throw new Error(`${id} does not work here`);
  return { ...person, appointments: person.history };
};

type Walked = Awaited<ReturnType<typeof openTown>>;

/**
 * Goes by all addresses, and looks whether anybody else is asked or let in. In Dutch in the dark too, for colours do not speak
 * a language; nor does what a screen reader is told of a page at the desk, which is the same page in English.
 */
export const walk = async (
  { home, server, browser }: Walked,
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
  if (staff) await signIn(page, home.ports, await staffOf(home, staff), server.url);
  const { asked, blocked } = await watchOrigin(page.context(), page);
  const findings: string[] = [];
  for (const path of paths) {
    const answer = await page.goto(`${server.url}${language === 'nl' ? '' : `/${language}`}${path}`);
    findings.push(...(await foreignIn(page, answer, server.url)).map((f) => `${path} ${f}`));
    const lang = await page.getAttribute('html', 'lang');
    if (lang !== language) findings.push(`${path} speaks ${lang}`);
    const found = [
      ...(language === 'en' ? [] : await accessibilityFindings(page)),
      ...(language === 'nl' ? await findingsInTheDark(page) : []),
    ];
    findings.push(...found.map((f) => `${path} ${f}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) findings.push(`${path} scrolls sideways by ${wide}`);
    if (language === 'nl') findings.push(...(await tornSentences(page)).map((torn) => `${path} ${torn}`));
    findings.push(...(await look(page, path)).map((f) => `${path} ${f}`));
  }
  // A page that is not there is a 404, and Chromium's console says so: the only thing it may say.
  findings.push(...page.said.filter((line) => !/404|Playwright/.test(line)));
  if (asked.length < paths.length) findings.push('nobody saw what was asked');
  findings.push(...askedElsewhere(asked, server.url), ...blocked);
  await page.context().close();
  return findings;
};
/** All addresses in so many parts, each for a test of its own that ends in time and says how far it came. */
export const inParts = (pages: Readonly<Record<string, readonly string[]>>, many: number) => {
  const paths = Object.values(pages).flat();
  return Array.from({ length: many }, (_, part) => [part + 1, paths.filter((_, n) => n % many === part)] as const);
};

/** The example with something to find on every page, and the names in Latin letters that stand on them. */
export const openWalkedTown = async (): Promise<Walked & { readonly names: ReadonlySet<string> }> => {
  const town = await openTown({ example: true });
  const { home } = town;
  const told = aSignal({
    place: street,
    followCode: code,
    answers: { valence: 'negative', theme: 'clean', story: 'De bak is vol.' },
  });
  await contribute(home.ports, {}, [told]);
  const words = 'We zetten er een tweede bak bij.';
  const fillIn = { name: 'Noor', date: '2026-12-04' };
  const said = { id: randomUUID(), kind: 'we-do', words, language: 'nl', to: [told.id], standard: 'do-by', fillIn };
  expect(await answer(home.ports, await staffOf(home, 'demo-noor'), said)).toMatchObject({ ok: true });
  const action = anAction({ id: actionId, placeId: street, startedBy: [{ kind: 'message', id: told.id }] });
  expect(await startAction(home.ports, await staffOf(home, 'demo-noor'), action)).toMatchObject({ ok: true });
  await home.ports.upkeep.save([
    { subject: 'counts', state: 'ok', detail: 'all counts equal a recount', checkedAt: home.now },
    { subject: 'backup', state: 'wrong', detail: 'there is too little space left', checkedAt: home.now },
  ]);
  const places = await home.storage.inMunicipality(518)((scope) =>
    scope.rows<{ name: string }>(
      'SELECT name FROM place UNION SELECT name FROM staff UNION SELECT name FROM organisation',
    ),
  );
  const names = wordsIn([
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
  return { ...town, names };
};
