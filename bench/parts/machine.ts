import { closeSync, fdatasyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { mib, ms, quantile } from './figures.ts';

/** Milliseconds that it takes to bring 8 kB to disk here and now (median of 100), in this directory. */
export const fsyncMs = (directory: string): number => {
  const path = join(directory, 'fsync-trial');
  const file = openSync(path, 'w');
  const block = Buffer.alloc(8192, 1);
  const times: number[] = [];
  for (let n = 0; n < 100; n++) {
    const start = performance.now();
    writeSync(file, block, 0, block.length, n * block.length);
    fdatasyncSync(file);
    times.push(performance.now() - start);
  }
  closeSync(file);
  rmSync(path);
  return quantile(times, 0.5);
};

/** The machine in one sentence, with how busy it is with other things. */
export const machine = (): string =>
  `${availableParallelism()} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${mib(totalmem())} memory, Node ${process.versions.node}, load of the last minute at the start ${(loadavg()[0] ?? 0).toFixed(1)}; clients, application and database share it`;

export const fsyncSentence = (before: number, after: number): string =>
  `one fdatasync of 8 kB took ${ms(before)} before and ${ms(after)} after (median of 100)`;

/** Resident memory of a process in bytes; 0 when it is gone. Linux only. */
export const residentBytes = (pid: number): number => {
  try {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
};

/** Memory of a process alone, in bytes: pages that it shares with others count in part. Linux only. */
export const proportionalBytes = (pid: number): number => {
  try {
    const line = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    return Number(line?.[1] ?? 0) * 1024;
  } catch {
    return residentBytes(pid);
  }
};
