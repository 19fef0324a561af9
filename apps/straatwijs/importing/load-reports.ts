import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  cellReader,
  identityText,
  type Rejection,
  type ReportMap,
  rejections,
  reportId,
  reportReader,
} from '@straatwijs/formats';
import { type Geography, type Ports, type Prepared, prepareReport } from '@straatwijs/monitor';
import { openTable } from './csv-rows.ts';
import { Occurrences } from './occurrences.ts';
import { progressBar } from './progress.ts';
import { rejectedFile } from './rejected-file.ts';

/** What became of the rows of one file: `stored`, `already` and `rejected` add up to `rows`. */
export interface FileLoaded {
  readonly file: string;
  readonly rows: number;
  readonly stored: number;
  /** Rows that an earlier import brought in. */
  readonly already: number;
  readonly rejected: ReadonlyMap<Rejection, number>;
  /** In the hour that the clock showed twice; the first was taken. */
  readonly twice: number;
  readonly rejectedPath: string | undefined;
}

const chunkSize = 2000;
/** One chunk is written while the next is read. */
const inFlight = 2;

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();

const timeRejection = (code: string | undefined): Rejection =>
  code === 'in-the-future' || code === 'before-2000' ? code : 'not-a-time';

/** Write chunks to the store, a few at a time, in bounded memory. */
const chunkWriter = (ports: Ports) => {
  const totals = { stored: 0, already: 0 };
  const running = new Set<Promise<void>>();
  let chunk: Prepared[] = [];
  const flush = async () => {
    const items = chunk;
    chunk = [];
    const write = ports.contributions.load(items).then(({ stored, already }) => {
      totals.stored += stored;
      totals.already += already;
    });
    const settled: Promise<void> = write.finally(() => running.delete(settled));
    // A failure is met at the next await; until then it must not count as unhandled.
    settled.catch(() => {});
    running.add(settled);
    if (running.size >= inFlight) await Promise.race(running);
  };
  return {
    totals,
    add: async (item: Prepared) => {
      chunk.push(item);
      if (chunk.length >= chunkSize) await flush();
    },
    end: async () => {
      if (chunk.length > 0) await flush();
      await Promise.all(running);
    },
  };
};

/** Load the reports of one file; equal rows of the file are different reports, rows of an earlier import are not. */
export const loadReports = async (
  ports: Ports,
  path: string,
  map: ReportMap,
  geography: Geography,
  rejectedPath: string,
): Promise<FileLoaded> => {
  let bytes = 0;
  const table = await openTable(path, map, (count) => {
    bytes += count;
  });
  const progress = progressBar(basename(path), (await stat(path)).size);
  const { heading } = table;
  const read = reportReader(map, heading, { geography, timeZone: ports.municipality.timeZone });
  const identity = map.identity?.map((column) => cellReader(heading, column));
  const occurrences = new Occurrences();
  const rejectedRows = rejectedFile(rejectedPath, heading);
  const rejected = new Map<Rejection, number>();
  const reject = (line: number, why: Rejection, cells: readonly string[]) => {
    rejected.set(why, (rejected.get(why) ?? 0) + 1);
    return rejectedRows.add(line, rejections[why], cells);
  };
  const writer = chunkWriter(ports);
  const door = { now: ports.now(), seal: ports.seal, local: ports.local };
  let rows = 0;
  let twice = 0;
  try {
    for await (const { line, cells } of table.rows) {
      rows += 1;
      if (rows % 500 === 0) progress.step(bytes, `${rows} rows`);
      // Every row has its number among equal ones, also when it is rejected: a better map must not change ids.
      const hash = sha256(identityText(map.source, identity?.map((cell) => cell(cells)) ?? cells));
      const occurrence = occurrences.next(hash);
      const found = read(cells);
      if (!found.ok) {
        await reject(line, found.rejection, cells);
        continue;
      }
      const prepared = prepareReport({ ...found.report, id: reportId(hash, occurrence, sha256) }, door);
      if (!prepared.ok) {
        await reject(line, timeRejection(prepared.refusal.errors?.[0]?.code), cells);
        continue;
      }
      if (found.twice) twice += 1;
      await writer.add(prepared.value);
    }
    await writer.end();
  } finally {
    progress.end();
    await rejectedRows.close();
  }
  const written = rejected.size > 0 ? rejectedRows.path : undefined;
  return { file: basename(path), rows, ...writer.totals, rejected, twice, rejectedPath: written };
};

/** What became of a file, in lines. */
export const linesOfLoaded = (loaded: FileLoaded): readonly string[] => {
  const all = [...loaded.rejected.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...loaded.rejected].sort(([, a], [, b]) => b - a);
  return [
    `${loaded.file}: ${loaded.rows} rows, ${loaded.stored} new, ${loaded.already} already here, ${all} rejected`,
    ...reasons.map(([why, count]) => `  ${count} rejected: ${rejections[why]}`),
    ...(loaded.twice > 0
      ? [`  ${loaded.twice} in the hour that the clock showed twice: the first, in summer time, was taken`]
      : []),
    ...(loaded.rejectedPath === undefined ? [] : [`  rejected rows: ${loaded.rejectedPath}`]),
  ];
};
