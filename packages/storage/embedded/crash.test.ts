import { spawn } from 'node:child_process';
import { appendFile, chown, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { afterwards, application, isRoot, newDirectory, serverPid, sql, start } from './testing.ts';

test('after kill -9 of the application its server is adopted, with all that was written', async () => {
  const dataDir = await newDirectory();
  const killed = await application(dataDir);
  await sql(killed.outcome.server, 'create table street as select 7 as id');
  const running = await serverPid(dataDir);
  process.kill(killed.pid, 'SIGKILL');
  await killed.ended();
  const server = await start(dataDir);
  expect(server.adopted).toBe(true);
  expect(await serverPid(dataDir)).toBe(running);
  expect(await sql(server, 'select id from street')).toEqual([{ id: 7 }]);
});

test('after kill -9 of application and database the database is started again with all that was written', async () => {
  const dataDir = await newDirectory();
  const killed = await application(dataDir);
  await sql(killed.outcome.server, 'create table street as select 7 as id');
  process.kill(await serverPid(dataDir), 'SIGKILL');
  process.kill(killed.pid, 'SIGKILL');
  await killed.ended();
  const server = await start(dataDir);
  expect(server.adopted).toBe(false);
  expect(await sql(server, 'select id from street')).toEqual([{ id: 7 }]);
});

test('an application whose database was killed gets it back by asking', async () => {
  const dataDir = await newDirectory();
  const server = await start(dataDir);
  await sql(server, 'create table street as select 7 as id');
  for (let death = 0; death < 5; death++) {
    process.kill(await serverPid(dataDir), 'SIGKILL');
    expect(await server.ensureRunning()).toEqual({ ok: true });
  }
  expect(await sql(server, 'select id from street')).toEqual([{ id: 7 }]);
  const running = await serverPid(dataDir);
  expect(await server.ensureRunning()).toEqual({ ok: true });
  expect(await serverPid(dataDir)).toBe(running);
});

test('a database with all its sessions taken is left running', async () => {
  const dataDir = await newDirectory();
  await (await start(dataDir)).stop();
  await appendFile(join(dataDir, 'postgres', 'postgresql.local.conf'), 'max_connections = 4\n');
  const server = await start(dataDir);
  const running = await serverPid(dataDir);
  const sessions = Array.from({ length: 4 }, () => sql(server, 'select pg_sleep(1.5)').catch(() => []));
  await sleep(500);
  await expect(sql(server, 'select 1')).rejects.toThrow('too many clients');
  expect(await server.ensureRunning()).toEqual({ ok: true });
  expect(await serverPid(dataDir)).toBe(running);
  await Promise.all(sessions);
});

test('stopping is harmless when the database was killed', async () => {
  const dataDir = await newDirectory();
  const server = await start(dataDir);
  process.kill(await serverPid(dataDir), 'SIGKILL');
  await server.stop();
  expect((await start(dataDir)).adopted).toBe(false);
});

test('a process id that was given to another process meanwhile does not prevent a start, nor harm that process', async () => {
  const dataDir = await newDirectory();
  const first = await start(dataDir);
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8');
  const socketLock = join(first.host, '.s.PGSQL.5432.lock');
  const socketText = await readFile(socketLock, 'utf8');
  const owner = isRoot ? await stat(pidFile) : undefined;
  await first.stop();
  // a process of the very user that runs the server: the case in which PostgreSQL itself would refuse
  const stranger = spawn('sleep', ['60'], owner === undefined ? {} : { uid: owner.uid, gid: owner.gid });
  afterwards(async () => stranger.kill());
  const asIfItWereIts = (old: string) => old.replace(/^\d+/, String(stranger.pid));
  await writeFile(pidFile, asIfItWereIts(text), { mode: 0o600 });
  await writeFile(socketLock, asIfItWereIts(socketText), { mode: 0o600 });
  if (owner !== undefined) for (const path of [pidFile, socketLock]) await chown(path, owner.uid, owner.gid);
  const server = await start(dataDir);
  expect(await sql(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
});

test('a server left running with other settings is restarted with ours', async () => {
  const dataDir = await newDirectory();
  await (await application(dataDir, { mode: 'leave' })).ended();
  await appendFile(join(dataDir, 'postgres', 'postgresql.conf'), 'max_connections = 20\n');
  const server = await start(dataDir);
  expect(server.adopted).toBe(false);
  expect(await sql(server, 'show max_connections')).toEqual([{ max_connections: '60' }]);
});
