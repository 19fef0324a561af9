import type { AddressInfo } from 'node:net';
import type { Ports } from '@straatwijs/monitor';
import type { Installation } from '../installation/installation.ts';
import { buildPagesIfNeeded } from '../server/build-pages.ts';
import { createMonitorServer } from '../server/http-server.ts';
import { loadPages } from '../server/pages.ts';
import { readSettings } from '../settings/settings.ts';
import type { TestInstallation } from './test-installation.ts';

export interface TestServer {
  readonly url: string;
  readonly log: readonly string[];
  close(): Promise<void>;
}

/**
 * The whole application on a free port, on the real database of a test. `localhost`, because passkeys want a name.
 * @param more ports that a test brings itself, such as a mailer
 * @param build folder of another build of the pages
 */
export const testServer = async (
  home: TestInstallation,
  more: Partial<Ports> = {},
  build?: string,
): Promise<TestServer> => {
  await buildPagesIfNeeded(() => {});
  const pages = await loadPages(build);
  if (!pages) throw new Error('the pages were not built');
  const ports = { ...home.ports, ...more };
  const installation: Installation = {
    storage: home.storage,
    connection: home.connection,
    // One browser stands for a whole neighbourhood here: the limits have tests of their own.
    settings: readSettings({ FREE_NETWORKS: '127.0.0.1,::1' }),
    portsOf: () => ports,
    portsForHost: () => ports,
    all: [ports],
    close: () => home.close(),
  };
  const log: string[] = [];
  const server = createMonitorServer({ installation, pages, log: (line) => log.push(line) });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port, never on a pipe
  return {
    url: `http://localhost:${port}`,
    log,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
