import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openStorage, type Storage } from '@straatwijs/storage';
import { denHaag } from '../../apps/straatwijs/demo/den-haag/index.ts';
import { openInstallation } from '../../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../../apps/straatwijs/settings/settings.ts';

const cli = fileURLToPath(new URL('../../apps/straatwijs/cli.ts', import.meta.url));
export const municipality = 518;

/** A `straatwijs serve` of its own: a real process, on a free port of this machine only. */
export interface MonitorProcess {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly port: number;
  readonly address: string;
  /** Milliseconds from the start of the process until it said that it listens. */
  readonly readyAfter: number;
  /** What it wrote to standard error. */
  readonly remarks: readonly string[];
  readonly ended: Promise<number | null>;
  /** Asks it to stop and waits; kills it after half a minute. */
  stop(): Promise<void>;
}

/** A directory that the user of the database can enter; gone with `dispose`. */
export const newDataDirectory = async (): Promise<{ dataDir: string; dispose: () => Promise<void> }> => {
  const directory = await mkdtemp(join(tmpdir(), 'sw-bench-'));
  await chmod(directory, 0o711);
  return {
    dataDir: join(directory, 'data'),
    dispose: () => rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
};

/** Puts The Hague's places into a new installation and leaves it stopped. */
export const layOut = async (dataDir: string): Promise<void> => {
  const settings = readSettings({ STRAATWIJS_DATA: dataDir });
  const installation = await openInstallation(settings, { log: () => undefined });
  try {
    for (const ports of installation.all) await ports.places.save(denHaag());
  } finally {
    await installation.close();
  }
};

/** Starts the monitor on this directory and waits until it listens. @throws with its last words when it ends instead */
export const startMonitor = async (
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<MonitorProcess> => {
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'serve'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      STRAATWIJS_DATA: dataDir,
      STRAATWIJS_DEMO: 'off',
      PORT: '0',
      HOST: '127.0.0.1',
      FREE_NETWORKS: '127.0.0.1',
      ...env,
    },
  });
  const remarks: string[] = [];
  createInterface(child.stderr).on('line', (line) => remarks.push(line));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = /^Straatwijs: http:\/\/[^:]+:(\d+)/.exec(line);
      if (found) resolve(Number(found[1]));
    });
    void ended.then(() => reject(new Error(`the monitor ended:\n${remarks.join('\n')}`)));
  });
  return {
    process: child,
    pid: child.pid ?? -1,
    port,
    address: `http://127.0.0.1:${port}`,
    readyAfter: performance.now() - start,
    remarks,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
      await ended;
      clearTimeout(timer);
    },
  };
};

/** Where the embedded server of a data directory listens, and its process id. */
export const serverOf = async (dataDir: string): Promise<{ host: string; port: number; user: string; pid: number }> => {
  const lines = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return { host: lines[4] ?? '', port: Number(lines[3]), user: 'postgres', pid: Number(lines[0]) };
};

/** The database behind a running monitor, looked at directly. Close it after use. */
export const storageBehind = async (dataDir: string): Promise<Storage> =>
  openStorage({ ...(await serverOf(dataDir)), database: 'postgres', max: 2 }, () => undefined);
