import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettings } from '../settings/settings.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { createMonitorServer } from './http-server.ts';

let installation: TestInstallation;
let server: ReturnType<typeof createMonitorServer>;
let url = '';
beforeAll(async () => {
  installation = await testInstallation({ places: false });
  const { storage, connection, ports, portsOf } = installation;
  server = createMonitorServer({
    installation: {
      storage,
      connection,
      settings: readSettings({}),
      portsOf: () => portsOf(518),
      portsForHost: () => ports,
      all: [ports],
      close: async () => {},
    },
    log: () => undefined,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP address, as it listens on a port.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/health`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await installation.close();
});

it.each(['%', '%E0%A4%A', '', 'x'.repeat(43)])(
  'a session cookie that is none (%j) signs nobody in and breaks nothing',
  async (token) => {
    expect((await fetch(url, { headers: { Cookie: `sw-sessie=${token}` } })).status).toBe(200);
  },
);
