import { AxeBuilder } from '@axe-core/playwright';
import { openSession, type Ports, type Staff } from '@straatwijs/monitor';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Debian's Chromium; one process per test file. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.STRAATWIJS_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

export const phone = {
  viewport: { width: 360, height: 740 },
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam',
  hasTouch: true,
} as const satisfies BrowserContextOptions;

/** A page in a context of its own that keeps what the console says: a test ends by looking that it said nothing. */
export const openPage = async (
  browser: Browser,
  options: BrowserContextOptions,
): Promise<Page & { readonly said: string[] }> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const said: string[] = [];
  page.on('console', (m) => said.push(`${m.type()}: ${m.text()}`));
  page.on('pageerror', (e) => said.push(`error: ${e.message}`));
  return Object.assign(page, { said });
};

/** Signs the page's context in, as the link would. */
export const signIn = async (page: Page, ports: Ports, staff: Staff, url: string): Promise<void> => {
  const { token } = await openSession(ports, staff);
  await page.context().addCookies([{ name: 'sw-sessie', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
};

/** In the page itself, as no page of ours has frames, and with nothing told of what is right: a third of the time. */
const axeIn = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
const findingsOf = async (axe: AxeBuilder): Promise<readonly string[]> => {
  const { violations } = await axe.analyze();
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)}`));
};

/** WCAG 2.2 A and AA findings as short lines; empty when there are none. */
export const accessibilityFindings = (page: Page): Promise<readonly string[]> =>
  findingsOf(axeIn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));

/** The same in the dark, of a page that was looked at in the light: nothing but colours differs there. */
export const findingsInTheDark = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await findingsOf(axeIn(page).withRules(['color-contrast', 'link-in-text-block']));
  await page.emulateMedia({ colorScheme: 'light' });
  return found.map((f) => `dark ${f}`);
};

/** Holds back all scripts of the page, as a slow line does. @returns lets them go */
export const holdScripts = async (page: Page): Promise<() => void> => {
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
};

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
/** Until this is what the page asks, or says first. */
export const question = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
/** Until these words are on the page. */
export const text = (page: Page, said: string | RegExp): Promise<void> => page.getByText(said).first().waitFor();
