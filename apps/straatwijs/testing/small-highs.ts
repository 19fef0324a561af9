import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Solver } from '@straatwijs/statistics';
import { openHighs } from '../solving/highs.ts';

const pageBytes = 65_536;

/** An unsigned number as WebAssembly writes it (LEB128): its value, and where the next one begins. */
const readNumber = (bytes: Uint8Array, from: number): readonly [value: number, next: number] => {
  let [value, shift, at] = [0, 1, from];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 127) * shift;
    shift *= 128;
    if (byte < 128) return [value, at];
  }
};

export interface SmallHighs {
  readonly solver: Solver;
  readonly dispose: () => Promise<void>;
}

/** The real solver, allowed no more memory than this (it begins with 21 megabytes), so that running out of it can be tried. */
export const openSmallHighs = async (megabytes: number): Promise<SmallHighs> => {
  const bytes = new Uint8Array(await readFile(createRequire(import.meta.url).resolve('highs/runtime')));
  const memorySection = 5;
  for (let at = 8; at < bytes.length; ) {
    const [size, body] = readNumber(bytes, at + 1);
    if (bytes[at] === memorySection) {
      // One memory: a flag that it has a limit, how much it begins with, and the limit.
      const [, mostAt] = readNumber(bytes, body + 2);
      const [, end] = readNumber(bytes, mostAt);
      let left = Math.floor((megabytes * 2 ** 20) / pageBytes);
      for (let n = mostAt; n < end; n++, left = Math.floor(left / 128))
        bytes[n] = (left & 127) | (n < end - 1 ? 128 : 0);
    }
    at = body + size;
  }
  const directory = await mkdtemp(join(tmpdir(), 'straatwijs-highs-'));
  const file = join(directory, 'highs.wasm');
  await writeFile(file, bytes);
  return { solver: await openHighs(file), dispose: () => rm(directory, { recursive: true }) };
};
