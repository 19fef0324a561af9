import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import {
  type ContextOptions,
  type ContextReading,
  fieldOf,
  onlyYearIn,
  parseJson,
  readFlatFigures,
  readKeyFigures,
  readODataV3,
  readODataV4,
  readPoliceCounts,
} from '@straatwijs/formats';
import { InstallationError } from '../installation/installation.ts';
import { fileSentence, readText } from './read-text.ts';

/** What somebody gives us: a kind of file that we can read. */
export const contextKinds = ['cbs-kwb', 'cbs-odata', 'police'] as const;
export type ContextKind = (typeof contextKinds)[number];

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new InstallationError(fileSentence(path, error));
  }
};

const tableOf = (json: unknown): string | undefined => {
  const metadata = fieldOf(json, 'odata.metadata');
  return typeof metadata === 'string' ? /\/([0-9]{5}[A-Za-z0-9]+)\/\$metadata/.exec(metadata)?.[1] : undefined;
};

const readTyped = async (path: string, properties: string | undefined, options: ContextOptions) => {
  const { text } = await readText(path);
  const table = tableOf(parseJson(text)) ?? basename(path, extname(path));
  const dataProperties = properties === undefined ? undefined : (await readText(properties)).text;
  return readODataV3(
    { table, typedDataSet: text, ...(dataProperties === undefined ? {} : { dataProperties }) },
    options,
  );
};

/** A folder is either a bulk download of version 4 or answers of version 3; file names tell which. */
const readFolder = async (folder: string, options: ContextOptions): Promise<ContextReading> => {
  const names = (await readdir(folder)).filter((name) => /\.(?:csv|json)(?:\.gz)?$/i.test(name)).sort();
  const find = (pattern: RegExp) => names.find((name) => pattern.test(name));
  const typed = find(/TypedDataSet\.json/i);
  const properties = find(/DataProperties\.json/i);
  if (typed !== undefined)
    return readTyped(join(folder, typed), properties === undefined ? undefined : join(folder, properties), options);
  const lists = new Map<string, string>();
  let metadata: string | undefined;
  for (const name of names) {
    const { text } = await readText(join(folder, name));
    // D-86040NED.json describes the whole table.
    if (/^D-.*\.json/i.test(name)) metadata = text;
    else lists.set(name.replace(/\.(?:csv|json)(?:\.gz)?$/i, ''), text);
  }
  return readODataV4({ lists, ...(metadata === undefined ? {} : { metadata }) }, options);
};

const readOData = async (path: string, options: ContextOptions): Promise<ContextReading> => {
  if (await isFolder(path)) return readFolder(path, options);
  if (/^Observations\./i.test(basename(path))) return readFolder(dirname(path), options);
  return readTyped(path, undefined, options);
};

/** Reads what lies at a path as one kind. @throws InstallationError with a sentence when it cannot be opened */
export const readContext = async (
  kind: ContextKind,
  path: string,
  options: ContextOptions,
): Promise<ContextReading> => {
  if (kind === 'cbs-odata') return readOData(path, options);
  const { text } = await readText(path);
  if (kind === 'police') return readPoliceCounts(text, options);
  const year = options.year ?? onlyYearIn(basename(path));
  const dated = year === undefined ? options : { ...options, year };
  return /^\ufeff?"?code"?,/.test(text) ? readFlatFigures(text, dated) : readKeyFigures(text, dated);
};
