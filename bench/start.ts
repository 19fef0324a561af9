import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, type Measured, mib } from './parts/figures.ts';
import { fsyncMs, fsyncSentence, machine, proportionalBytes, residentBytes } from './parts/machine.ts';
import { type MonitorProcess, newDataDirectory, serverOf, startMonitor } from './parts/monitor-process.ts';

const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;

/** Starts, and asks for the home page the moment it listens. @returns milliseconds until the whole page was there */
const firstPage = async (dataDir: string): Promise<{ monitor: MonitorProcess; took: number }> => {
  const start = performance.now();
  const monitor = await startMonitor(dataDir, { STRAATWIJS_DEMO: 'on' });
  const answer = await fetch(`${monitor.address}/`);
  await answer.text();
  if (answer.status !== 200) {
    await monitor.stop();
    throw new Error(`the first page answered ${answer.status}`);
  }
  return { monitor, took: performance.now() - start };
};

/** Memory of the database: of all its processes, what they share counted once. */
const databaseBytes = (postmaster: number): number => {
  const parentOf = (pid: string): number => {
    const path = `/proc/${pid}/stat`;
    if (!existsSync(path)) return 0;
    const stat = readFileSync(path, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  };
  const children = readdirSync('/proc').filter((n) => /^\d+$/.test(n) && parentOf(n) === postmaster);
  return [postmaster, ...children.map(Number)].reduce((sum, pid) => sum + proportionalBytes(pid), 0);
};

/** From nothing to the first page, from stopped to the first page, and what it takes of the memory. */
export const start = async (restarts = 3): Promise<Measured> => {
  const { dataDir, dispose } = await newDataDirectory();
  const about = machine();
  let running: MonitorProcess | undefined;
  try {
    const cold = await firstPage(dataDir);
    running = cold.monitor;
    const fsync = fsyncMs(dataDir);
    const again: number[] = [];
    const stops: number[] = [];
    for (let n = 0; n < restarts; n++) {
      const stopAt = performance.now();
      await running.stop();
      stops.push(performance.now() - stopAt);
      const next = await firstPage(dataDir);
      running = next.monitor;
      again.push(next.took);
    }
    await sleep(3000);
    const slowest = Math.max(...again);
    const figures: Figure[] = [
      {
        what: 'cold start, an empty directory, the demo loaded: until the first page',
        measured: seconds(cold.took),
        limit: 'at most 10 s',
        within: cold.took <= 10_000,
      },
      {
        what: `restart until the first page, slowest of ${restarts}`,
        measured: seconds(slowest),
        limit: 'under 3 s',
        within: slowest < 3000,
      },
      { what: 'stopping, slowest', measured: seconds(Math.max(...stops)) },
      { what: 'memory of the application at rest (RSS)', measured: mib(residentBytes(running.pid)) },
      {
        what: 'memory of the database at rest (PSS of all its processes)',
        measured: mib(databaseBytes((await serverOf(dataDir)).pid)),
      },
    ];
    return {
      title: 'start',
      how: [
        about,
        fsyncSentence(fsync, fsyncMs(dataDir)),
        'a real `straatwijs serve` with the demo, pages built before; the time runs from starting the process until all of the home page was received',
      ],
      figures,
    };
  } finally {
    await running?.stop();
    await dispose();
  }
};
