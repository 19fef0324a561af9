import { rename, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import type { Binaries } from './binaries.ts';
import { CLUSTER, type Place } from './data-directory.ts';
import { remove, replaceFile, textOf } from './files.ts';
import { lastLines, SUPERUSER } from './initialise.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';
import { diskFull, done, type Outcome, refuse, saysDiskFull } from './refusals.ts';
import { runCommand } from './run-command.ts';
import { ACCESS_RULES, settingsFor } from './settings.ts';
import { clearSocket, PORT } from './socket-directory.ts';

/** Seconds: putting a large log back after a power cut may take minutes, and giving up would only start it over. */
const START_LIMIT = 600;
const STOP_LIMIT = 120;
/** Bytes: what PostgreSQL takes at once for its write-ahead log. */
const WAL_SEGMENT = 16 * 1024 * 1024;
/** SQLSTATE: it is recovering from the crash of a session, or going down. */
const NOT_NOW = '57P03';

/**
 * Brings the server of this cluster up with our settings: goes on with one that an application that was killed left
 * running, provided it is the same version with the same settings, and starts it otherwise.
 * Only for the holder of the application lock. Returns whether it was adopted.
 */
export async function bringUp(place: Place, binaries: Binaries, socketDirectory: string): Promise<Outcome<boolean>> {
  const cluster = join(place.dataDir, CLUSTER);
  const changed = await writeSettings(place, socketDirectory);
  for (;;) {
    const settled = await waitUntil(cluster, START_LIMIT, (found) => found.state === 'ready');
    if (settled === undefined)
      return refuse(
        'start-timeout',
        `The PostgreSQL that was already running on ${cluster} has been starting or stopping for ${START_LIMIT} seconds. Look in ${cluster}/log; it goes on by itself, so try again later.`,
      );
    if (settled.state === 'ready') {
      const { version, state } = await ask(socketDirectory);
      if (state === NOT_NOW) {
        await sleep(100);
        continue;
      }
      // one that says no, having no session left for us, lives: its settings are ours, so it is left in peace
      if (!changed && (version === binaries.version || state !== undefined)) return done(true);
      const stopped = await stopServer(place, binaries);
      if (!stopped.ok) return stopped;
      continue; // looked at again, as it may have been killed just now and left its traces
    }
    if (settled.state === 'gone') {
      // its process id may by now be given to another process, which PostgreSQL would take for itself
      await rename(join(cluster, 'postmaster.pid'), join(cluster, 'postmaster.pid.left-behind'));
      await clearSocket(socketDirectory);
    }
    const started = await startServer(place, binaries);
    return started.ok ? done(false) : started;
  }
}

/**
 * Stops the server, if it runs: sessions are ended, everything acknowledged is on disk.
 * We wait ourselves: where nobody collects dead processes (containers), pg_ctl would wait for one that was killed meanwhile.
 */
export async function stopServer({ dataDir, user }: Place, binaries: Binaries): Promise<Outcome<void>> {
  const cluster = join(dataDir, CLUSTER);
  const found = await findPostmaster(cluster);
  if (found.state === 'none' || found.state === 'gone') return done(undefined);
  const asked = await runCommand(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-W'], user);
  if ((await waitUntil(cluster, STOP_LIMIT, () => false)) !== undefined) return done(undefined);
  return refuse(
    'stop-timeout',
    `PostgreSQL on ${cluster} did not stop in ${STOP_LIMIT} seconds. ${complaints(asked.output)}`,
  );
}

/** What the server behind this socket answers: its version, or the SQLSTATE with which it says no; neither when it is not there. */
async function ask(socketDirectory: string): Promise<{ version?: string | undefined; state?: string | undefined }> {
  const client = new Client({
    host: socketDirectory,
    port: PORT,
    user: SUPERUSER,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 30_000,
  });
  client.on('error', () => undefined); // the server went away meanwhile: the query below reports it
  try {
    await client.connect();
    const answer = await client.query<{ server_version: string }>('show server_version');
    return { version: answer.rows[0]?.server_version };
  } catch (error) {
    return { state: error instanceof DatabaseError ? error.code : undefined };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function startServer({ dataDir, user }: Place, binaries: Binaries): Promise<Outcome<void>> {
  const cluster = join(dataDir, CLUSTER);
  await remove(join(cluster, 'startup.log')); // of the start before
  const before = ((await textOf(logOfToday(cluster))) ?? '').length;
  // the shell that pg_ctl uses reads the path of the log between double quotes: a relative one is safe whatever the directory is called
  const started = await runCommand(
    binaries.pgCtl,
    ['start', '-w', '-t', String(START_LIMIT), '-l', 'startup.log', '-s'],
    user,
    cluster,
    { PGDATA: cluster },
  );
  if (started.status === 0) return done(undefined);
  const said = `${started.output}\n${await saidBy(cluster, before)}`.trim();
  // on a full disk its log cannot be written either, so there may be no message to recognise
  if (saysDiskFull(said) || (await freeBytes(cluster)) < WAL_SEGMENT) return diskFull(cluster);
  if ((await findPostmaster(cluster)).state === 'starting')
    return refuse(
      'start-timeout',
      `PostgreSQL on ${cluster} is not ready after ${START_LIMIT} seconds; it goes on by itself, so try again later. Look in ${cluster}/log.`,
    );
  return refuse(
    'start-failed',
    `PostgreSQL does not start on ${cluster}; the data were left as they are. It says: ${complaints(said)} More is in ${cluster}/log.`,
  );
}

/** True when anything differed from what was there. */
async function writeSettings({ dataDir, user }: Place, socketDirectory: string): Promise<boolean> {
  let changed = false;
  for (const [name, text] of [
    ['postgresql.conf', settingsFor(socketDirectory)],
    ['pg_hba.conf', ACCESS_RULES],
  ] as const) {
    const path = join(dataDir, CLUSTER, name);
    if ((await textOf(path)) === text) continue;
    await replaceFile(path, text, user);
    changed = true;
  }
  return changed;
}

/** Waits until no process of the server is left, or `enough` says so; nothing when that takes longer than so many seconds. */
async function waitUntil(
  cluster: string,
  seconds: number,
  enough: (found: Postmaster) => boolean,
): Promise<Postmaster | undefined> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const found = await findPostmaster(cluster);
    if (found.state === 'none' || (found.state === 'gone' && !found.leftBehind) || enough(found)) return found;
    await sleep(20);
  }
  return undefined;
}

async function freeBytes(path: string): Promise<number> {
  const disk = await statfs(path);
  return disk.bavail * disk.bsize;
}

/** What the server wrote: first to where pg_ctl sends it, and once it runs to a log of its own, of which the old part is left out. */
async function saidBy(cluster: string, skip: number): Promise<string> {
  const atStart = (await textOf(join(cluster, 'startup.log'))) ?? '';
  return atStart + ((await textOf(logOfToday(cluster))) ?? '').slice(skip);
}

// as log_filename in our settings names it
function logOfToday(cluster: string): string {
  const day = new Date().toLocaleDateString('en-US', { weekday: 'short', timeZone: 'UTC' });
  return join(cluster, 'log', `postgresql-${day}.log`);
}

/** The lines that tell what went wrong, without times and process ids. */
function complaints(said: string): string {
  const lines = said.split('\n').filter((line) => /(FATAL|PANIC|ERROR|HINT):/.test(line));
  return lastLines(lines.length > 0 ? lines.map((line) => line.replace(/^.*?\] /, '')).join('\n') : said);
}
