import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReportMap } from '@straatwijs/formats';
import { currentGeography, type Ports } from '@straatwijs/monitor';
import { parse } from 'csv-parse';
import { importReports } from '../importing/import-reports.ts';
import { plainRecount, type Totals } from './plain-recount.ts';
import { storedTotals } from './stored-totals.ts';

/** What became of one file: `misses` are sentences, none when all is well. */
export interface Verified {
  readonly file: string;
  readonly rows: number;
  readonly counted: number;
  readonly rejected: number;
  readonly totals: number;
  readonly months: number;
  readonly places: number;
  readonly kinds: number;
  readonly misses: readonly string[];
}

const linesIn = async (path: string): Promise<ReadonlySet<number>> => {
  const lines = new Set<number>();
  if (!existsSync(path)) return lines;
  const parser = createReadStream(path).pipe(parse({ relax_column_count: true, from: 2 }));
  // Without named columns a record is a list of texts.
  for await (const [line] of parser as AsyncIterable<string[]>) lines.add(Number(line));
  return lines;
};

const differences = (stored: Totals, recounted: Totals): readonly string[] =>
  [...new Set([...stored.keys(), ...recounted.keys()])]
    .filter((key) => stored.get(key) !== recounted.get(key))
    .map((key) => `${key}: stored ${stored.get(key) ?? 0}, recounted ${recounted.get(key) ?? 0}`);

const part = (totals: Totals, at: number): number => new Set([...totals.keys()].map((key) => key.split(' ')[at])).size;

/**
 * Import one file into a municipality without reports and compare the totals of every place, month and kind with a plain
 * recount of the file; then import it again, which must add nothing.
 * @param folder for the file of rejected rows
 */
export const verifyReports = async (ports: Ports, path: string, map: ReportMap, folder: string): Promise<Verified> => {
  const rejectedPath = join(folder, `${basename(path)}.rejected.csv`);
  const [first] = await importReports(ports, [path], map, () => rejectedPath);
  const geography = await currentGeography(ports.places);
  if (!first || !geography) throw new Error('an import of one file gave no answer');
  const rejected = await linesIn(rejectedPath);
  const { timeZone } = ports.municipality;
  const plain = await plainRecount(path, map, { geography, timeZone, rejected });
  const stored = await storedTotals(ports, geography, map.source);
  const misses = [...differences(stored, plain.totals)];
  const expect = (what: string, found: number, wanted: number) => {
    if (found !== wanted) misses.push(`${what}: ${found} instead of ${wanted}`);
  };
  const rejections = [...first.rejected.values()].reduce((sum, count) => sum + count, 0);
  expect('rows', first.rows, plain.rows);
  expect('stored rows', first.stored, plain.counted);
  expect('rejected rows', rejections, plain.rows - plain.counted);
  const [again] = await importReports(ports, [path], map, () => rejectedPath);
  expect('rows added the second time', again?.stored ?? -1, 0);
  expect('differences from the observations', (await ports.counts.differences()).length, 0);
  return {
    file: basename(path),
    rows: plain.rows,
    counted: plain.counted,
    rejected: rejections,
    totals: plain.totals.size,
    months: part(plain.totals, 1),
    places: part(plain.totals, 0),
    kinds: part(plain.totals, 2),
    misses,
  };
};
