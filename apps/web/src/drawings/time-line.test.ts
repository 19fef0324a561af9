import { describe, expect, it } from 'vitest';
import { half, type LinePeriod, timeLine, timeLineWidths } from './time-line.ts';

const months = (...told: LinePeriod['told'][]): LinePeriod[] =>
  told.map((t, n) => ({ from: `2026-0${n + 1}-01`, to: `2026-0${n + 1}-28`, told: t }));
const event = (number: number, from: string, to?: string) => ({ number, from, to });

describe('the time line of a place', () => {
  it('draws up and down on one scale, the most as far as the drawing goes', () => {
    const { slots, rest } = timeLine(months({ good: 20, better: 5 }, { good: 0, better: 10 }), [], 200);
    expect(slots[0]?.up).toEqual({ y: rest - half, height: half });
    expect(slots[0]?.down).toEqual({ y: rest, height: half / 4 });
    expect(slots[1]?.up?.height).toBe(0);
    expect(slots[1]?.down?.height).toBe(half / 2);
  });

  it('does not make a mountain of one word', () => {
    expect(timeLine(months({ good: 1, better: 0 }), [], 200).slots[0]?.up?.height).toBeCloseTo(half / 5, 1);
  });

  it('gives no height to what is too little to show or was not told, and no direction to a whole', () => {
    const { slots, rest } = timeLine(months('too-few', 'nothing', { all: 10 }), [], 300);
    expect(slots.map(({ up, down, whole, empty }) => [up, down, whole !== undefined, empty])).toEqual([
      [undefined, undefined, false, 'too-few'],
      [undefined, undefined, false, 'nothing'],
      [undefined, undefined, true, undefined],
    ]);
    const whole = slots[2]?.whole;
    expect(whole && whole.y + whole.height / 2).toBe(rest);
  });

  it('puts what happened on its day, later always further to the right', () => {
    const { marks } = timeLine(months('nothing', 'nothing'), [event(2, '2026-02-15'), event(1, '2026-01-15')], 280);
    expect(marks.map((m) => [m.number, m.x])).toEqual([
      [1, 70],
      [2, 210],
    ]);
  });

  it('leaves out what was before or after, and lets what lasted begin or end at the edge', () => {
    const { marks } = timeLine(
      months('nothing', 'nothing'),
      [
        event(1, '2025-12-01'),
        event(2, '2025-12-01', '2026-01-15'),
        event(3, '2026-02-15', '2026-05-01'),
        event(4, '2026-04-01'),
      ],
      280,
    );
    expect(marks.map((m) => [m.number, m.x, m.until])).toEqual([
      [2, 10, 70],
      [3, 210, 280],
    ]);
  });

  it('never lets two numbers lie over each other, nor a number over what lasted', () => {
    const days = ['2026-01-03', '2026-01-04', '2026-01-05', '2026-01-20', '2026-02-01', '2026-02-02'];
    for (const width of Object.values(timeLineWidths)) {
      const { marks, rest } = timeLine(
        months('nothing', 'nothing', 'nothing'),
        days.map((d, n) => event(n + 1, d, n % 2 === 0 ? '2026-02-10' : undefined)),
        width,
      );
      expect(marks).toHaveLength(days.length);
      for (const a of marks) {
        expect(a.x - 9).toBeGreaterThanOrEqual(0);
        expect(a.x + 9).toBeLessThanOrEqual(width);
        expect(a.y + 9).toBeLessThan(rest - half);
        for (const b of marks)
          if (a.number < b.number && a.y === b.y)
            expect(b.x - 9).toBeGreaterThanOrEqual(Math.max(a.x + 9, a.until ?? 0));
      }
    }
  });
});
