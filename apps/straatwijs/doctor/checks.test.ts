import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as listenBare } from 'node:net';
import { contribute, readersOf } from '@straatwijs/monitor';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createMonitorServer } from '../server/http-server.ts';
import { readSettings } from '../settings/settings.ts';
import { aSignal, aStaff } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import type { Check, Patient } from './check.ts';
import { clockCheck } from './checks/clock.ts';
import { databaseCheck } from './checks/database.ts';
import { foldingCheck } from './checks/folding.ts';
import { checks } from './checks/index.ts';
import { mailCheck } from './checks/mail.ts';
import { nightCheck } from './checks/night.ts';
import { originCheck } from './checks/origin.ts';
import { readersCheck } from './checks/readers.ts';
import { releasesCheck } from './checks/releases.ts';
import { workCheck } from './checks/work.ts';

let home: TestInstallation;
let server: { readonly url: string; readonly close: () => Promise<void> };
beforeAll(async () => {
  home = await testInstallation();
  const { storage, connection, ports } = home;
  const installation = {
    storage,
    connection,
    settings: readSettings({}),
    portsOf: () => ports,
    portsForHost: () => ports,
    all: [ports],
    close: async () => undefined,
  };
  // Its health is told by the API: the pages need not be there.
  const listening = createMonitorServer({ installation, log: () => undefined });
  listening.listen(0, 'localhost');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo; // listening on a port, never on a pipe
  const close = async () => {
    listening.closeAllConnections();
    await new Promise((resolve) => listening.close(resolve));
  };
  server = { url: `http://localhost:${port}`, close };
});
afterAll(async () => {
  await server?.close();
  await home?.close();
});
const patient = (env: Readonly<Record<string, string>> = {}, more: Partial<Patient> = {}): Patient => ({
  settings: readSettings(env),
  database: undefined,
  all: [home.ports],
  now: () => home.now,
  ...more,
});
const statesOf = async (check: Check, of: Patient) => (await check.look(of)).map((f) => f.state);
const well = { engine: 'PostgreSQL 18.4', pending: [], unknown: [], bytes: 0, unsafe: [], checksums: true };

it('every check has a name of its own, and says what to do whenever something is not well', async () => {
  expect(new Set(checks.map((c) => c.name)).size).toBe(checks.length);
  for (const check of checks)
    for (const { state, todo, sentence } of await check.look(patient())) {
      expect(sentence).not.toMatch(/undefined|NaN|\.$/);
      expect(todo === undefined).toBe(state === 'ok');
    }
});

it('the address is followed to a monitor that is well, and what is no monitor is told from it', async () => {
  expect(await statesOf(originCheck, patient({ ORIGIN: server.url }))).toEqual(['ok']);
  const other = createServer((_, response) => response.end('een andere site'));
  other.listen(0, 'localhost');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo; // listening on a port, never on a pipe
  expect(await statesOf(originCheck, patient({ ORIGIN: `http://localhost:${port}` }))).toEqual(['wrong']);
  // Whoever expects https there finds no certificate.
  expect(await statesOf(originCheck, patient({ ORIGIN: `https://localhost:${port}` }))).toEqual(['wrong', 'wrong']);
  other.closeAllConnections();
  other.close();
  await once(other, 'close');
  expect(await statesOf(originCheck, patient({ ORIGIN: `http://localhost:${port}` }))).toEqual(['wrong']);
  expect(await statesOf(originCheck, patient())).toEqual(['attention']);
});

it('clocks that differ are told, that of the database and that of whatever answers for the monitor', async () => {
  const late = createServer((_, response) => {
    response.setHeader('date', new Date(Date.now() - 3_600_000).toUTCString());
    response.end();
  });
  late.listen(0, 'localhost');
  await once(late, 'listening');
  onTestFinished(() => {
    late.closeAllConnections();
    late.close();
  });
  const { port } = late.address() as AddressInfo; // listening on a port, never on a pipe
  const clock = { ours: 10_000, theirs: 13_000 };
  const found = await clockCheck.look(
    patient({ ORIGIN: `http://localhost:${port}` }, { database: { ...well, clock } }),
  );
  expect(found.map((f) => f.state)).toEqual(['attention', 'wrong']);
  expect(found[0]?.sentence).toContain('3.0 s ahead');
  expect(await statesOf(clockCheck, patient({}, { database: { ...well, clock: { ours: 1, theirs: 2 } } }))).toEqual([
    'ok',
  ]);
});

it('a database that would lose what it acknowledged, or is of another version, is told', async () => {
  const clock = { ours: 1, theirs: 1 };
  expect(await statesOf(databaseCheck, patient())).toEqual(['wrong']);
  expect(await statesOf(databaseCheck, patient({}, { database: { ...well, clock } }))).toEqual(['ok', 'ok', 'ok']);
  const bad = { ...well, clock, unsafe: ['fsync=off'], checksums: false, pending: ['0099-later'] };
  expect(await statesOf(databaseCheck, patient({}, { database: bad }))).toEqual(['attention', 'wrong', 'attention']);
});

