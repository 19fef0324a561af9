import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettings } from '../settings/settings.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { createMonitorServer } from './http-server.ts';

let installation: TestInstallation;
let monitor: ReturnType<typeof createMonitorServer>;
let tunnel: Server;

/** A tunnel on the way home: what is sent gets through, and the train is in the tunnel when the answer comes. */
const openTunnel = (port: number): Server =>
  createServer((phone) => {
    const onward = connect(port, '127.0.0.1');
    phone.pipe(onward);
    onward.once('data', () => phone.destroy());
    for (const end of [phone, onward]) end.on('error', () => undefined);
    phone.on('close', () => onward.destroy());
  });

const listen = (server: Pick<Server, 'listen' | 'address'>): Promise<number> =>
  // A TCP address, as it listens on a port.
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

let direct = '';
let broken = '';
beforeAll(async () => {
  installation = await testInstallation();
  const { storage, connection, ports, portsOf } = installation;
  monitor = createMonitorServer({
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
  const port = await listen(monitor);
  tunnel = openTunnel(port);
  direct = `http://127.0.0.1:${port}/api/v1/contributions`;
  broken = `http://127.0.0.1:${await listen(tunnel)}/api/v1/contributions`;
});
afterAll(async () => {
  tunnel.close();
  monitor.closeAllConnections();
  monitor.close();
  await installation.close();
});

const tell = (address: string, body: unknown): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

const rowsOf = (id: string) =>
  installation.storage.inMunicipality(518)((scope) =>
    scope.rows('SELECT 1 FROM contribution WHERE municipality_id = 518 AND id = $1', [id]),
  );

it('what was stored before the connection broke is there once when the phone sends it again', async () => {
  const body = aSignal({
    followCode: aCode(),
    answers: { valence: 'negative', theme: 'traffic', story: 'In de tram.' },
  });
  await expect(tell(broken, body)).rejects.toThrow();
  expect(await rowsOf(body.id)).toHaveLength(1);
  await expect(tell(broken, body)).rejects.toThrow();
  const again = await tell(direct, body);
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ id: body.id });
  expect(await rowsOf(body.id)).toHaveLength(1);
  expect(await installation.ports.counts.differences()).toEqual([]);
});

it('twenty phones in the tunnel at once, each sending three times: twenty contributions', async () => {
  const bodies = Array.from({ length: 20 }, () => aSignal({ followCode: aCode() }));
  const tries = bodies.flatMap((body) => [broken, broken, direct].map((address) => tell(address, body)));
  const settled = await Promise.allSettled(tries);
  const answered = settled.flatMap((s) => (s.status === 'fulfilled' ? [s.value.status] : []));
  expect(answered).toHaveLength(20);
  expect(answered.every((status) => status === 200 || status === 201)).toBe(true);
  for (const body of bodies) expect(await rowsOf(body.id)).toHaveLength(1);
});
