import type { PictureMaker } from '@straatwijs/monitor';

/** Pictures of our own drawings. What people send is opened in the darkroom, a process of its own, that knows no drawings. */
export const pictureMaker: PictureMaker = {
  async picture(svg) {
    // Loaded by the first who asks: most never do.
    const { default: sharp } = await import('sharp');
    return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
  },
};
