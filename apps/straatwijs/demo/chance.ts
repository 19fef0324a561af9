import { seeded as chanceFrom } from '@straatwijs/statistics';

/** Random numbers from a seed: the same example on every machine. */
export const seeded = (seed: number): (() => number) => chanceFrom(seed >>> 0).next;

/** One of these, the heavier the likelier. */
export const pick = <T>(random: () => number, items: readonly T[], weight: (item: T) => number): T => {
  let at = random() * items.reduce((n, i) => n + weight(i), 0);
  for (const item of items) {
    at -= weight(item);
    if (at < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('nothing to pick from');
  return last;
};

export const hex = (random: () => number, length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
export const exampleId = (random: () => number): string =>
  `${hex(random, 8)}-${hex(random, 4)}-8${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`;

/** Random bytes, from such numbers. */
export const bytesOf = (random: () => number) => (length: number) =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256));
