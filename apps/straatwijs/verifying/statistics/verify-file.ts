import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../json-files.ts';
import { Tally } from './tally.ts';
import { verifiers } from './verifiers.ts';

const benchmarkSeries = 'benchmark_series.json';
const kindOf = (json: unknown): string | undefined => z.object({ kind: z.string() }).safeParse(json).data?.kind;

/**
 * Compares a file with what is computed here; undefined when nothing here computes what it is about.
 * @throws InstallationError when a file beside it is needed and cannot be read; ZodError when it is not of its format
 */
export const verifyFile = async (path: string): Promise<Tally | undefined> => {
  const json = await readJson(path);
  const verifier = verifiers[kindOf(json) ?? ''];
  if (!verifier) return undefined;
  const needed = path.includes('benchmark_') ? await readJson(join(dirname(path), benchmarkSeries)) : undefined;
  const tally = new Tally();
  verifier(json, tally, (name) => (name === benchmarkSeries ? needed : undefined));
  return tally;
};
