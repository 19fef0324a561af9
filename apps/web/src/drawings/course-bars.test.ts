import { describe, expect, it } from 'vitest';
import { courseSize, dayBars, shareBars } from './course-bars.ts';

const day = (children: number, girls: number, visits = 1) => ({
  visits,
  children,
  girls,
  ofChildren: children,
  counted: visits,
  adults: 0,
  ofAdults: 0,
  spoken: 0,
  ofSpoken: 0,
});
const { top, bottom } = courseSize;
const half = (top + bottom) / 2;

describe('bars of a week', () => {
  it('stand on one scale, the highest day as high as the drawing, with the girls as their foot', () => {
    const [busy, quiet] = dayBars([day(20, 10), day(10, 0)], 50);
    expect(busy).toMatchObject({ y: top, girlsY: half, targetY: half, none: false });
    expect(quiet).toMatchObject({ y: half, girlsY: bottom, targetY: bottom - (bottom - top) / 4 });
  });

  it('do not make a mountain of one child, and say when nobody was out', () => {
    expect(dayBars([day(1, 0)], undefined)[0]?.y).toBeCloseTo(bottom - (bottom - top) / 5, 1);
    expect(dayBars([day(0, 0, 0)], 50)[0]).toMatchObject({ none: true, y: bottom });
    expect(dayBars([day(0, 0, 0)], 50)[0]?.targetY).toBeUndefined();
  });

  it('tell a day on which nobody counted from one on which there were no children', () => {
    const [uncounted, empty] = dayBars([{ ...day(0, 0), counted: 0 }, day(0, 0)], 50);
    expect([uncounted, empty]).toMatchObject([
      { uncounted: true, none: false },
      { uncounted: false, none: false },
    ]);
  });

  it('of shares have no bar where there is nothing to take a share of, and keep their target', () => {
    const [some, nothing] = shareBars([day(8, 4), day(0, 0)], [25, 25]);
    expect(some).toMatchObject({ y: half, targetY: bottom - (bottom - top) / 4 });
    expect(nothing?.y).toBeUndefined();
    expect(nothing?.targetY).toBe(bottom - (bottom - top) / 4);
  });
});
