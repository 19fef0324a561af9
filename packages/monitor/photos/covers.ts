import { done, invalid, type Result } from '../refusals/refusal.ts';

/** A stretch of a photo to paint over, in thousandths of its width and height from the top left. */
export interface Cover {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A brush leaves many small ones. */
export const mostCovers = 1500;

const isWhole = (n: unknown): n is number => typeof n === 'number' && Number.isInteger(n);
const isCover = (c: Cover): boolean =>
  [c.x, c.y, c.width, c.height].every(isWhole) &&
  c.x >= 0 &&
  c.y >= 0 &&
  c.width >= 1 &&
  c.height >= 1 &&
  c.x + c.width <= 1000 &&
  c.y + c.height <= 1000;

/** At least one, not too many, and all of them on the photo. */
export const checkCovers = (covers: readonly Cover[]): Result<readonly Cover[]> => {
  if (covers.length === 0) return invalid([{ path: 'covers', code: 'missing' }]);
  if (covers.length > mostCovers) return invalid([{ path: 'covers', code: 'too-long' }]);
  return covers.every(isCover) ? done(covers) : invalid([{ path: 'covers', code: 'out-of-range' }]);
};

/** Covers as a form sends them: `x,y,width,height` with spaces between. What cannot be read is out of range, never left out. */
export const readCovers = (text: string): readonly Cover[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .slice(0, mostCovers + 1)
    .map((part) => {
      const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN, ...more] = part
        .split(',')
        .map((n) => (/^\d{1,4}$/.test(n) ? Number(n) : Number.NaN));
      return { x: more.length > 0 ? Number.NaN : x, y, width, height };
    });
