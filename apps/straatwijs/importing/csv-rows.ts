import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { columnsOf, type ReportMap } from '@straatwijs/formats';
import { CsvError, parse } from 'csv-parse';
import { InstallationError } from '../installation/installation.ts';
import { fileSentence, isGzip } from './read-text.ts';

export interface CsvRow {
  /** Number of the line in the file on which the row ends; the heading is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
/** Rows that cannot be read come without cells. */
export interface CsvTable {
  readonly heading: readonly string[];
  readonly rows: AsyncIterable<CsvRow>;
}

// A quote that is never closed would otherwise take the rest of the file as one cell.
const longestRow = 1_000_000;
// Empty cells count for nothing there; a line without end would be a row of as many cells.
const longestLine = 4 * longestRow;

/** Bytes of the file, unpacked where it is gzip whatever its name; `onBytes` hears how many were read of the file. */
async function* bytesOf(path: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  const start = Buffer.alloc(2);
  await file.read(start, 0, 2, 0);
  await file.close();
  const raw = createReadStream(path);
  raw.on('data', (chunk) => onBytes(chunk.length));
  const unpacked = isGzip(start) ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => unpacked.destroy(error));
  yield* unpacked;
}

async function* textOf(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 0;
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n');
    line = end < 0 ? line + text.length : text.length - end;
    if (line > longestLine)
      throw new InstallationError(
        `The table has a row of more than ${longestLine.toLocaleString('en')} characters. Nothing after it was read.`,
      );
    yield text;
  }
  yield decoder.decode();
}

const sentenceOf = (path: string, error: unknown, otherEncoding: string): InstallationError => {
  if (error instanceof InstallationError) return error;
  const name = basename(path);
  if (error instanceof CsvError) return new InstallationError(`${name} is not a readable table: ${error.message}`);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return new InstallationError(`${name} is not UTF-8. ${otherEncoding}`);
  if (code.startsWith('Z_')) return new InstallationError(`${name} is a damaged gzip file.`);
  return new InstallationError(fileSentence(path, error));
};

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** How a table is written down, and what it has to have. */
export interface TableForm {
  /** Without it: what the heading has most of, a semicolon, a tab or a comma. */
  readonly delimiter?: string;
  readonly encoding: string;
  /** Columns without which there is nothing to read. */
  readonly columns: readonly string[];
  /** What to do about bytes that are no text in this encoding. */
  readonly otherEncoding: string;
}

/** The sign between cells, as the heading shows. */
const delimiterOf = async (path: string): Promise<string> => {
  let heading = '';
  for await (const chunk of bytesOf(path, () => {})) {
    heading = Buffer.from(chunk).toString('latin1').replace(/^\s+/, '').split('\n')[0] ?? '';
    break;
  }
  const times = (sign: string) => heading.split(sign).length - 1;
  return [';', '\t', ','].reduce((most, sign) => (times(sign) > times(most) ? sign : most));
};

/**
 * Open a table (.csv, or gzip) row by row; nothing of it stays in memory.
 * @throws InstallationError with a sentence, at once or while reading: no file, damaged, another encoding, a column that
 *   is asked for and that the heading does not have
 */
export const openCsv = async (
  path: string,
  { delimiter, encoding, columns, otherEncoding }: TableForm,
  onBytes: (count: number) => void = () => {},
): Promise<CsvTable> => {
  const refusal = (error: unknown) => sentenceOf(path, error, otherEncoding);
  const found: string =
    delimiter ?? (await delimiterOf(path).catch((error: unknown) => Promise.reject(refusal(error))));
  const broken: CsvRow[] = [];
  let endless: number | undefined;
  const parser = parse({
    bom: true,
    delimiter: found,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      // The parser reads nothing after it: what follows would be lost without a word.
      if (error?.code === 'CSV_MAX_RECORD_SIZE') endless = Number('lines' in error ? error.lines : 0);
      broken.push({ line: error && 'lines' in error ? Number(error.lines) : 0, cells: [] });
      return undefined;
    },
  });
  const source = Readable.from(textOf(bytesOf(path, onBytes), encoding));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  // With `info` the parser hands out these pairs; its types do not say so.
  const records = (parser as AsyncIterable<Parsed>)[Symbol.asyncIterator]();
  const next = async (): Promise<Parsed | undefined> => {
    try {
      const { done, value } = await records.next();
      if (endless !== undefined)
        throw new InstallationError(
          `${basename(path)} has a row of more than ${longestRow.toLocaleString('en')} characters, at line ${endless}. Is a quote not closed? Nothing after it was read.`,
        );
      return done ? undefined : value;
    } catch (error) {
      throw refusal(error);
    }
  };
  const first = await next();
  const heading = first?.record.map((name) => name.trim());
  if (!heading) throw new InstallationError(`${basename(path)} is empty.`);
  const missing = columns.filter((column) => !heading.includes(column));
  if (missing.length > 0) {
    parser.destroy();
    source.destroy();
    throw new InstallationError(
      `${basename(path)} has no column ${missing.map((m) => `"${m}"`).join(', ')}; its columns are: ${heading.join(', ')}.`,
    );
  }
  async function* rows(): AsyncGenerator<CsvRow> {
    for (let row = await next(); row; row = await next()) {
      yield* broken.splice(0);
      yield { line: row.info.lines, cells: row.record };
    }
    yield* broken.splice(0);
  }
  return { heading, rows: rows() };
};

/**
 * Open the table that a map of reports tells of.
 * @throws InstallationError as `openCsv` does
 */
export const openTable = (path: string, map: ReportMap, onBytes?: (count: number) => void): Promise<CsvTable> => {
  const { delimiter, encoding } = map;
  const otherEncoding = 'Put "encoding": "windows-1252" in the map.';
  return openCsv(path, { delimiter, encoding, columns: columnsOf(map), otherEncoding }, onBytes);
};
