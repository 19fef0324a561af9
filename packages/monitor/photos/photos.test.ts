import { describe, expect, it } from 'vitest';
import { checkCovers, mostCovers, readCovers } from './covers.ts';
import { mayPhotoStep, photoStates, photoSteps } from './photo.ts';
import { sniffPhoto } from './sniff.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((p) => (typeof p === 'string' ? [...p].map((c) => c.charCodeAt(0)) : p)));
const box = (...brands: string[]) =>
  bytes([0, 0, 0, 8 + brands.length * 4 + 4], 'ftyp', brands[0] ?? '', [0, 0, 0, 0], ...brands.slice(1));

describe('what a file is', () => {
  it('is said by its first bytes alone', () => {
    expect(sniffPhoto(bytes([0xff, 0xd8, 0xff, 0xe1]))).toBe('jpeg');
    expect(sniffPhoto(bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]))).toBe('png');
    expect(sniffPhoto(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '))).toBe('webp');
    expect(sniffPhoto(box('heic'))).toBe('heic');
    expect(sniffPhoto(box('mif1', 'mif1', 'heic'))).toBe('heic');
  });
  it.each([
    ['nothing', bytes()],
    ['a picture of another family', box('avif', 'mif1', 'miaf')],
    ['the family without a kind', box('mif1', 'mif1')],
    ['a film', box('isom', 'mp42')],
    ['a brand beyond its box', bytes([0, 0, 0, 16], 'ftypmif1', [0, 0, 0, 0], 'heic')],
    ['sound', bytes('RIFF', [0, 0, 0, 0], 'WAVE')],
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['half a beginning', bytes([0xff, 0xd8])],
  ])('is nothing that we take when it is %s', (_, file) => {
    expect(sniffPhoto(file)).toBeUndefined();
  });
});

describe('covers', () => {
  it('are read as a form sends them', () => {
    expect(readCovers(' 0,10,20,30\n990,990,10,10 ')).toEqual([
      { x: 0, y: 10, width: 20, height: 30 },
      { x: 990, y: 990, width: 10, height: 10 },
    ]);
    expect(readCovers('')).toEqual([]);
  });
  it.each([
    '1,2,3',
    '1,2,3,4,5',
    '-1,0,5,5',
    '0,0,0,5',
    '999,0,2,5',
    '0,0,1001,1',
    'x,0,1,1',
    '1.5,0,1,1',
    '1e3,0,1,1',
  ])('that are not on the photo are refused: %s', (text) => {
    expect(checkCovers(readCovers(text)).ok).toBe(false);
  });
  it('are at least one and not without end', () => {
    const many = (n: number) => readCovers(Array.from({ length: n }, () => '0,0,1,1').join(' '));
    expect(checkCovers([]).ok).toBe(false);
    expect(checkCovers(many(mostCovers)).ok).toBe(true);
    expect(checkCovers(many(mostCovers + 1)).ok).toBe(false);
  });
});

describe('the steps of a photo', () => {
  it('never lead back to unseen, and leave no state without a way on', () => {
    expect(photoSteps.filter((s) => s.to === 'received')).toEqual([]);
    for (const from of photoStates) expect(photoStates.some((to) => mayPhotoStep(from, to))).toBe(true);
    expect(photoStates.filter((s) => mayPhotoStep(s, s))).toEqual([]);
  });
});
