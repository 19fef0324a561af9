import type { Ports, Staff } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type TestInstallation, testInstallation } from './test-installation.ts';
import { type TestServer, testServer } from './test-server.ts';

export interface Town {
  readonly home: TestInstallation;
  readonly server: TestServer;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/**
 * The whole monitor with a browser before it, on a database of its own.
 * @param staff who works there
 * @param now where the clock stands; that of the machine where a page or a phone reads its own
 * @param more ports that a test brings itself, such as a mailer
 */
export const openTown = async ({
  staff = [],
  now,
  more,
}: {
  readonly staff?: readonly Staff[];
  readonly now?: number;
  readonly more?: Partial<Ports>;
} = {}): Promise<Town> => {
  const home = await testInstallation();
  if (now !== undefined) home.now = now;
  for (const one of staff) await home.ports.people.saveStaff(one);
  const server = await testServer(home, more);
  const browser = await launchBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
    await home.close();
  };
  return { home, server, browser, close };
};
