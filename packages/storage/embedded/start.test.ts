import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { MAJOR_VERSION } from './data-directory.ts';
import { application, newDirectory, serverPid, sql, start } from './testing.ts';

test('a new directory becomes a durable UTF-8 database with checksums, reachable through a private socket only', async () => {
  const dataDir = join(await newDirectory(), 'var', 'data');
  const server = await start(dataDir);
  expect(server).toMatchObject({ adopted: false, dataDir, superuser: 'postgres', host: join(dataDir, 'postgres') });
  const settings = await sql(
    server,
    `select json_object_agg(name, setting) as all from pg_settings where name in ('fsync', 'full_page_writes',
      'synchronous_commit', 'data_checksums', 'listen_addresses', 'wal_level', 'wal_recycle', 'TimeZone', 'server_encoding',
      'log_statement', 'max_connections')`,
  );
  expect(settings[0]?.all).toEqual({
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    wal_level: 'minimal',
    wal_recycle: 'off',
    TimeZone: 'UTC',
    server_encoding: 'UTF8',
    log_statement: 'none',
    max_connections: '60',
  });
  expect(await sql(server, 'select datcollate, datctype from pg_database where datname = current_database()')).toEqual([
    { datcollate: 'C', datctype: 'C' },
  ]);
  expect(await sql(server, 'show server_version')).toEqual([{ server_version: server.version }]);
  expect(server.version.split('.')[0]).toBe(MAJOR_VERSION);
  expect((await stat(server.host)).mode & 0o777).toBe(0o700);
  expect((await stat(join(server.host, '.s.PGSQL.5432'))).mode & 0o777).toBe(0o700);
});

test('what was written is there after stopping and starting, and stopping twice is harmless', async () => {
  const dataDir = await newDirectory();
  const first = await start(dataDir);
  await sql(first, 'create table street as select 1 as id');
  await Promise.all([first.stop(), first.stop()]);
  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
  expect(await sql(second, 'select id from street')).toEqual([{ id: 1 }]);
});

test('the server does not keep the process alive, and the next application adopts it', async () => {
  const dataDir = await newDirectory();
  const left = await application(dataDir, { mode: 'leave' });
  await left.ended();
  expect(left.process.exitCode).toBe(0);
  const running = await serverPid(dataDir);
  const next = await start(dataDir);
  expect(next.adopted).toBe(true);
  expect(await serverPid(dataDir)).toBe(running);
});

test('a Ctrl-C in the terminal ends the application and not the database', async () => {
  const dataDir = await newDirectory();
  const interrupted = await application(dataDir);
  process.kill(-interrupted.pid, 'SIGINT'); // what a terminal does: to the whole process group
  await interrupted.ended();
  await sleep(300);
  expect((await start(dataDir)).adopted).toBe(true);
});

test('the log holds no values of residents, also when a statement fails', async () => {
  const dataDir = await newDirectory();
  const server = await start(dataDir);
  await sql(server, 'create table t (id text primary key)');
  await sql(server, "insert into t values ('secret-of-a-resident')");
  await expect(sql(server, "insert into t values ('secret-of-a-resident')")).rejects.toThrow('duplicate key');
  const [file] = await sql(server, 'select pg_current_logfile() as path');
  const text = await readFile(join(server.host, String(file?.path)), 'utf8');
  expect(text).toContain('duplicate key');
  expect(text).not.toContain('secret-of-a-resident');
});

test('settings of the operator win over ours', async () => {
  const dataDir = await newDirectory();
  await (await start(dataDir)).stop();
  await appendFile(join(dataDir, 'postgres', 'postgresql.local.conf'), 'max_connections = 33\n');
  const server = await start(dataDir);
  expect(await sql(server, 'show max_connections')).toEqual([{ max_connections: '33' }]);
});
