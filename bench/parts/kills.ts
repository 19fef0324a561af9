import { readdir, readFile } from 'node:fs/promises';
import type { MonitorProcess } from './monitor-process.ts';
import { serverOf } from './monitor-process.ts';

export const victims = ['application', 'database', 'session', 'postmaster', 'both'] as const;
export type Victim = (typeof victims)[number];

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already: a crash takes others along.
  }
};

/** Process ids of the sessions and helpers of a server: the children of its postmaster. Linux only. */
const childrenOf = async (pid: number): Promise<number[]> => {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid) found.push(Number(name));
  }
  return found;
};

/** Kills without warning: the application, the database with everything that belongs to it, or one of its sessions. */
export const strike = async (victim: Victim, monitor: MonitorProcess, dataDir: string, chance: () => number) => {
  const server = await serverOf(dataDir).catch(() => undefined);
  const children = server ? await childrenOf(server.pid) : [];
  if (victim === 'application' || victim === 'both') kill(monitor.pid);
  if (!server) return;
  if (victim === 'session') {
    const one = children[Math.floor(chance() * children.length)];
    if (one !== undefined) kill(one);
  } else if (victim !== 'application') {
    kill(server.pid);
    if (victim !== 'postmaster') for (const child of children) kill(child);
  }
};
