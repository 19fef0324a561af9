import { describe, expect, it } from 'vitest';
import { type DrawnPeriod, seismograph, seismographWidths } from './seismograph.ts';

const quiet: DrawnPeriod = { count: 1, effort: 4, low: 0, high: 3, evidence: 1 };
const periods: readonly DrawnPeriod[] = [
  quiet,
  quiet,
  { count: 0, effort: 0 },
  quiet,
  { count: 9, effort: 4, low: 0, high: 3, evidence: 200 },
];
const draw = (width: number) => seismograph(periods, { threshold: 156, events: [{ number: 1, at: 3 }] }, width);

describe('a seismograph', () => {
  it.each(Object.values(seismographWidths))('stays on its paper, %i wide', (width) => {
    const d = draw(width);
    const numbers = [...d.band, ...d.trace, ...d.evidence].flatMap((p) =>
      p
        .split(/[MLZ]/)
        .filter(Boolean)
        .map((pair) => pair.split(' ').map(Number)),
    );
    expect(numbers.length).toBeGreaterThan(10);
    for (const [x = -1, y = -1] of numbers) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(d.height);
    }
  });

  it('draws nothing as a value where nobody looked: line, band and evidence are broken there', () => {
    const d = draw(320);
    expect([d.trace.length, d.band.length, d.evidence.length]).toEqual([2, 2, 2]);
    expect(d.missing).toHaveLength(1);
    expect(d.effort).toHaveLength(4);
  });

  it('marks what falls outside the band, and where the evidence reached the line', () => {
    const d = draw(320);
    expect(d.outside.map((o) => o.above)).toEqual([true]);
    expect(d.reached).toHaveLength(1);
    expect(d.reached[0]?.y).toBeLessThan(d.limit);
  });

  it('says at the line what it is where the evidence does not run through the words', () => {
    const rising = (...evidence: readonly number[]) =>
      seismograph(
        evidence.map((e) => ({ ...quiet, evidence: e })),
        { threshold: 156 },
        720,
      ).limitAt.anchor;
    expect(rising(1, 1, 1, 1, 200)).toBe('start');
    expect(rising(200, 1, 1, 1, 1)).toBe('middle');
    expect(rising(200, 90, 90, 1, 1)).toBe('end');
  });

  it('says how much fits on its paper, at the height of as much', () => {
    const { most, outside } = draw(320);
    expect(most).toEqual({ count: 9, y: outside[0]?.y });
  });

  it('has no number that is none, also of nothing at all', () => {
    expect(JSON.stringify([seismograph([], { threshold: 156 }, 320), draw(320)])).not.toMatch(/null|NaN/);
  });
});
