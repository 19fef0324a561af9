import type { Page } from 'playwright-core';

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

/** Words in Latin letters among a text in another script, but those that are names. */
export const latinWords = (texts: readonly string[], names: ReadonlySet<string>): readonly string[] =>
  texts.flatMap((text) => {
    const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'’-]*/gu) ?? [];
    const strange = words.filter((word) => word.length > 2 && !names.has(word.toLocaleLowerCase('nl')));
    return strange.length === 0 ? [] : [`${strange.join(' ')}: ${text.slice(0, 90)}`];
  });

export const wordsIn = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((n) => n.toLocaleLowerCase('nl').match(/\p{Script=Latin}[\p{Script=Latin}'’-]*/gu) ?? []));
