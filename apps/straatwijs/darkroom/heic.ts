import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The pixels of a picture, four bytes each. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

// The part of libheif that is used: it brings no types.
interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(into: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: object | null) => void): void;
  free(): void;
}
interface LibHeif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

/** What a file says of the size of every picture in it (box `ispe` of ISO/IEC 23008-12): read without unpacking anything. */
const sizesIn = (file: Uint8Array): readonly (readonly [width: number, height: number])[] => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const sizes: (readonly [number, number])[] = [];
  for (let at = bytes.indexOf('ispe'); at !== -1; at = bytes.indexOf('ispe', at + 4))
    if (at + 16 <= bytes.length) sizes.push([bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]);
  return sizes;
};

/**
 * Unpacks a HEIC file, turned as its camera was held; undefined when it cannot be read. Only what sharp brings is quick:
 * HEVC is not in it, so this runs as WebAssembly.
 * @param isTooLarge asked before the library sees the file, and once more of what it finds there
 */
export const pixelsOfHeic = async (
  file: Uint8Array,
  isTooLarge: (width: number, height: number) => boolean,
): Promise<Pixels | 'too-many-pixels' | undefined> => {
  if (sizesIn(file).some(([width, height]) => isTooLarge(width, height))) return 'too-many-pixels';
  const libheif: LibHeif = require('libheif-js/wasm-bundle');
  const images = new libheif.HeifDecoder().decode(file);
  const image = images.find((i) => i.is_primary()) ?? images[0];
  if (!image) return undefined;
  try {
    const [width, height] = [image.get_width(), image.get_height()];
    if (isTooLarge(width, height)) return 'too-many-pixels';
    const data = new Uint8ClampedArray(width * height * 4);
    const shown = await new Promise((resolve) => image.display({ data, width, height }, resolve));
    return shown ? { data: new Uint8Array(data.buffer), width, height } : undefined;
  } finally {
    for (const i of images) i.free();
  }
};
