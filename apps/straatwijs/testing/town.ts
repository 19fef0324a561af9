import type { Ports, Staff } from '@straatwijs/monitor';
import type { Browser } from 'playwright-core';
import { loadDemo } from '../demo/load-demo.ts';
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
 * @param example with the people and the simulated year of the demo
 */
export const openTown = async ({
  staff = [],
  now,
  more,
  example = false,
}: {
  readonly staff?: readonly Staff[];
  readonly now?: number;
  readonly more?: Partial<Ports>;
  readonly example?: boolean;
} = {}): Promise<Town> => {
  const home = await testInstallation({ places: !example });
  if (now !== undefined) home.now = now;
  if (example) await loadDemo(home.ports, () => {});
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
