/**
 * Reads a QR code from the path that is drawn: squares to modules, the mask off, codewords in order, segments to text. No
 * correction of errors: a drawing on a page has none. Versions 1 to 25, error correction M: what we draw.
 */
export const readQr = (path: string): string => {
  const modules = modulesOf(path);
  const size = modules.length;
  const at = (x: number, y: number): boolean => modules[y]?.[x] ?? false;
  const version = (size - 17) / 4;
  const format = formatOf(at);
  if (format.level !== 'M') throw new Error(`error correction ${format.level} instead of M`);
  const bits: number[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    // The column of the timing pattern is skipped.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1])
        if (!isFunction(x, y, size, version)) bits.push(Number(at(x, y) !== mask(format.mask, x, y)));
    }
  }
  const data = deinterleave(bytesOf(bits), blocksOf(version));
  return textOf(
    data.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((n) => (byte >> n) & 1)),
    version,
  );
};

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Segments of digits, of capitals and of bytes, one after another. */
const textOf = (stream: readonly number[], version: number): string => {
  let from = 0;
  const take = (length: number): number => {
    const bits = stream.slice(from, from + length);
    from += length;
    return bits.reduce((n, bit) => n * 2 + bit, 0);
  };
  const small = version < 10;
  const text: number[] = [];
  const say = (words: string): void => void text.push(...new TextEncoder().encode(words));
  while (from + 4 <= stream.length) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 1)
      for (let left = take(small ? 10 : 12); left > 0; left -= 3) {
        const digits = Math.min(3, left);
        say(String(take([0, 4, 7, 10][digits] ?? 0)).padStart(digits, '0'));
      }
    else if (mode === 2)
      for (let left = take(small ? 9 : 11); left > 0; left -= 2) {
        const pair = take(left > 1 ? 11 : 6);
        say(left > 1 ? `${letters[Math.floor(pair / 45)]}${letters[pair % 45]}` : `${letters[pair]}`);
      }
    else if (mode === 4) for (let left = take(small ? 8 : 16); left > 0; left--) text.push(take(8));
    else throw new Error(`a segment of mode ${mode} is not known here`);
  }
  return new TextDecoder().decode(new Uint8Array(text));
};

/** How many blocks, and how many codewords of correction in each, for error correction M by version. */
const blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21];
const corrections = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28,
];

/** Codewords of data in each block: the later ones may hold one more. */
const blocksOf = (version: number): readonly number[] => {
  const count = blockCounts[version - 1];
  if (count === undefined) throw new Error(`version ${version} is not known here`);
  const along = Math.floor(version / 7) + 2;
  const patterns = version === 1 ? 0 : (25 * along - 10) * along - 55 + (version < 7 ? 0 : 36);
  const codewords = Math.floor(((16 * version + 128) * version + 64 - patterns) / 8);
  const short = Math.floor(codewords / count);
  return Array.from(
    { length: count },
    (_, n) => short - (corrections[version - 1] ?? 0) + (n < count - (codewords % count) ? 0 : 1),
  );
};

const modulesOf = (path: string): readonly (readonly boolean[])[] => {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, length]) => [x, y, length].map(Number));
  const size = Math.max(...runs.map(([x = 0, , length = 0]) => x + length));
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [x = 0, y = 0, length = 0] of runs) modules[y]?.fill(true, x, x + length);
  return modules;
};

const formatOf = (at: (x: number, y: number) => boolean): { readonly level: string; readonly mask: number } => {
  // Beside the finder at the top left, from the left to the right: the five bits that matter.
  const read = [0, 1, 2, 3, 4].reduce((n, x) => n * 2 + Number(at(x, 8)), 0) ^ 0b10101;
  return { level: ['M', 'L', 'H', 'Q'][read >> 3] ?? '?', mask: read & 7 };
};

/** Where the middles of alignment patterns lie, along both sides. */
const alignmentsOf = (size: number, version: number): readonly number[] => {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, n) => size - 7 - n * step)];
};

const isFunction = (x: number, y: number, size: number, version: number): boolean => {
  const finder = (x <= 8 && y <= 8) || (x >= size - 8 && y <= 8) || (x <= 8 && y >= size - 8);
  const timing = x === 6 || y === 6;
  const isCorner = (a: number, b: number) =>
    (a === 6 && b === 6) || (a === 6 && b === size - 7) || (a === size - 7 && b === 6);
  const middles = alignmentsOf(size, version);
  const alignment = middles.some((a) =>
    middles.some((b) => !isCorner(a, b) && Math.abs(x - a) <= 2 && Math.abs(y - b) <= 2),
  );
  const isBeside = (a: number, b: number) => a < 6 && b >= size - 11 && b < size - 8;
  return finder || timing || alignment || (version >= 7 && (isBeside(x, y) || isBeside(y, x)));
};

const mask = (kind: number, x: number, y: number): boolean =>
  [
    (x + y) % 2,
    y % 2,
    x % 3,
    (x + y) % 3,
    (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
    ((x * y) % 2) + ((x * y) % 3),
    (((x * y) % 2) + ((x * y) % 3)) % 2,
    (((x + y) % 2) + ((x * y) % 3)) % 2,
  ][kind] === 0;

const bytesOf = (bits: readonly number[]): readonly number[] =>
  Array.from({ length: Math.floor(bits.length / 8) }, (_, n) =>
    bits.slice(n * 8, n * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );

const deinterleave = (codewords: readonly number[], blocks: readonly number[]): number[] => {
  const out: number[][] = blocks.map(() => []);
  let next = 0;
  for (let n = 0; n < Math.max(...blocks); n++)
    for (const [b, length] of blocks.entries()) if (n < length) out[b]?.push(codewords[next++] ?? 0);
  return out.flat();
};
