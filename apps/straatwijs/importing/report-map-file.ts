import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Meaning, type ReportMap, timePattern } from '@straatwijs/formats';
import { perspectives, themes, valences } from '@straatwijs/monitor';
import { z } from 'zod';
import { InstallationError } from '../installation/installation.ts';
import { fileSentence } from './read-text.ts';

const column = z.string().min(1);
const isPattern = (text: string): boolean => {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
};
const pattern = z.string().refine(isPattern, 'not a regular expression').optional();
const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};
const zone = z.string().refine(isZone, 'not a time zone, such as Europe/Amsterdam');
const format = z
  .string()
  .refine(
    (text) => timePattern(text) !== undefined,
    'iso, month, or tokens with at least YYYY and MM, such as "DD-MM-YYYY HH:mm" or "MM/DD/YYYY hh:mm:ss A"',
  );

const place = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('code'), column, pattern }),
  z.strictObject({
    by: z.literal('name'),
    column,
    pattern,
    scale: z.enum(['street', 'square', 'buurt', 'wijk']).optional(),
  }),
  z.strictObject({
    by: z.literal('coordinates'),
    longitude: column,
    latitude: column,
    scale: z.enum(['buurt', 'wijk']).default('buurt'),
    name: column.optional(),
  }),
  z.strictObject({
    by: z.literal('create'),
    year: z.number().int().min(1900).max(2200),
    area: z.strictObject({ code: column, name: column }),
    street: z.strictObject({ column, pattern }).optional(),
    longitude: column.optional(),
    latitude: column.optional(),
    nowhere: z.enum(['municipality', 'reject']).default('reject'),
  }),
]);

const valence = z.enum(valences);
const meaning = z.union(
  [z.enum([...themes, 'reject']), z.strictObject({ theme: z.enum(themes), valence })],
  `one of ${themes.join(', ')}, reject, or { "theme": …, "valence": … }`,
);

const schema = z.strictObject({
  source: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u, 'a name of letters, digits, spaces, dots, hyphens'),
  encoding: z.enum(['utf-8', 'windows-1252']).default('utf-8'),
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  municipality: z
    .strictObject({
      code: z.string().regex(/^[A-Z]{2}[A-Z0-9-]{1,20}$/, 'a code such as GM0518'),
      name: z.string().min(1),
      timeZone: zone.default('Europe/Amsterdam'),
    })
    .optional(),
  identity: z.array(column).min(1).optional(),
  time: z.strictObject({ column, format, zone: zone.optional() }),
  place,
  category: z.strictObject({
    column,
    valence: valence.default('negative'),
    themes: z.record(z.string().min(1), meaning),
    otherwise: meaning.default('other'),
  }),
  perspective: z.enum(perspectives).default('official'),
});

/**
 * Check a map, already parsed.
 * @throws InstallationError with a line per mistake, each naming its field
 */
export const checkReportMap = (name: string, json: unknown): ReportMap => {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `  ${issue.path.map(String).join('.') || 'map'}: ${issue.message}`,
    );
    throw new InstallationError(`${name} is not a usable map:\n${lines.join('\n')}`);
  }
  const { category, ...map } = parsed.data;
  const meaningOf = (said: z.infer<typeof meaning>): Meaning | 'reject' =>
    typeof said !== 'string' || said === 'reject'
      ? (said as Meaning | 'reject') // narrowing a union of string literals and objects by typeof leaves just these
      : { theme: said, valence: category.valence };
  const meanings = Object.entries(category.themes).map(([key, said]) => [key, meaningOf(said)] as const);
  return {
    ...map,
    category: {
      column: category.column,
      themes: Object.fromEntries(meanings),
      otherwise: meaningOf(category.otherwise),
    },
  };
};

const ownMaps = fileURLToPath(new URL('../maps', import.meta.url));

/** Names of the maps that come with the program. */
export const readyMaps = (): readonly string[] => readdirSync(ownMaps).map((file) => basename(file, '.json'));

/**
 * Read a map from a file, or one of ours by its name.
 * @throws InstallationError with a sentence
 */
export const readReportMap = async (given: string): Promise<ReportMap> => {
  const path = !existsSync(given) && readyMaps().includes(given) ? `${ownMaps}/${given}.json` : given;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new InstallationError(`${fileSentence(path, error)} Ready-made maps: ${readyMaps().join(', ')}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InstallationError(`${given} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  return checkReportMap(given, json);
};
