import { eraseExpired, isDue, type Ports, retentionTable } from '@straatwijs/monitor';
import type { Storage } from '@straatwijs/storage';
import { inEach } from './in-each.ts';
import { keepTicking } from './ticker.ts';

const tablesOf = (kinds: ReadonlySet<string>): readonly string[] =>
  retentionTable().flatMap((line) => (kinds.has(line.kind) ? line.tables : []));
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/**
 * Erase what is kept no longer than needed: every hour what is kept for hours, once a night everything, and then the bytes
 * of it. Any number of instances may do this: erasing twice is harmless. The first round after a start is a short one, so
 * that nobody who comes with the start waits for it.
 */
export const keepTidy = (
  all: readonly Ports[],
  storage: Pick<Storage, 'scrub'>,
  log: (line: string) => void,
  everyMs = 3_600_000,
): (() => Promise<void>) => {
  let rounds = 0;
  return keepTicking(async (isStopped) => {
    const isFirst = rounds++ === 0;
    let nights = 0;
    const kinds = new Set<string>();
    await inEach(all, 'erasing', log, async (ports, stopped) => {
      const often = !isFirst && (await isDue(ports)) ? 'all' : 'hourly';
      const { erased } = await eraseExpired(ports, often, stopped);
      if (often === 'hourly') return;
      nights++;
      for (const kind of Object.keys(erased)) kinds.add(kind);
      log(`${ports.municipality.code}: ${sumOf(Object.values(erased))} things were kept long enough and are erased.`);
    })(isStopped);
    if (nights === 0 || isStopped()) return;
    try {
      const { tables, left } = await storage.scrub(tablesOf(kinds));
      if (tables.length > 0) log(`${tables.length} tables were rewritten, so that what was erased is off the disk.`);
      for (const sentence of left) log(sentence);
    } catch (error) {
      log(`rewriting tables failed, trying again: ${error instanceof Error ? error.message : String(error)}`);
    }
  }, everyMs);
};
