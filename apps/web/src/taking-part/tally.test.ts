import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counter, stepped } from './tally.ts';

const counter = (key: string, within?: string): Counter => ({
  key,
  within,
  ask: key,
  help: undefined,
  min: 0,
  max: 20,
  value: '',
});
const counters = [counter('children'), counter('girls', 'children'), counter('adults'), counter('spoken', 'adults')];
const step = (counts: Record<string, string>, key: string, by: 1 | -1) => stepped(counters, counts, key, by);

describe('a tap on plus or minus', () => {
  it('counts one more, from nothing to one', () => {
    expect(step({ children: '' }, 'children', 1)).toEqual({ children: '1' });
    expect(step({ children: '13' }, 'children', 1)).toEqual({ children: '14' });
  });

  it('on a minus that has nothing yet says: nobody', () => {
    expect(step({ children: '' }, 'children', -1)).toEqual({ children: '0' });
    expect(step({ children: '0' }, 'children', -1)).toEqual({ children: '0' });
  });

  it('counts a girl who was not yet among the children as a child too', () => {
    expect(step({ children: '', girls: '' }, 'girls', 1)).toEqual({ children: '1', girls: '1' });
    expect(step({ children: '5', girls: '5' }, 'girls', 1)).toEqual({ children: '6', girls: '6' });
    expect(step({ children: '5', girls: '5' }, 'children', -1)).toEqual({ children: '4', girls: '4' });
  });

  it('never leads beyond the bounds, nor to a part larger than its whole, however one taps', () => {
    const tap = fc.tuple(fc.constantFrom('children', 'girls', 'adults', 'spoken'), fc.constantFrom(1 as const, -1));
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 200 }), (taps) => {
        const end = taps.reduce<Record<string, string>>((counts, [key, by]) => step(counts, key, by), {});
        for (const { key, within, min, max } of counters) {
          if (end[key] === undefined) continue;
          const value = Number(end[key]);
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
          if (within !== undefined) expect(value).toBeLessThanOrEqual(Number(end[within]));
        }
      }),
      { seed: 518, numRuns: 200 },
    );
  });
});
