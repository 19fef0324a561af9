import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, lstat, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { expect, onTestFinished } from 'vitest';
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './index.ts';
import { findPostmaster } from './postmaster.ts';
import { runCommand } from './run-command.ts';

export const isRoot = process.geteuid?.() === 0;
export const NOBODY = 65534;

const nobody = { name: 'nobody', uid: NOBODY, gid: NOBODY, switchTo: { uid: NOBODY, gid: NOBODY } };

/** Whether applications can be run as an ordinary user: not by one that is not root, nor from a clone under a closed home. */
export const canBeNobody = isRoot && (await runCommand(process.execPath, ['--version'], nobody)).status === 0;
if (!canBeNobody) console.log('Left out: tests as another user, because this one cannot run Node as `nobody`.');

/** Does this after the test, whatever happens; what came last goes first. */
export const afterwards = (work: () => Promise<unknown>): void => onTestFinished(() => work().then(() => undefined));

/** A new directory that disappears after the test, with the server in it if one is left running. */
export async function newDirectory(mode = 0o755): Promise<string> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'sw-')));
  await chmod(path, mode);
  afterwards(() => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  afterwards(async () => {
    const left = await findPostmaster(join(path, 'postgres'));
    if ('pid' in left) process.kill(left.pid, 'SIGQUIT'); // only when a test failed half-way
  });
  return path;
}

/** Starts and expects that to work; stopped after the test. */
export async function start(dataDir: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const started = await startEmbedded({ dataDir, ...options });
  if (!started.ok) throw new Error(started.refusal.sentence);
  afterwards(() => started.server.stop());
  return started.server;
}

/** Starts and expects a refusal. */
export async function refusal(dataDir: string, options: Partial<EmbeddedOptions> = {}) {
  const started = await startEmbedded({ dataDir, ...options });
  if (started.ok) {
    await started.server.stop();
    throw new Error(`a server started on ${dataDir} that should have been refused`);
  }
  expect(started.refusal.sentence).not.toMatch(/undefined|\[object|Error:/);
  return started.refusal;
}

/** Runs one statement as superuser and gives its rows. */
export async function sql(server: { host: string; port: number }, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ host: server.host, port: server.port, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

export interface Application {
  readonly process: ChildProcess;
  readonly pid: number;
  /** What `startEmbedded` answered there, with what it logged. */
  readonly outcome: Outcome;
  ended(): Promise<void>;
}

interface Outcome {
  readonly ok: boolean;
  readonly server: { host: string; port: number; dataDir: string; adopted: boolean };
  readonly refusal: { code: string; sentence: string };
  readonly log: readonly string[];
}

/** Starts an application in a process of its own and waits for its outcome. */
export async function application(
  dataDir: string,
  how: { mode?: string; uid?: number; program?: string; env?: Record<string, string> } = {},
): Promise<Application> {
  const program = how.program ?? join(import.meta.dirname, 'test-application.ts');
  const identity = how.uid === undefined ? {} : { uid: how.uid, gid: how.uid };
  const child = spawn(process.execPath, [program, dataDir, how.mode ?? 'stay'], {
    ...identity,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...how.env },
  });
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  afterwards(async () => {
    child.stdin.end('stop\n');
    await exit;
  });
  child.stdin.on('error', () => undefined);
  for await (const line of createInterface(child.stdout))
    return {
      process: child,
      pid: child.pid ?? -1,
      // our own test application wrote it
      outcome: JSON.parse(line) as Outcome,
      ended: () => exit,
    };
  throw new Error('the application ended without an outcome');
}

/** The process id of the server on this data directory. */
export async function serverPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Every file below with its owner, mode and content: to show that a refusal changed nothing. */
export async function fingerprint(directory: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(directory, { recursive: true })).sort()) {
    const path = join(directory, name);
    const about = await lstat(path);
    hash.update(`${name} ${about.uid} ${about.mode} ${about.size}\n`);
    if (about.isFile()) hash.update(await readFile(path));
  }
  return hash.digest('hex');
}
