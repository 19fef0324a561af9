import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { contribute, lookAtReleases, type Ports } from '@straatwijs/monitor';
import { openStorage } from '@straatwijs/storage';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aSignal } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { sha256 } from './digest.ts';

const program = join(import.meta.dirname, 'test-releasing.ts');
/** Enough to see each part of the work; more by hand, for a longer look. */
const moments = Number(process.env.STRAATWIJS_KILL_MOMENTS ?? 6);
const streets = ['kaapseplein', 'weimarstraat', 'beeklaan', 'jan-luykenlaan'];

let home: TestInstallation;
beforeAll(async () => {
  home = await testInstallation();
  const at = Date.UTC(2026, 9, 7, 10);
  home.now = at + 3_600_000;
  for (let n = 0; n < 40; n++) {
    const more = {
      place: `straat:0518:${streets[n % 4]}`,
      observedAt: new Date(at).toISOString(),
      answers: { valence: n % 3 === 0 ? 'negative' : 'positive', theme: n % 2 === 0 ? 'green' : 'clean' },
    };
    await contribute(home.ports, {}, [aSignal({ contributor: randomBytes(16).toString('hex'), ...more })]);
  }
  home.now = Date.UTC(2027, 0, 5, 10);
}, 60_000);
afterAll(() => home.close());

/** The same municipality in a database of its own, in which nothing was released. */
const copy = async (admin: pg.Client): Promise<string> => {
  const database = `k_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${database} TEMPLATE ${home.database} STRATEGY FILE_COPY`);
  return database;
};

/** Runs it, and kills it so many milliseconds after it began. */
const release = async (database: string, ms?: number) => {
  const connection = JSON.stringify({ ...home.cluster, database });
  const child = spawn(process.execPath, [program, connection, String(home.now)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const said: string[] = [];
  let [begun, took] = [0, 0];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    took = performance.now() - begun;
    if (line !== 'begun') continue;
    begun = performance.now();
    if (ms !== undefined) setTimeout(() => child.kill('SIGKILL'), ms).unref();
  }
  await ended;
  return { finished: said.at(-1) === 'done', took };
};

/** What a run left behind: the look that the doctor takes, and per release the digest of its table. */
const left = async (database: string) => {
  const storage = await openStorage({ ...home.cluster, database }, () => undefined);
  try {
    const stores = storage.stores(518);
    const ports: Ports = { ...home.ports, ...stores };
    const { broken, comesOutTheSame } = await lookAtReleases(ports, sha256);
    const heads = [...(await stores.releases.releases({ limit: 100 }))].reverse();
    return { broken, comesOutTheSame, tables: heads.map((r) => [r.number, r.tableDigest]) };
  } finally {
    await storage.close();
  }
};

it('a release that is killed at any moment is there as a whole or not at all, and the next run makes the same tables', async () => {
  const admin = new pg.Client({ ...home.cluster, database: 'postgres' });
  await admin.connect();
  // Nobody may be on what is copied.
  await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${home.database}'`);
  const made: string[] = [];
  const fresh = async () => {
    const database = await copy(admin);
    made.push(database);
    return database;
  };
  try {
    const undisturbed = await fresh();
    let { finished, took: shortest } = await release(undisturbed);
    expect(finished).toBe(true);
    const whole = await left(undisturbed);
    expect(whole).toMatchObject({ broken: [], comesOutTheSame: true });
    expect(whole.tables.length).toBeGreaterThan(1);
    let killed = 0;
    for (let n = 0; n < moments; n++) {
      const database = await fresh();
      const run = await release(database, (shortest * (n + 0.5)) / moments);
      if (run.finished) shortest = Math.min(shortest, run.took);
      else killed++;
      const others = `SELECT FROM pg_stat_activity WHERE datname = '${database}'`;
      while (((await admin.query(others)).rowCount ?? 0) > 0) await sleep(10);
      const half = await left(database);
      expect(half).toMatchObject({ broken: [], comesOutTheSame: true });
      // The first so many of all, each of them whole.
      expect(half.tables).toEqual(whole.tables.slice(0, half.tables.length));
      expect((await release(database)).finished).toBe(true);
      expect(await left(database)).toEqual(whole);
    }
    expect(killed).toBeGreaterThan(0);
  } finally {
    for (const database of made) await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
    await admin.end();
  }
}, 240_000);
