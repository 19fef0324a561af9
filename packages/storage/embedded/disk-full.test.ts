import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { afterwards, newDirectory, refusal, serverPid, sql, start } from './testing.ts';

const run = promisify(execFile);

/** A disk of so many megabytes, or nothing where this process may not mount one. */
async function smallDisk(megabytes: number): Promise<string | undefined> {
  const path = await newDirectory();
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'straatwijs-test', path]);
  } catch {
    return undefined;
  }
  // Lazily: a server that was just killed may hold its directory for a moment.
  afterwards(() => run('umount', ['--lazy', path]));
  return path;
}

async function fill(disk: string): Promise<void> {
  const file = await open(join(disk, 'ballast'), 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) await file.write(block);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    await file.close();
  }
}

const canMount = await run('unshare', ['-m', 'mount', '-t', 'tmpfs', 'straatwijs-test', '/mnt']).then(
  () => true,
  () => false,
);
if (!canMount) console.log('Left out: tests on a full disk, because this user may not mount a small one.');

describe.skipIf(!canMount)('on a full disk', () => {
  test('a new cluster is refused with a clear sentence and nothing of it stays', async () => {
    const disk = await smallDisk(24);
    const dataDir = join(disk ?? '', 'var');
    const refused = await refusal(dataDir);
    expect(refused.code).toBe('disk-full');
    expect(refused.sentence).toContain(dataDir);
    expect(await readdir(dataDir)).toEqual(['straatwijs.lock']);
  });

  test('existing data are refused, and are whole when there is room again', async () => {
    const { disk, dataDir, server } = await killedOnSmallDisk();
    await server.stop();
    await fill(disk);
    expect((await refusal(dataDir)).code).toBe('disk-full');
    await rm(join(disk, 'ballast'));
    expect(await sql(await start(dataDir), 'select count(*)::int as n from street')).toEqual([{ n: 2000 }]);
  });

  test('a database that died does not come back until there is room, and then with everything', async () => {
    const { disk, server } = await killedOnSmallDisk();
    await fill(disk);
    // somebody who takes every byte that comes free: what PostgreSQL tidies up at its start may else be enough for it
    const greedy = spawn('sh', ['-c', 'while :; do cat /dev/zero >> "$1/ballast" 2> /dev/null; done', 'sh', disk], {
      detached: true,
      stdio: 'ignore',
    });
    const sate = () =>
      greedy.exitCode === null && greedy.signalCode === null && process.kill(-(greedy.pid ?? 0), 'SIGKILL');
    afterwards(async () => sate());
    expect(await server.ensureRunning()).toMatchObject({ ok: false, refusal: { code: 'disk-full' } });
    const ended = once(greedy, 'close');
    sate();
    await ended;
    await rm(join(disk, 'ballast'));
    expect(await server.ensureRunning()).toEqual({ ok: true });
    expect(await sql(server, 'select count(*)::int as n from street')).toEqual([{ n: 2000 }]);
  });
});

/** Killed, so that the next start has a log to replay and more to write. */
async function killedOnSmallDisk() {
  const disk = (await smallDisk(96)) ?? '';
  const dataDir = join(disk, 'var');
  const server = await start(dataDir);
  await sql(server, 'create table street as select n as id from generate_series(1, 1000) n');
  await sql(server, 'select pg_switch_wal()');
  await sql(server, 'insert into street select n from generate_series(1, 1000) n');
  process.kill(await serverPid(dataDir), 'SIGKILL');
  return { disk, dataDir, server };
}
