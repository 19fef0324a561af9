import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage, phone } from './browser.ts';
import type { Line } from './line.ts';

/** A phone whose network can go away: for its pages, for its worker, and on the line itself. */
export interface OfflinePhone {
  readonly page: Page & { readonly said: string[] };
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
  /** Closes this tab and opens the address in a new one. */
  reopen(address: string): Promise<Page>;
}

/** Visits a form once with a network, as somebody does who scans a poster; afterwards the phone has its shell. */
export const phoneWithShell = async (
  browser: Browser,
  line: Line,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OfflinePhone> => {
  const page = await openPage(browser, { ...phone, ...options });
  await page.goto(line.url + path);
  // The list "where is my work" comes last.
  const isReady = () =>
    page.evaluate(async () => {
      const shells = await (await caches.open('straatwijs-schillen')).keys();
      return navigator.serviceWorker.controller !== null && shells.some((r) => r.url.endsWith('/mijn-werk'));
    });
  while (!(await isReady())) await page.waitForTimeout(50);
  const context = page.context();
  return {
    page,
    goOffline: async () => {
      line.fate = () => 'down';
      await context.setOffline(true);
    },
    goOnline: async () => {
      line.fate = () => undefined;
      await context.setOffline(false);
    },
    reopen: async (address) => {
      const next = await context.newPage();
      next.setDefaultTimeout(15_000);
      await Promise.all(
        context
          .pages()
          .filter((p) => p !== next)
          .map((p) => p.close()),
      );
      await next.goto(address);
      // What is pressed before there is a script goes to the server: right, and another story than what is kept here.
      await next.locator('#svelte-announcer').waitFor({ state: 'attached' });
      return next;
    },
  };
};
