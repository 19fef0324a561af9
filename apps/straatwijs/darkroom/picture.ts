import { type Cover, type Developed, mostPixels, photoSizes, sniffPhoto } from '@straatwijs/monitor';
import sharp, { type Sharp } from 'sharp';
import { pixelsOfHeic } from './heic.ts';
import type { Answer } from './jobs.ts';

// Only what we accept is ever parsed, whatever else the library knows: no SVG, no PDF, no TIFF.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

const isTooLarge = (width: number, height: number): boolean => width * height > mostPixels;
const within = (side: number) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;
// Not a word of metadata is asked to come along, so none does: neither place nor time, maker, colour profile or preview.
const quality = { quality: 78, progressive: true } as const;

/** Both sizes, from pixels alone. */
const inBothSizes = async (image: Sharp): Promise<Developed> => {
  const made = await image.jpeg(quality).toBuffer({ resolveWithObject: true });
  const thumb = await sharp(made.data).resize(within(photoSizes.thumb)).jpeg(quality).toBuffer();
  return { width: made.info.width, height: made.info.height, screen: made.data, thumb };
};

const small = (image: Sharp): Sharp =>
  image.flatten({ background: '#ffffff' }).toColourspace('srgb').resize(within(photoSizes.screen));

/** Opens a file of a kind that we accept, or says why it cannot be. */
const open = async (file: Uint8Array): Promise<Sharp | 'too-many-pixels' | undefined> => {
  const type = sniffPhoto(file);
  if (type === undefined) return undefined;
  if (type === 'heic') {
    const pixels = await pixelsOfHeic(file, isTooLarge);
    if (pixels === undefined || pixels === 'too-many-pixels') return pixels;
    const { data, width, height } = pixels;
    return sharp(data, { raw: { width, height, channels: 4 } });
  }
  // What the file says of its size is read before anything is unpacked; the limit holds for what it turns out to be too.
  const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
  if (isTooLarge(width, height)) return 'too-many-pixels';
  return sharp(file, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }).autoOrient();
};

/** A file that came in, as two pictures of ours. */
export const develop = async (file: Uint8Array): Promise<Answer> => {
  try {
    const opened = await open(file);
    if (opened === undefined) return { kind: 'unreadable' };
    if (opened === 'too-many-pixels') return { kind: 'too-many-pixels' };
    return { kind: 'developed', developed: await inBothSizes(small(opened)) };
  } catch {
    // Libraries throw at what is broken; what they say of it is for nobody.
    return { kind: 'unreadable' };
  }
};

const paint = 0x38;

/** Paints over parts of a picture and makes it anew: what was there is not in it any more. */
export const cover = async (screen: Uint8Array, covers: readonly Cover[]): Promise<Answer> => {
  const { data, info } = await sharp(screen).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (const c of covers) {
    const from = Math.floor((c.x * width) / 1000);
    const to = Math.ceil(((c.x + c.width) * width) / 1000);
    const bottom = Math.ceil(((c.y + c.height) * height) / 1000);
    for (let y = Math.floor((c.y * height) / 1000); y < bottom; y++)
      data.fill(paint, (y * width + from) * channels, (y * width + to) * channels);
  }
  return { kind: 'developed', developed: await inBothSizes(sharp(data, { raw: { width, height, channels } })) };
};
