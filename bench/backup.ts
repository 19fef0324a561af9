import { chmod, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backup, type Connection, noLedger, restore, verifyArchive } from '@straatwijs/storage';
import pg from 'pg';
import { openInstallation } from '../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../apps/straatwijs/settings/settings.ts';
import { type Figure, type Measured, mib } from './parts/figures.ts';
import { generate } from './parts/generate.ts';
import { fsyncMs, fsyncSentence, machine } from './parts/machine.ts';
import { layOut, newDataDirectory, serverOf } from './parts/monitor-process.ts';

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const start = performance.now();
  const value = await work();
  return [value, (performance.now() - start) / 1000];
};

const granted = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { sentence: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.sentence);
  return outcome.value;
};

/** The least that it could cost: the server itself writes the same rows to files, and reads them into tables without keys. */
const plainCopy = async (client: pg.Client, folder: string): Promise<{ out: number; back: number }> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const [, out] = await timed(async () => {
    for (const { name } of rows) await client.query(`COPY public.${name} TO '${join(folder, name)}'`);
  });
  await client.query('CREATE SCHEMA bare');
  const [, back] = await timed(async () => {
    await client.query('BEGIN');
    for (const { name } of rows) {
      await client.query(`CREATE TABLE bare.${name} (LIKE public.${name})`);
      await client.query(`COPY bare.${name} FROM '${join(folder, name)}'`);
    }
    await client.query('COMMIT');
  });
  await client.query('DROP SCHEMA bare CASCADE');
  return { out, back };
};

const secondsOf = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** A backup of so many contributions and its restore elsewhere, beside plain COPY of the same rows. */
export const backups = async (count = 1_000_000): Promise<Measured> => {
  const about = machine();
  const { dataDir, dispose } = await newDataDirectory();
  try {
    await layOut(dataDir);
    const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
    const [ports] = installation.all;
    if (!ports) throw new Error('there is no municipality');
    const { host, port, user } = await serverOf(dataDir);
    const connection: Connection = { host, port, user, database: 'postgres' };
    const client = new pg.Client({ host, port, user, database: 'postgres' });
    await client.connect();
    try {
      const edition = (await ports.places.current())?.edition ?? 0;
      await ports.contributions.load(generate(ports, edition, count));
      while ((await ports.counts.fold()) > 0) await sleep(0);
      await client.query('VACUUM (ANALYZE)');
      const fsyncBefore = fsyncMs(dataDir);
      const file = join(dirname(dataDir), 'bench.archive');
      const secret = join(dirname(dataDir), 'encrypted.archive');
      const passphrase = Buffer.from('a passphrase of a benchmark');
      const [made, plain] = await timed(async () => granted(await backup({ connection, file, program: 'bench' })));
      const [, encrypted] = await timed(async () =>
        granted(await backup({ connection, file: secret, program: 'bench', passphrase })),
      );
      const [, verified] = await timed(async () => granted(await verifyArchive(file)));
      await client.query('CREATE DATABASE elsewhere');
      const target = { ...connection, database: 'elsewhere' };
      const [restored, back] = await timed(async () =>
        granted(await restore({ connection: target, file, ledger: noLedger })),
      );
      await client.query('DROP DATABASE elsewhere');
      const folder = join(dirname(dataDir), 'plain');
      await mkdir(folder);
      await chmod(folder, 0o777);
      const limit = await plainCopy(client, folder);
      await rm(folder, { recursive: true });
      const rows = restored.rows.toLocaleString('en-GB');
      const figures: Figure[] = [
        {
          what: `backup of ${count.toLocaleString('en-GB')} contributions (${rows} rows, ${mib(made.bytes)})`,
          measured: secondsOf(plain),
          limit: `under 60 s; plain COPY to files takes ${secondsOf(limit.out)}`,
          within: plain < 60,
        },
        { what: 'the same, encrypted', measured: secondsOf(encrypted), limit: 'under 60 s', within: encrypted < 60 },
        { what: 'reading it back and checking all of it', measured: secondsOf(verified) },
        {
          what: 'restore: checked, rows, keys, compared',
          measured: secondsOf(back),
          limit: `under 120 s; plain COPY into tables without keys takes ${secondsOf(limit.back)}`,
          within: back < 120,
        },
      ];
      return {
        title: 'backup',
        how: [
          about,
          fsyncSentence(fsyncBefore, fsyncMs(dataDir)),
          'a year of contributions on the embedded PostgreSQL, loaded by the set-based path and folded; the archive is restored into another database of the same server, every table compared by its rows',
        ],
        figures,
      };
    } finally {
      await client.end();
      await installation.close();
    }
  } finally {
    await dispose();
  }
};
