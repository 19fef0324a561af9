import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Binaries } from './binaries.ts';
import { CLUSTER, type Place } from './data-directory.ts';
import { ownerOf, remove, replaceFile, textOf } from './files.ts';
import { lastLines, SUPERUSER } from './initialise.ts';
import { findPostmaster } from './postmaster.ts';
import { diskFull, done, type Outcome, refuse, saysDiskFull } from './refusals.ts';
import { runCommand } from './run-command.ts';
import { ACCESS_RULES, settingsFor } from './settings.ts';
import { clearSocket, PORT } from './socket-directory.ts';

/** Seconds: putting a large log back after a power cut may take minutes, and giving up would only start it over. */
const START_LIMIT = 600;
const STOP_LIMIT = 120;

/**
 * Brings the server of this cluster up with our settings: goes on with one that an application that was killed left
 * running, provided it is the same version with the same settings, and starts it otherwise.
 * Only for the holder of the application lock. Returns whether it was adopted.
 */
export async function bringUp(place: Place, binaries: Binaries, socketDirectory: string): Promise<Outcome<boolean>> {
  const cluster = join(place.dataDir, CLUSTER);
  const changed = await writeSettings(place, socketDirectory);
  const settled = await waitUntilSettled(cluster);
  if (settled === 'ready') {
    const running = await versionOf(socketDirectory);
    if (running === binaries.version && !changed) return done(true);
    const stopped = await stopServer(place, binaries);
    if (!stopped.ok) return stopped;
  } else if (settled === 'timeout') {
    return refuse(
      'start-timeout',
      `The PostgreSQL that was already running on ${cluster} has been starting or stopping for ${START_LIMIT} seconds. Look in ${cluster}/log; it goes on by itself, so try again later.`,
    );
  } else if (settled === 'gone') {
    // its process id may by now be given to another process, which PostgreSQL would take for itself
    await rename(join(cluster, 'postmaster.pid'), join(cluster, 'postmaster.pid.left-behind'));
    await clearSocket(socketDirectory);
  }
  const started = await startServer(place, binaries);
  return started.ok ? done(false) : started;
}

/** Stops the server, if it runs: sessions are ended, everything acknowledged is on disk. */
export async function stopServer({ dataDir, user }: Place, binaries: Binaries): Promise<Outcome<void>> {
  const cluster = join(dataDir, CLUSTER);
  const found = await findPostmaster(cluster);
  if (found.state === 'none' || found.state === 'gone') return done(undefined);
  const args = ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', String(STOP_LIMIT)];
  const stopped = await runCommand(binaries.pgCtl, args, user);
  const after = await findPostmaster(cluster);
  if (stopped.status === 0 || after.state === 'none' || after.state === 'gone') return done(undefined);
  return refuse('start-timeout', `PostgreSQL on ${cluster} did not stop: ${lastLines(stopped.output)}`);
}

/** The version of the server behind this socket, once it answers; it may have said it was ready just before. */
export async function versionOf(socketDirectory: string): Promise<string | undefined> {
  const client = new Client({
    host: socketDirectory,
    port: PORT,
    user: SUPERUSER,
    database: 'postgres',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined); // the server went away meanwhile: the query below reports it
  try {
    await client.connect();
    const answer = await client.query<{ server_version: string }>('show server_version');
    return answer.rows[0]?.server_version;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function startServer({ dataDir, user }: Place, binaries: Binaries): Promise<Outcome<void>> {
  const cluster = join(dataDir, CLUSTER);
  await remove(join(cluster, 'startup.log')); // of the start before
  const before = await logOf(cluster);
  // the shell that pg_ctl uses reads the path of the log between double quotes: a relative one is safe whatever the directory is called
  const started = await runCommand(
    binaries.pgCtl,
    ['start', '-w', '-t', String(START_LIMIT), '-l', 'startup.log', '-s'],
    user,
    cluster,
    { PGDATA: cluster },
  );
  if (started.status === 0) return done(undefined);
  const logged = (await logOf(cluster)).slice(before.length);
  const said = `${started.output}\n${logged}`.trim();
  if (saysDiskFull(said)) return diskFull(cluster);
  if ((await findPostmaster(cluster)).state === 'starting')
    return refuse(
      'start-timeout',
      `PostgreSQL on ${cluster} is not ready after ${START_LIMIT} seconds; it goes on by itself, so try again later. Look in ${cluster}/log.`,
    );
  return refuse(
    'start-failed',
    `PostgreSQL does not start on ${cluster}. Nothing was changed. It says: ${lastLines(logged.trim() || said)} More is in ${cluster}/log.`,
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

async function waitUntilSettled(cluster: string): Promise<'none' | 'gone' | 'ready' | 'timeout'> {
  for (let waited = 0; waited < START_LIMIT * 1000; waited += 100) {
    const found = await findPostmaster(cluster);
    if (found.state === 'none' || found.state === 'ready') return found.state;
    if (found.state === 'gone' && !found.leftBehind) return 'gone';
    await sleep(100);
  }
  return 'timeout';
}

/** What the server wrote before and after its own log began. */
async function logOf(cluster: string): Promise<string> {
  const today = new Date().toLocaleDateString('en-US', { weekday: 'short', timeZone: 'UTC' });
  const parts = [join(cluster, 'startup.log'), join(cluster, 'log', `postgresql-${today}.log`)];
  const texts = await Promise.all(
    parts.map(async (path) => ((await ownerOf(path)) ? ((await textOf(path)) ?? '') : '')),
  );
  return texts.join('');
}
