import { themes } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { texts as en } from '#web/texts/names.en.ts';
import { texts as nl } from '#web/texts/names.nl.ts';
import { levelLine } from './level-line.ts';
import { roomFor, tube } from './tube.ts';
import { asItWas, nameLines, wheel, wheelSizes } from './wheel.ts';

describe('a tube', () => {
  it('is filled as far as is sure, striped as far as may be, with the estimate between', () => {
    const drawn = tube({
      state: 'value',
      value: { estimate: 0.5, interval: [0.25, 0.75] },
      most: 1,
      before: 0.5,
      target: 2,
    });
    const { sure = 0, maybe = 0, estimate = 0, before, target } = drawn;
    expect(sure < estimate && estimate < maybe).toBe(true);
    expect(before).toBe(estimate);
    expect(target).toBe(drawn.to);
  });
  it.each(['nothing-seen', 'too-few', 'not-looked'] as const)('has nothing in it when the state is %s', (state) => {
    const drawn = tube({ state, value: { estimate: 1, interval: [1, 1] }, most: 1 });
    expect(drawn.estimate ?? drawn.sure ?? drawn.maybe).toBeUndefined();
  });
  it('ends at a round number that holds everything', () => {
    expect([[], [0.3], [1.2, 4], [17]].map(roomFor)).toEqual([1, 0.5, 5, 20]);
  });
});

describe('a line of levels', () => {
  const point = (period: number, value: number) => ({ period, value, low: value / 2, high: value * 1.5 });
  it('is drawn apart on both sides of a break, also within one period', () => {
    const drawn = levelLine(
      { periods: 2, runs: [[point(0, 1), point(1, 1)], [point(1, 2)]], breaks: [1], most: 4 },
      400,
    );
    const [first, second] = drawn.runs;
    expect(drawn.breaks[0]).toBeGreaterThan(first?.points[1]?.x ?? 999);
    expect(drawn.breaks[0]).toBeLessThan(second?.points[0]?.x ?? 0);
  });
});

describe.each(Object.entries(wheelSizes))('a wheel, %s', (_, size) => {
  it('gives every theme a slice, and fills only what is known', () => {
    const slices = wheel(
      [
        { state: 'value', estimate: 0.5, interval: [0.2, 0.8] },
        { state: 'too-few' },
        { state: 'not-looked' },
        { state: 'value' },
      ],
      size,
    );
    expect(slices.map((s) => [s.state, s.sure !== undefined])).toEqual([
      ['value', true],
      ['too-few', false],
      ['not-looked', false],
      ['too-few', false],
    ]);
    expect(slices[0]?.estimate).toContain(`A${asItWas(size)} `);
  });
  it('leaves the names of themes room, on two lines where they must', () => {
    const names = [nl, en].map((texts) => themes.filter((t) => t !== 'other').map((t) => texts.themes[t]));
    for (const spoken of names)
      for (const [n, { name }] of wheel(
        spoken.map(() => ({ state: 'not-looked' }) as const),
        size,
      ).entries()) {
        const lines = nameLines(spoken[n] ?? '', size);
        const wide = Math.max(...lines.map((line) => line.length)) * size.text * 0.52;
        const room = name.anchor === 'middle' ? size.width : name.anchor === 'start' ? size.width - name.x : name.x;
        expect(room, lines.join('/')).toBeGreaterThan(wide);
        const more = (lines.length - 1) * size.text * 1.15;
        const [top, bottom] = [name.y - more * name.above - size.text, name.y + more * (1 - name.above)];
        expect(top >= 0 && bottom + 0.3 * size.text < size.height, lines.join('/')).toBe(true);
        // What stands over the wheel or under it stays off it.
        if (name.anchor === 'middle' && name.above === 1) expect(bottom).toBeLessThan(size.y - size.outer);
        if (name.anchor === 'middle' && name.above === 0) expect(top).toBeGreaterThan(size.y + size.outer - 4);
      }
  });
});
