import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { eraseExpired } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { archiveName } from '../keeping/folders.ts';
import { readSettings } from '../settings/settings.ts';
import { localCertificate } from '../testing/certificate.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import type { Check, Patient } from './check.ts';
import { backupsCheck } from './checks/backups.ts';
import { diskCheck } from './checks/disk.ts';
import { originCheck } from './checks/origin.ts';
import { pushCheck } from './checks/push.ts';
import { retentionCheck } from './checks/retention.ts';
import { secretsCheck } from './checks/secrets.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 23, 11);

const patient = (env: Readonly<Record<string, string>>, more: Partial<Patient> = {}): Patient => ({
  settings: readSettings(env),
  database: undefined,
  all: [],
  now: () => now,
  ...more,
});
const look = async (check: Check, of: Patient) => (await check.look(of)).map((f) => [f.state, f.sentence] as const);
const statesOf = async (check: Check, of: Patient) => (await look(check, of)).map(([state]) => state);

const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'sw-doctor-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
};

describe('backups', () => {
  it.each([
    { hours: 20, state: 'ok' },
    { hours: 37, state: 'attention' },
    { hours: 73, state: 'wrong' },
  ])('of which the newest is $hours hours old are $state', async ({ hours, state }) => {
    const backups = await folder();
    await writeFile(join(backups, archiveName(now - hours * hour)), '');
    const [newest] = await look(backupsCheck, patient({ STRAATWIJS_BACKUPS: backups }));
    expect(newest).toEqual([state, expect.stringContaining('the newest is')]);
  });

  it('that are kept longer than 35 days are told by their names, also those before a restore', async () => {
    const backups = await folder();
    const day = 24 * hour;
    const old = [archiveName(now - 36 * day), archiveName(now - 40 * day, 'before-restore')];
    for (const name of [archiveName(now - hour), archiveName(now - 34 * day), ...old])
      await writeFile(join(backups, name), '');
    const found = await backupsCheck.look(patient({ STRAATWIJS_BACKUPS: backups }));
    expect(found.map((f) => f.state)).toEqual(['ok', 'wrong', 'attention']);
    expect(found[1]?.sentence).toMatch(/^2 are older than 35 days/);
    for (const name of old) expect(found[1]?.todo).toContain(name);
  });

  it('that are not there yet, or switched off, are told; a passphrase that is missing too', async () => {
    const backups = await folder();
    expect(await statesOf(backupsCheck, patient({ STRAATWIJS_BACKUPS: backups }))).toEqual(['attention', 'attention']);
    expect(await statesOf(backupsCheck, patient({ STRAATWIJS_BACKUPS: 'off' }))).toEqual(['attention']);
    const env = { STRAATWIJS_BACKUPS: backups, STRAATWIJS_BACKUP_PASSPHRASE_FILE: join(backups, 'none') };
    expect(await statesOf(backupsCheck, patient(env))).toEqual(['attention', 'wrong']);
  });
});

it('a disk on which the database would not fit once more is told, one with room is well', async () => {
  const database = { engine: 'PostgreSQL 18.4', pending: [], unknown: [], unsafe: [], checksums: true };
  const clock = { ours: 1, theirs: 1 };
  const sized = (bytes: number) => patient({}, { database: { ...database, clock, bytes } });
  // A million gigabytes fit nowhere.
  expect(await statesOf(diskCheck, sized(1e15))).toEqual(['wrong', 'wrong']);
  const [[, sentence = ''] = []] = await look(diskCheck, sized(0));
  const free = Number(/^([\d.]+) GB free/.exec(sentence)?.[1]) * 1e9;
  expect(free).toBeGreaterThan(1e9);
  // It fits twice, and not three times.
  expect(await statesOf(diskCheck, sized(free * 2))).toEqual(['attention', 'attention']);
});

it('keys that others can read are told, and which file it is', async () => {
  const dataDir = await folder();
  const of = patient({ STRAATWIJS_DATA: dataDir });
  expect(await statesOf(secretsCheck, of)).toEqual(['attention', 'ok']);
  for (const name of ['secret', 'erased.ledger']) await writeFile(join(dataDir, name), '', { mode: 0o600 });
  expect((await statesOf(secretsCheck, of))[0]).toBe('ok');
  for (const mode of [0o644, 0o640, 0o604]) {
    await chmod(join(dataDir, 'secret'), mode);
    expect((await look(secretsCheck, of))[0]).toEqual(['wrong', expect.stringContaining(join(dataDir, 'secret'))]);
  }
});

