import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { AxeBuilder } from '@axe-core/playwright';
import type { Staff } from '@straatwijs/monitor';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { keepFolding } from '../installation/folding.ts';
import { createMonitorServer } from '../server/http-server.ts';
import { loadPages } from '../server/pages.ts';
import { readSettings } from '../settings/settings.ts';
import { type TestInstallation, testInstallation } from './test-installation.ts';

const noor: Staff = { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid', role: 'coordinator' };

/** The real server with the real pages on a real database, at a port of its own. */
export interface RunningMonitor {
  readonly origin: string;
  readonly installation: TestInstallation;
  /** A one-time link for the coordinator. */
  signInLink(): Promise<string>;
  close(): Promise<void>;
}

export const startMonitor = async (): Promise<RunningMonitor> => {
  const installation = await testInstallation();
  installation.now = Date.now();
  const { ports, storage } = installation;
  await ports.people.saveStaff(noor);
  const pages = await loadPages();
  if (!pages) throw new Error('the pages are not built: npm run build');
  const settings = readSettings({ FREE_NETWORKS: '127.0.0.1' });
  const server = createMonitorServer({
    installation: {
      storage,
      settings,
      portsOf: () => ports,
      portsForHost: () => ports,
      all: [ports],
      close: async () => {},
    },
    pages,
    log: (line) => console.error(line),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  const stopFolding = keepFolding([ports], (line) => console.error(line), 200);
  return {
    origin,
    installation,
    signInLink: async () => {
      const token = randomBytes(32).toString('base64url');
      await ports.people.putLink({
        tokenHash: ports.seal('link', token),
        staffId: noor.id,
        expiresAt: ports.now() + 900_000,
      });
      return `${origin}/inloggen/${token}`;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await stopFolding();
      await installation.close();
    },
  };
};

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
} as const;

/** A page that keeps what the console says; the test ends by looking that it said nothing. */
export const openPage = async (
  browser: Browser,
  options: BrowserContextOptions = phone,
): Promise<Page & { readonly said: string[] }> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (m) => said.push(`${m.type()}: ${m.text()}`));
  page.on('pageerror', (e) => said.push(`error: ${e.message}`));
  return Object.assign(page, { said });
};

/** WCAG 2.2 A and AA findings as short lines; empty when there are none. */
export const accessibilityFindings = async (page: Page): Promise<readonly string[]> => {
  const results = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return results.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)}`));
};
