/** Random numbers from a seed: the same example on every machine. Mulberry32. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

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
