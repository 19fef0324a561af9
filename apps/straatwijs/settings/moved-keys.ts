import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Settings } from './settings.ts';

const step = z.record(z.string().regex(/^[a-z]{1,30}$/), z.string().regex(/^[0-9a-f]{64}$/));
const chain = z.strictObject({
  steps: z.array(step).min(1),
  mark: z.string().optional(),
  standsFor: z.int().min(1).default(1),
});

/** The keys of a municipality under one secret, by purpose, in hexadecimal. */
export type SecretKeys = Readonly<Record<string, string>>;

/** Keys that a municipality brought along from another installation. */
export interface MovedKeys {
  /** One for each secret that it had there, oldest first. */
  readonly steps: readonly SecretKeys[];
  /** What the last of those is known by in the rows that came along; absent when they were never turned. */
  readonly mark?: string | undefined;
  /** How many secrets there were here when it came: for those these keys stand. */
  readonly standsFor: number;
}

export const movedKeysFile = (municipality: number): string => `keys-${municipality}.json`;

/** Keys as text, for a file or an archive. One step that was never turned is written as it always was: its keys alone. */
export const movedKeysText = ({ steps, mark }: Pick<MovedKeys, 'steps' | 'mark'>, standsFor?: number): string =>
  JSON.stringify(
    steps.length === 1 && mark === undefined && (standsFor ?? 1) === 1 ? steps[0] : { steps, mark, standsFor },
  );

/** Keys from their text; undefined when it holds none. */
export const movedKeysFrom = (text: string): MovedKeys | undefined => {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return undefined;
  }
  const whole = chain.safeParse(given);
  if (whole.success) return whole.data;
  const one = step.safeParse(given);
  return one.success && Object.keys(one.data).length > 0 ? { steps: [one.data], standsFor: 1 } : undefined;
};

/** The keys that this municipality brought along; none when it was always here. */
export const readMovedKeys = ({ dataDir }: Pick<Settings, 'dataDir'>, municipality: number): MovedKeys | undefined => {
  const path = join(dataDir, movedKeysFile(municipality));
  if (!existsSync(path)) return undefined;
  const keys = movedKeysFrom(readFileSync(path, 'utf8'));
  if (!keys) throw new Error(`${path} is damaged: put it back from a backup, or follow codes stay unknown.`);
  return keys;
};
