import { readdirSync, readFileSync } from 'node:fs';
import type { Darkroom } from '@straatwijs/monitor';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { aBomb, aHeic, aJpeg, aPicture, aPng, aWebp, partsOfJpeg, secret } from '../testing/photos.ts';
import { openDarkroom } from './darkroom.ts';

let darkroom: Darkroom & { readonly close: () => void };
const said: string[] = [];
beforeAll(() => {
  darkroom = openDarkroom((line) => said.push(line));
});
afterAll(() => {
  darkroom.close();
  expect(said).toEqual([]);
});

const developed = async (file: Uint8Array) => {
  const result = await darkroom.develop(file);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codeOf = async (file: Uint8Array): Promise<string> => {
  const result = await darkroom.develop(file);
  return result.ok ? 'developed' : result.refusal.code;
};

const files = { JPEG: () => aJpeg(), PNG: () => aPng(), WebP: () => aWebp(), HEIC: async () => aHeic() };
const traces = [secret, 'GEHEIM', 'Exif', 'GPS', 'http', 'xpacket', 'ICC_PROFILE', 'Photoshop', 'JFXX', 'Straatfoon'];
// Start of frame (progressive), tables, scans, end, and the JFIF mark that says how to read them.
const pictureOnly = new Set([0xe0, 0xdb, 0xc2, 0xc4, 0xda, 0xd9]);

describe('a photo that comes in', () => {
  it.each(Object.entries(files))('as %s carries words and places along before it is taken in', async (_, make) => {
    const before = Buffer.from(await make()).toString('latin1');
    expect(traces.some((t) => before.includes(t))).toBe(true);
  });

  it.each(Object.entries(files))('as %s leaves both sizes with nothing but what one sees', async (_, make) => {
    const { screen, thumb } = await developed(await make());
    for (const picture of [screen, thumb]) {
      const text = Buffer.from(picture).toString('latin1');
      expect(traces.filter((t) => text.includes(t))).toEqual([]);
      const { markers, after } = partsOfJpeg(picture);
      expect(after).toBe(0);
      expect(markers.filter((m) => !pictureOnly.has(m))).toEqual([]);
      // One frame: no small picture of the uncovered whole inside.
      expect(markers.filter((m) => m === 0xc2)).toHaveLength(1);
      const { exif, xmp, icc, iptc, comments } = await sharp(picture).metadata();
      expect({ exif, xmp, icc, iptc, comments }).toEqual({});
    }
  });

  it('is at most 1600 pixels long, and 480 in the list', async () => {
    const { width, height, screen, thumb } = await developed(await aJpeg(3000, 1200));
    expect([width, height]).toEqual([1600, 640]);
    expect(await sharp(screen).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 640 });
    expect(await sharp(thumb).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 192 });
  });

  it('stands upright as its camera was held', async () => {
    const turned = await aPicture(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await developed(turned)).toMatchObject({ width: 200, height: 300 });
  });

  it('is what it is by its bytes: another library is never tried', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const gif = await aPicture(20, 20).gif().toBuffer();
    const tiff = await aPicture(20, 20).tiff().toBuffer();
    const avif = await aPicture(20, 20).avif().toBuffer();
    for (const file of [svg, gif, tiff, avif, Buffer.from('%PDF-1.7'), Buffer.alloc(0)])
      expect(await codeOf(file)).toBe('photo-unreadable');
  });

  it('that says that it unpacks to gigabytes is refused before it is unpacked, and what cannot be read is too', async () => {
    const before = performance.now();
    expect(await codeOf(aBomb(40_000, 40_000))).toBe('photo-too-many-pixels');
    expect(await codeOf(aBomb(7000, 7200))).toBe('photo-too-many-pixels');
    expect(performance.now() - before).toBeLessThan(10_000);
    // Within the limit, but the pixels that it promises are not there.
    expect(await codeOf(aBomb(6000, 6000))).toBe('photo-unreadable');
    const jpeg = await aJpeg();
    expect(await codeOf(jpeg.subarray(0, jpeg.length / 2))).toBe('photo-unreadable');
    expect(await codeOf(aHeic().subarray(0, 500))).toBe('photo-unreadable');
  });
});

describe('a HEIC file', () => {
  const saying = (width: number, height: number): Buffer => {
    const file = aHeic();
    const at = file.indexOf('ispe') + 8;
    file.writeUInt32BE(width, at);
    file.writeUInt32BE(height, at + 4);
    return file;
  };

  it('that says that it is 20,000 by 20,000 is refused by what it says alone: the library never sees it', async () => {
    expect(await codeOf(saying(20_000, 20_000))).toBe('photo-too-many-pixels');
    // Cut off right behind what it says: whoever had asked the library would have heard that it cannot be read.
    const upTo = (file: Buffer) => file.subarray(0, file.indexOf('ispe') + 16);
    expect(await codeOf(upTo(saying(20_000, 20_000)))).toBe('photo-too-many-pixels');
    expect(await codeOf(upTo(saying(128, 96)))).toBe('photo-unreadable');
  });
});

