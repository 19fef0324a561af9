import { describe, expect, test } from 'vitest';
import { placeboEffects } from './placebo-effects.ts';

describe('placebo effects', () => {
  const changes = [-0.6, 0.1, -0.2, 0.3, null, 0.05];
  const treated = [true, false, false, false, false, false];

  test('hold every choice once, the real one among them, and none of an area without a change', () => {
    const bars = placeboEffects(changes, treated);
    expect(bars.reduce((n, b) => n + b.assignments, 0)).toBe(5);
    // The treated area fell most, so the real effect lies in the first bar.
    const real = -0.6 - (0.1 - 0.2 + 0.3 + 0.05) / 4;
    expect(bars[0]?.from).toBeCloseTo(real);
    expect(bars[0]?.assignments).toBe(1);
  });
  test('are the same for the same seed, and draw when there are too many choices', () => {
    const many = Array.from({ length: 40 }, (_, n) => Math.sin(n));
    const eight = many.map((_, n) => n < 8);
    expect(placeboEffects(many, eight, 3)).toEqual(placeboEffects(many, eight, 3));
    expect(placeboEffects(many, eight, 3).reduce((n, b) => n + b.assignments, 0)).toBe(20_000);
  });
  test('are none without a treated area or without another one; areas all alike are one bar', () => {
    expect(placeboEffects(changes, [])).toEqual([]);
    expect(placeboEffects([0.1], [true])).toEqual([]);
    const alike = placeboEffects([0.1, 0.1, 0.1], [true, false, false], 1, 5);
    expect(alike[0]?.assignments).toBe(3);
  });
  test('without bars there is nothing to draw', () => {
    expect(() => placeboEffects(changes, treated, 1, 0)).toThrow(RangeError);
  });
});