it('a mail server that lets us in is well, one that is away is not, and nothing is sent', async () => {
  let sent = 0;
  const mail = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData: () => void sent++ });
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', () => resolve()));
  const { port } = mail.server.address() as AddressInfo; // listening on a port, never on a pipe
  const set = (at: number) => ({
    SMTP_URL: `smtp://127.0.0.1:${at}`,
    MAIL_FROM: 'wijk@example.org',
    ORIGIN: server.url,
  });
  expect(await statesOf(mailCheck, patient(set(port)))).toEqual(['ok']);
  expect(sent).toBe(0);
  await new Promise<void>((resolve) => mail.close(resolve));
  const silent = listenBare();
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const free = (silent.address() as AddressInfo).port; // listening on a port, never on a pipe
  silent.close();
  await once(silent, 'close');
  expect(await statesOf(mailCheck, patient(set(free)))).toEqual(['wrong']);
});

it('people are missed where nobody reads, and messages that wait too long are told', async () => {
  expect(await statesOf(readersCheck, patient())).toEqual(['wrong']);
  await home.ports.people.saveStaff(aStaff('coordinator', { id: 'noor' }));
  expect(await statesOf(readersCheck, patient())).toEqual(['ok']);
  expect(await statesOf(workCheck, patient())).toEqual(['ok']);
  const answers = { valence: 'negative', theme: 'clean', story: 'De bak is vol.' };
  await contribute(home.ports, {}, [aSignal({ answers })]);
  expect(await statesOf(workCheck, patient())).toEqual(['ok']);
  const later = () => home.now + 30 * 86_400_000;
  expect(await statesOf(workCheck, patient({}, { now: later }))).toEqual(['attention']);
  expect(await statesOf(foldingCheck, patient())).toEqual(['ok']);
});

it('one sentence says where nobody reads, by the rule of the page', async () => {
  const buurt = (await home.ports.places.place('BU05183638'))?.name ?? '';
  const sam = aStaff('reader', { id: 'sam', area: 'BU05183638', until: '2026-11-25' });
  const set = (readerId: string, deputyId?: string) =>
    home.ports.reading.set(
      {
        id: randomUUID(),
        placeId: 'BU05183638',
        readerId,
        ...(deputyId ? { deputyId } : {}),
        withinDays: 2,
        since: '2026-11-01',
      },
      'noor',
      home.now,
    );
  const then = home.now;
  for (const staff of [sam, aStaff('coordinator', { id: 'noor' })]) await home.ports.people.saveStaff(staff);
  await set('sam');
  expect((await readersCheck.look(patient())).map((f) => f.sentence)).toEqual([
    'Den Haag: somebody reads everywhere; areas with a reader of their own: 1',
  ]);
  home.now += 7 * 86_400_000;
  const found = await readersCheck.look(patient());
  expect(found).toMatchObject([
    { state: 'attention', sentence: expect.stringContaining(`nobody reads in ${buurt}, and the page says so there`) },
  ]);
  const [within, elsewhere] = await Promise.all(
    ['BU05183638', 'GM0518'].map(async (id) => (await home.ports.places.place(id))?.within ?? []),
  );
  expect(await readersOf(home.ports, within ?? [])).toBeUndefined();
  expect(await readersOf(home.ports, elsewhere ?? [])).toBeDefined();
  await set('sam', 'noor');
  expect(await statesOf(readersCheck, patient())).toEqual(['ok']);
  await home.ports.people.end('noor:coordinator', '2026-11-27', 'ada', home.now);
  await home.ports.people.saveStaff(aStaff('reader', { id: 'bo', area: 'BU05183639' }));
  expect((await readersCheck.look(patient()))[0]?.sentence).toMatch(
    /^Den Haag: somebody reads in [^,]+, and nobody elsewhere/,
  );
  home.now = then;
});

it('a night that was missed is told, and what it found wrong', async () => {
  expect(await statesOf(nightCheck, patient())).toEqual(['attention']);
  await home.ports.upkeep.save([
    { subject: 'backup', state: 'wrong', detail: 'no room', checkedAt: home.now },
    { subject: 'counts', state: 'ok', detail: 'equal', checkedAt: home.now },
  ]);
  expect(await statesOf(nightCheck, patient())).toEqual(['ok', 'wrong']);
  const later = () => home.now + 3 * 86_400_000;
  expect(await statesOf(nightCheck, patient({}, { now: later }))).toEqual(['attention', 'ok', 'wrong']);
});

it('what is over and not released is told, and a release that somebody changed', async () => {
  const town = await testInstallation();
  onTestFinished(() => town.close());
  const look = () => statesOf(releasesCheck, patient({}, { all: [town.ports] }));
  expect(await look()).toEqual(['ok']);
  await contribute(town.ports, {}, [aSignal({ observedAt: '2026-11-18T10:00:00+01:00' })]);
  town.now += 2 * 86_400_000;
  expect(await look()).toEqual(['attention']);
  await releaseAll(town.ports);
  expect(await look()).toEqual(['ok']);
  await town.storage.inMunicipality(518)((scope) =>
    scope.run('UPDATE release_cell SET value = 5 WHERE municipality_id = $1', [scope.municipality]),
  );
  expect(await look()).toEqual(['wrong']);
});