it('phones are told of an answer only where there is an https address, and it is said by whom', async () => {
  const sentence = async (env: Record<string, string>) => (await look(pushCheck, patient(env)))[0]?.[1];
  expect(await sentence({ ORIGIN: 'https://wijk.example.org' })).toContain('fcm.googleapis.com');
  expect(await sentence({ ORIGIN: 'http://wijk.example.org' })).toContain('needs an ORIGIN with https');
  expect(await sentence({ ORIGIN: 'https://wijk.example.org', PUSH_HOSTS: 'off' })).toContain('PUSH_HOSTS=off');
});

describe('an address on https', () => {
  const own = getCACertificates('default');
  afterAll(() => setDefaultCACertificates(own));
  const safe = {
    'Strict-Transport-Security': 'max-age=31536000',
    'Content-Security-Policy': "default-src 'self'; script-src 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  };
  /** A monitor behind a proxy: its certificate is good for so many days, and it sends these headers. */
  const serving = async (days: number, headers: Readonly<Record<string, string>>, trusted = true): Promise<Patient> => {
    const made = localCertificate(days * 24 + 1);
    const server = createServer(made, (request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(request.url === '/api/v1/health' ? '{"status":"ok"}' : 'een bladzijde');
    });
    server.listen(0, 'localhost');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    setDefaultCACertificates(trusted ? [...own, made.cert] : own);
    const { port } = server.address() as AddressInfo; // listening on a port, never on a pipe
    return patient({ ORIGIN: `https://localhost:${port}` });
  };

  it.each([
    { days: 40, state: 'ok' },
    { days: 20, state: 'attention' },
    { days: 6, state: 'wrong' },
  ])('of which the certificate is good for $days days is $state', async ({ days, state }) => {
    const found = await look(originCheck, await serving(days, safe));
    expect(found[0]).toEqual([state, `the certificate is good for ${days} days`]);
    expect(found.slice(1).map(([of]) => of)).toEqual(['ok', 'ok']);
  });

  it('that nobody trusts is wrong', async () => {
    const [certificate] = await look(originCheck, await serving(40, safe, false));
    expect(certificate).toEqual(['wrong', expect.stringMatching(/^no certificate that can be trusted/)]);
  });

  it.each([
    ['Strict-Transport-Security', undefined],
    ['Strict-Transport-Security', 'max-age=60'],
    ['Content-Security-Policy', undefined],
    ['Content-Security-Policy', "script-src 'self' 'unsafe-inline'"],
    ['X-Content-Type-Options', undefined],
    ['Referrer-Policy', 'unsafe-url'],
  ])('with %s: %s is told by its name', async (name, value) => {
    const { [name as keyof typeof safe]: _left, ...others } = safe;
    const found = await look(
      originCheck,
      await serving(40, value === undefined ? others : { ...others, [name]: value }),
    );
    expect(found.at(-1)).toEqual(['attention', `missing or too weak: ${name.toLowerCase()}`]);
  });
});

describe('what is kept no longer than needed', () => {
  let home: TestInstallation;
  beforeAll(async () => {
    home = await testInstallation({ places: false });
  });
  afterAll(() => home.close());
  const at = (hours: number) => patient({}, { all: [home.ports], now: () => home.now + hours * hour });

  it('and was never erased, or not for days, is told', async () => {
    expect(await statesOf(retentionCheck, at(0))).toEqual(['attention']);
    // A short round is no night, and neither is one that was broken off.
    await eraseExpired(home.ports, 'hourly');
    await eraseExpired(home.ports, 'all', () => true);
    expect(await statesOf(retentionCheck, at(0))).toEqual(['attention']);
    await eraseExpired(home.ports, 'all');
    expect(await look(retentionCheck, at(5))).toEqual([['ok', expect.stringContaining('erased 5 hours ago')]]);
    expect(await statesOf(retentionCheck, at(37))).toEqual(['attention']);
    expect(await statesOf(retentionCheck, at(73))).toEqual(['wrong']);
  });
});
