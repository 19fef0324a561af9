import { describe, expect, test } from 'vitest';
import { effectLines, effectWidths } from './effect-lines.ts';
import { placeboBars, placeboSize } from './placebo-bars.ts';

const input = {
  line: [2, null, 1, 1],
  others: [[4, 4, 4, 4]],
  stepsBefore: 2,
  windows: [{ from: 2, to: 4 }],
  events: [
    { number: 1, at: 2.5 },
    { number: 2, at: 2.6 },
    { number: 3, at: 9 },
  ],
};

describe('before and after', () => {
  const d = effectLines(input, effectWidths.wide);
  test('nothing is drawn where nobody looked: a step by itself is a dot, two are a line', () => {
    expect(d.own.dots).toHaveLength(1);
    expect(d.own.pieces).toHaveLength(1);
    expect(d.own.pieces[0]?.split(' ')).toHaveLength(2);
  });
  test('all lines are on one scale from nothing', () => {
    const y = (value: number) => d.ticks.find((t) => t.value === value)?.y;
    expect(d.others[0]?.pieces[0]).toContain(`,${y(4)}`);
    expect(d.own.pieces[0]).toContain(`,${((y(0) ?? 0) + (y(2) ?? 0)) / 2}`);
    expect(y(0)).toBe(d.base);
  });
  test('the start lies between the last step before and the first after, and what is compared begins there', () => {
    expect(d.start).toBeGreaterThan(d.middles[1] ?? 0);
    expect(d.start).toBeLessThan(d.middles[2] ?? 0);
    expect(d.windows[0]?.x).toBe(d.start);
  });
  test('events that fall together stand above each other, and none lies outside', () => {
    expect(d.events.map((e) => e.number)).toEqual([1, 2]);
    expect(d.events[0]?.y).not.toBe(d.events[1]?.y);
  });
  test('nobody ever looked: an empty drawing and no number that is none', () => {
    const empty = effectLines({ ...input, line: [null, null], others: [] }, effectWidths.narrow);
    expect(JSON.stringify(empty)).not.toMatch(/null|NaN/);
  });
});

describe('what chance does', () => {
  test('bars stand on the ground, within the drawing, and no difference has a place of its own', () => {
    const d = placeboBars(
      [
        { from: -0.5, to: 0, assignments: 4 },
        { from: 0, to: 0.5, assignments: 8 },
        { from: 0.5, to: 1, assignments: 0 },
      ],
      -0.4,
    );
    expect(d.bars).toHaveLength(2);
    for (const b of d.bars) {
      expect(b.y + b.height).toBeCloseTo(d.ground);
      expect(b.x + b.width).toBeLessThanOrEqual(placeboSize.width);
    }
    expect(d.real).toBeLessThan(d.none);
  });
});
