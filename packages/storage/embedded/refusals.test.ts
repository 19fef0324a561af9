import { chmod, chown, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { application, canBeNobody, fingerprint, isRoot, NOBODY, newDirectory, refusal, sql, start } from './testing.ts';

/** A directory with a cluster in it that is not running. */
async function stoppedCluster(): Promise<string> {
  const dataDir = await newDirectory();
  const server = await start(dataDir);
  await sql(server, 'create table street as select 7 as id');
  await server.stop();
  return dataDir;
}

async function expectRefusedUnchanged(dataDir: string, code: string, ...words: string[]): Promise<void> {
  const before = await fingerprint(dataDir);
  const refused = await refusal(dataDir, { explicitDataDir: true });
  expect(refused.code).toBe(code);
  for (const word of words) expect(refused.sentence).toContain(word);
  expect(await fingerprint(dataDir)).toBe(before);
}

test('data of another major version are refused and left alone', async () => {
  const dataDir = await stoppedCluster();
  const file = join(dataDir, 'postgres', 'PG_VERSION');
  await writeFile(file, '16\n');
  await expectRefusedUnchanged(dataDir, 'foreign-version', 'PostgreSQL 16', 'PostgreSQL 18', 'backup');
  await writeFile(file, '18\n');
  expect(await sql(await start(dataDir), 'select id from street')).toEqual([{ id: 7 }]);
});

test('a directory with something else in it is refused and left alone', async () => {
  const dataDir = await newDirectory();
  await writeFile(join(dataDir, 'thesis.txt'), 'years of work');
  await expectRefusedUnchanged(dataDir, 'data-directory-has-other-content', 'thesis.txt', 'STRAATWIJS_DATA');
});

test('the data directory of another PostgreSQL is recognised as such', async () => {
  const dataDir = join(await stoppedCluster(), 'postgres');
  await expectRefusedUnchanged(dataDir, 'data-directory-has-other-content', 'data directory of a PostgreSQL server');
});

test('a cluster directory without data is refused, not filled', async () => {
  const dataDir = await newDirectory();
  await mkdir(join(dataDir, 'postgres'), { mode: 0o700 });
  if (isRoot) await chown(join(dataDir, 'postgres'), NOBODY, NOBODY);
  await expectRefusedUnchanged(dataDir, 'data-directory-has-other-content', 'PG_VERSION');
});

test('data that others may read are refused with the command that closes them', async () => {
  const dataDir = await stoppedCluster();
  await chmod(join(dataDir, 'postgres'), 0o755);
  await expectRefusedUnchanged(dataDir, 'data-directory-wrong-permissions', '0755', 'chmod 0700');
  await chmod(join(dataDir, 'postgres'), 0o700);
  expect(await sql(await start(dataDir), 'select id from street')).toEqual([{ id: 7 }]);
});

test('damaged data are refused with what PostgreSQL says about them', async () => {
  const dataDir = await stoppedCluster();
  await writeFile(join(dataDir, 'postgres', 'global', 'pg_control'), Buffer.alloc(8192));
  const refused = await refusal(dataDir);
  expect(refused.code).toBe('start-failed');
  expect(refused.sentence).toContain('database files are incompatible with server');
});

test('a file where the directory should be is refused', async () => {
  const file = join(await newDirectory(), 'file');
  await writeFile(file, 'x');
  expect((await refusal(file)).code).toBe('data-directory-not-writable');
  expect((await refusal(join(file, 'below'))).code).toBe('data-directory-not-writable');
  expect(await readFile(file, 'utf8')).toBe('x');
});

test('a start that was killed while it made the cluster is made good by the next one', async () => {
  const dataDir = await newDirectory();
  await mkdir(join(dataDir, 'postgres.new-000000000000'));
  await writeFile(join(dataDir, 'postgres.new-000000000000', 'PG_VERSION'), '18\n');
  await writeFile(join(dataDir, 'straatwijs.pid.new-000000000000'), '');
  const starting = application(dataDir).catch(() => undefined);
  const halfMade = async () => (await readdir(dataDir)).some((name) => /^postgres\.new-(?!0{12})/.test(name));
  while (!(await halfMade())) await sleep(2);
  const holder: unknown = JSON.parse(await readFile(join(dataDir, 'straatwijs.pid'), 'utf8'));
  process.kill(Number(Object(holder).process), 'SIGKILL');
  await starting;
  expect(await readdir(dataDir)).not.toContain('postgres');
  const server = await start(dataDir);
  expect(await sql(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  await sleep(1500); // the orphaned initdb notices that its directory is gone
  await (await start(dataDir)).stop();
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'straatwijs.lock']);
});

describe.skipIf(!isRoot)('as root', () => {
  test('data that belong to root are refused with the command that hands them over', async () => {
    const dataDir = await stoppedCluster();
    await chown(join(dataDir, 'postgres'), 0, 0);
    await expectRefusedUnchanged(dataDir, 'data-directory-wrong-owner', 'root', 'chown -R');
  });

  test('a named directory that the run user cannot reach is refused with what is closed', async () => {
    const home = await newDirectory(0o700);
    const refused = await refusal(join(home, 'clone', 'var'), { explicitDataDir: true });
    expect(refused.code).toBe('data-directory-unreachable');
    expect(refused.sentence).toContain(`chmod o+x ${home}`);
    expect(await readdir(home)).toEqual([]);
  });
});

describe.skipIf(!canBeNobody)('as an ordinary user', () => {
  test('a directory of somebody else is refused', async () => {
    const { outcome } = await application(await newDirectory(), { uid: NOBODY });
    expect(outcome.refusal.code).toBe('data-directory-not-writable');
  });

  test('a directory below one of somebody else cannot be made', async () => {
    const { outcome } = await application(join(await newDirectory(), 'var'), { uid: NOBODY });
    expect(outcome.refusal.code).toBe('data-directory-not-writable');
  });

  test('data of somebody else are refused', async () => {
    const dataDir = await stoppedCluster();
    const owner = await stat(join(dataDir, 'postgres'));
    if (owner.uid === NOBODY) await chown(join(dataDir, 'postgres'), 1, 1);
    const { outcome } = await application(dataDir, { uid: NOBODY });
    expect(outcome.refusal.code).toBe('data-directory-wrong-owner');
  });

  test('a user id without a name is refused, as PostgreSQL would', async () => {
    const dataDir = await newDirectory();
    await chown(dataDir, 54321, 54321);
    const { outcome } = await application(dataDir, { uid: 54321 });
    expect(outcome.refusal.code).toBe('no-run-user');
    expect(outcome.refusal.sentence).toContain('54321');
  });
});
