export const photoTypes = ['jpeg', 'png', 'webp', 'heic'] as const;
export type PhotoType = (typeof photoTypes)[number];

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));
const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

// Brands of ISO/IEC 23008-12 whose pictures are HEVC. `mif1` and `msf1` say only that it is a picture of this family: what
// it really holds stands among the compatible brands.
const heicBrands: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'];
const isHeic = (bytes: Uint8Array): boolean => {
  if (ascii(bytes, 4, 8) !== 'ftyp') return false;
  const size = ((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  // A list of brands is short; what claims a long one is looked at no further.
  const end = Math.min(size, 256, bytes.length);
  const brands = [ascii(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, at + 4));
  return brands.some((b) => heicBrands.includes(b));
};

/** What a file is by its own bytes. What its name or the sender says counts for nothing. */
export const sniffPhoto = (bytes: Uint8Array): PhotoType | undefined => {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  return isHeic(bytes) ? 'heic' : undefined;
};
