import type { AddressInfo } from 'node:net';
import { createMonitorServer, type ServerOptions } from '../server/http-server.ts';
import { readSettings } from '../settings/settings.ts';
import type { TestInstallation } from './test-installation.ts';

/** The server itself, without pages unless brought, on a free port of 127.0.0.1. */
export const bareServer = async (
  home: TestInstallation,
  env: Readonly<Record<string, string>> = {},
  pages?: ServerOptions['pages'],
) => {
  const log: string[] = [];
  const server = createMonitorServer({
    installation: {
      storage: home.storage,
      connection: home.connection,
      settings: readSettings(env),
      portsOf: () => home.ports,
      portsForHost: () => home.ports,
      all: [home.ports],
      close: async () => {},
    },
    log: (line) => log.push(line),
    ...(pages ? { pages } : {}),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port, never on a pipe
  return {
    server,
    port,
    url: `http://127.0.0.1:${port}`,
    log,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