/** The processes that unpack pictures for this one. */
const processes = (): readonly number[] =>
  readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const parent = Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'latin1'))?.[1]);
      const isOurs = readFileSync(`/proc/${name}/cmdline`, 'latin1').includes('run-darkroom');
      return parent === process.pid && isOurs ? [Number(name)] : [];
    } catch {
      // It ended while we looked.
      return [];
    }
  });

describe('the bounds of a darkroom', () => {
  const bounded = (bounds: { longestJobMs: number; mostMemory: number }) => {
    const before = processes();
    const room = openDarkroom((line) => said.push(line), bounds);
    onTestFinished(() => room.close());
    const code = async (file: Uint8Array) => {
      const result = await room.develop(file);
      return result.ok ? 'developed' : result.refusal.code;
    };
    return { code, own: () => processes().filter((pid) => !before.includes(pid)) };
  };

  it('a picture on which it hangs is given up, its process ended, and the next one is developed', async () => {
    const { code, own } = bounded({ longestJobMs: 10_000, mostMemory: 900_000_000 });
    expect(await code(await aJpeg())).toBe('developed');
    const [pid = 0, ...others] = own();
    expect(others).toEqual([]);
    // It answers nothing more, whatever comes.
    process.kill(pid, 'SIGSTOP');
    expect(await code(await aJpeg())).toBe('photo-unreadable');
    expect(await code(await aJpeg())).toBe('developed');
    expect(own()).not.toContain(pid);
  }, 60_000);

  it('a picture that takes too much memory ends its process and no other, and the next one is developed', async () => {
    // Woven in seven passes, so that all of it has to be at hand at once.
    const plain = { width: 6000, height: 6000, channels: 3, background: '#7a8' } as const;
    const large = await sharp({ create: plain }).png({ progressive: true }).toBuffer();
    const wide = bounded({ longestJobMs: 60_000, mostMemory: 900_000_000 });
    expect(await wide.code(await aJpeg())).toBe('developed');
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${wide.own()[0]}/status`, 'latin1'))?.[1];
    expect(await wide.code(large)).toBe('developed');
    const narrow = bounded({ longestJobMs: 60_000, mostMemory: Number(resident) * 1024 + 50_000_000 });
    expect(await narrow.code(await aJpeg())).toBe('developed');
    const before = narrow.own();
    expect(await narrow.code(large)).toBe('photo-unreadable');
    expect(await narrow.code(await aJpeg())).toBe('developed');
    expect(narrow.own()).not.toEqual(before);
  }, 120_000);
});

describe('covering', () => {
  it('paints into both sizes, and nothing of what was there can be found again', async () => {
    const { screen } = await developed(await aJpeg());
    const face = { x: 380, y: 180, width: 240, height: 340 };
    const result = await darkroom.cover(screen, [face]);
    if (!result.ok) throw new Error(result.refusal.code);
    for (const picture of [result.value.screen, result.value.thumb]) {
      const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) =>
        [0, 1, 2].map(
          (c) => data[(Math.round(y * info.height) * info.width + Math.round(x * info.width)) * 3 + c] ?? 0,
        );
      for (const [x, y] of [
        [0.5, 0.35],
        [0.41, 0.21],
        [0.59, 0.49],
      ] as const)
        for (const value of at(x, y)) expect(Math.abs(value - 0x38)).toBeLessThan(12);
      // Red is only in the face: no pixel of it is left.
      let red = 0;
      for (let i = 0; i < data.length; i += 3) if ((data[i] ?? 0) - (data[i + 1] ?? 0) > 90) red++;
      expect(red).toBe(0);
      // What lies beside it stays.
      expect(at(0.1, 0.1)[1]).toBeGreaterThan(150);
    }
  });
});

describe('the darkroom', () => {
  it('takes pictures one after another and asks who comes when it is full to come again', async () => {
    const file = await aJpeg(2000, 1500);
    const results = await Promise.all(Array.from({ length: 14 }, () => darkroom.develop(file)));
    const codes = results.map((r) => (r.ok ? 'developed' : r.refusal.code));
    expect(new Set(codes)).toEqual(new Set(['developed', 'photo-busy']));
    expect(codes.filter((c) => c === 'developed').length).toBeGreaterThan(7);
    expect(results.find((r) => !r.ok)).toMatchObject({ refusal: { retryAfter: 10 } });
    expect(await codeOf(file)).toBe('developed');
  });
});
