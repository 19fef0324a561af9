/**
 * Reads a QR code from the path that is drawn: squares to modules, the mask off, codewords in order, bytes to text. No
 * correction of errors: a drawing on a page has none. Versions 1 to 6, error correction M, bytes: what we print.
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
  const codewords = bytesOf(bits);
  const blocks = blocksM[version];
  if (!blocks) throw new Error(`version ${version} is not known here`);
  const data = deinterleave(codewords, blocks);
  const stream = data.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((n) => (byte >> n) & 1));
  const take = (from: number, length: number): number =>
    stream.slice(from, from + length).reduce((n, bit) => n * 2 + bit, 0);
  let text = '';
  for (let from = 0; from + 4 <= stream.length; ) {
    const mode = take(from, 4);
    if (mode === 0) break;
    if (mode !== 4) throw new Error(`a segment of mode ${mode}, not of bytes`);
    const length = take(from + 4, 8);
    for (let n = 0; n < length; n++) text += String.fromCharCode(take(from + 12 + 8 * n, 8));
    from += 12 + 8 * length;
  }
  return text;
};

/** Data codewords per block, error correction M. */
const blocksM: Readonly<Record<number, readonly number[]>> = {
  1: [16],
  2: [28],
  3: [44],
  4: [32, 32],
  5: [43, 43],
  6: [27, 27, 27, 27],
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

const isFunction = (x: number, y: number, size: number, version: number): boolean => {
  const finder = (x <= 8 && y <= 8) || (x >= size - 8 && y <= 8) || (x <= 8 && y >= size - 8);
  const timing = x === 6 || y === 6;
  const centre = size - 7;
  const alignment = version > 1 && Math.abs(x - centre) <= 2 && Math.abs(y - centre) <= 2;
  return finder || timing || alignment;
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
