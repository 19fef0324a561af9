import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestCluster } from './clusters.ts';

const run = promisify(execFile);
const binaries = process.env.STRAATWIJS_PG15_BIN ?? '/usr/lib/postgresql/15/bin';

const userId = async (): Promise<{ uid: number; gid: number } | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const { stdout } = await run('id', ['-u', 'postgres']);
  const group = await run('id', ['-g', 'postgres']);
  return { uid: Number(stdout), gid: Number(group.stdout) };
};

/**
 * PostgreSQL 15, the oldest server that is supported, as a municipality would run it: another program than ours, found
 * where Debian puts it. Absent: one line, and in CI a failure.
 */
export const startOldestServer = async (): Promise<{ cluster: TestCluster; stop: () => Promise<void> } | undefined> => {
  if (!existsSync(join(binaries, 'initdb'))) {
    if (process.env.CI)
      throw new Error(`PostgreSQL 15 is not at ${binaries}: the contract tests must run on it in CI.`);
    console.log('Left out: the second contract run, because PostgreSQL 15 is not installed (Debian: postgresql-15).');
    return undefined;
  }
  const directory = await mkdtemp(join(tmpdir(), 'sw-pg15-'));
  const as = await userId();
  if (as) await chown(directory, as.uid, as.gid);
  const data = join(directory, 'data');
  const options = { ...(as ?? {}), cwd: directory, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    options,
  );
  const settings = `-c listen_addresses='' -k ${directory} -c fsync=off -c max_connections=100`;
  await run(
    join(binaries, 'pg_ctl'),
    ['-D', data, '-o', settings, '-l', join(directory, 'log'), '-w', 'start'],
    options,
  );
  return {
    cluster: { host: directory, port: 5432, user: 'owner' },
    stop: async () => {
      await run(join(binaries, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], options);
      await rm(directory, { recursive: true, force: true });
    },
  };
};
