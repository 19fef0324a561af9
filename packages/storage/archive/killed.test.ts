import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Connection } from '../connection/pool.ts';
import { archiveFolder, asFirstVersion, ask, emptyDatabase, fill } from './testing.ts';
import { verifyArchive } from './verify-archive.ts';
import { backup } from './write-archive.ts';

const program = join(import.meta.dirname, 'test-archiving.ts');
/** Enough to see each part of the work; more by hand, for a longer look. */
const moments = Number(process.env.STRAATWIJS_KILL_MOMENTS ?? 4);

/** Runs it and kills it so many milliseconds after it began. @returns whether it came to its end first, and how long it took */
const killAfter = async (what: string, connection: Connection, file: string, ms: number) => {
  const child = spawn(process.execPath, [program, what, JSON.stringify(connection), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let begun = 0;
  let took = 0;
  let last = '';
  for await (const line of createInterface(child.stdout)) {
    last = line;
    if (line !== 'begun') {
      took = performance.now() - begun;
      continue;
    }
    begun = performance.now();
    setTimeout(() => child.kill('SIGKILL'), ms).unref();
  }
  await ended;
  return { finished: last === 'done', took };
};

type Run = Awaited<ReturnType<typeof killAfter>>;

/** Kills at moments spread over the whole; the first run is often the slowest, so they lie within the fastest that was seen. */
const killAtEachMoment = async (whole: Run, run: (ms: number, n: number) => Promise<Run>): Promise<void> => {
  expect(whole.finished).toBe(true);
  let { took: shortest } = whole;
  let killed = 0;
  for (let n = 0; n < moments; n++) {
    const { finished, took } = await run((shortest * (n + 0.5)) / moments, n);
    if (finished) shortest = Math.min(shortest, took);
    else killed++;
  }
  expect(killed).toBeGreaterThan(0);
};

const untilAlone = async (connection: Connection) => {
  const others = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('straatwijs', 'straatwijs-archive')`;
  while ((await ask(connection, others)).length > 0) await sleep(10);
};

/** What is in a database, as a backup sees it; nothing when it holds nothing of ours. */
const contentOf = async (connection: Connection, folder: string): Promise<string> => {
  const file = join(folder, 'look.archive');
  const made = await backup({ connection, file, program: 'test' });
  await rm(file, { force: true });
  return made.ok ? JSON.stringify(made.value.manifest.tables) : made.refusal.code;
};

it('a backup that is killed at any moment leaves none, or a sound one', async () => {
  const connection = await emptyDatabase();
  await fill(connection, 10_000);
  const folder = await archiveFolder();
  const whole = await killAfter('backup', connection, join(folder, 'whole.archive'), 60_000);
  await killAtEachMoment(whole, async (ms, n) => {
    const file = join(folder, `${n}.archive`);
    const run = await killAfter('backup', connection, file, ms);
    const isThere = (await readdir(folder)).includes(`${n}.archive`);
    if (isThere) expect(await verifyArchive(file)).toMatchObject({ ok: true });
    else expect(run.finished).toBe(false);
    return run;
  });
}, 110_000);

it.each([
  ['restore', 'into an empty database'],
  ['replace', 'over what is there'],
])(
  'a %s that is killed at any moment, %s, leaves what was or what the archive holds',
  async (what) => {
    const source = await emptyDatabase();
    await fill(source, 10_000);
    const folder = await archiveFolder();
    const file = join(folder, 'source.archive');
    expect(await backup({ connection: source, file, program: 'test' })).toMatchObject({ ok: true });
    const after = await contentOf(source, folder);
    const { database: template } = await emptyDatabase();
    if (what === 'replace') await fill({ ...source, database: template }, 500);
    const fresh = (): Promise<Connection> => emptyDatabase(template);
    const first = await fresh();
    const before = await contentOf(first, folder);
    const whole = await killAfter(what, first, file, 60_000);
    expect(await contentOf(first, folder)).toBe(after);
    await killAtEachMoment(whole, async (ms) => {
      const target = await fresh();
      const run = await killAfter(what, target, file, ms);
      await untilAlone(target);
      const now = await contentOf(target, folder);
      expect(now === before || now === after).toBe(true);
      if (run.finished) expect(now).toBe(after);
      return run;
    });
  },
  240_000,
);

it('an update that is killed at any moment leaves the old version or the new one, locks included', async () => {
  const stateOf = async (connection: Connection) => {
    const applied = await ask(connection, 'SELECT count(*)::int AS n FROM straatwijs_schema.kysely_migration');
    const tables = await ask(
      connection,
      `SELECT relname, relforcerowsecurity, (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
       FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    );
    return JSON.stringify([applied, tables]);
  };
  const template = await emptyDatabase();
  await asFirstVersion(template);
  const fresh = () => emptyDatabase(template.database);
  const first = await fresh();
  const before = await stateOf(first);
  const whole = await killAfter('migrate', first, '', 60_000);
  const after = await stateOf(first);
  await killAtEachMoment(whole, async (ms) => {
    const old = await fresh();
    const run = await killAfter('migrate', old, '', ms);
    await untilAlone(old);
    const now = await stateOf(old);
    expect(now === before || now === after).toBe(true);
    expect((await killAfter('migrate', old, '', 60_000)).finished).toBe(true);
    expect(await stateOf(old)).toBe(after);
    return run;
  });
}, 120_000);
