import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseMeter, tenthsInTime } from './meter.ts';
import type { PromiseGroup } from './promises-store.ts';

const group = (received: string, answered?: string, more: Partial<PromiseGroup> = {}): PromiseGroup => ({
  kind: 'words',
  received,
  ...(answered === undefined ? {} : { answered }),
  messages: 1,
  ...more,
});

// 16 November 2026 is a Monday: five working days end on Monday 23.
describe('the promise meter', () => {
  it('counts as in time what was answered on the last day of the term, and as late what came a day after', () => {
    const meter = promiseMeter([group('2026-11-16', '2026-11-23'), group('2026-11-16', '2026-11-24')], '2026-11-26', 5);
    expect(meter).toMatchObject({ due: 2, inTime: 1, late: 1, overdue: 0, running: 0 });
  });
  it('holds nothing against the promise while its term runs, and everything once it is over', () => {
    expect(promiseMeter([group('2026-11-16')], '2026-11-23', 5)).toMatchObject({ due: 0, running: 1, oldestOpen: 7 });
    expect(promiseMeter([group('2026-11-16')], '2026-11-24', 5)).toMatchObject({ due: 1, overdue: 1, oldestOpen: 8 });
  });
  it('holds to the term that was named in the place, not to that of the municipality', () => {
    expect(promiseMeter([group('2026-11-16', '2026-11-18', { withinDays: 1 })], '2026-11-26', 5)).toMatchObject({
      late: 1,
    });
    expect(promiseMeter([group('2026-11-16', '2026-11-24', { withinDays: 10 })], '2026-11-26', 5)).toMatchObject({
      inTime: 1,
    });
  });
  it('says how many days at least half of the answers took, weekends included', () => {
    const took = (days: number, messages: number) =>
      group('2026-11-02', `2026-11-${String(2 + days).padStart(2, '0')}`, { messages });
    expect(promiseMeter([took(1, 2), took(9, 1), took(4, 1)], '2026-11-26', 5).median).toBe(1);
    expect(promiseMeter([took(1, 2), took(9, 1), took(4, 2)], '2026-11-26', 5).median).toBe(4);
    expect(promiseMeter([], '2026-11-26', 5)).toMatchObject({ median: undefined, oldestOpen: undefined, due: 0 });
  });
  it('says tenths, and ten or none only when it is all or nothing', () => {
    const of = (inTime: number, due: number) =>
      tenthsInTime({ due, inTime, late: due - inTime, overdue: 0, running: 0, median: 1, oldestOpen: undefined });
    expect([of(99, 100), of(1, 100), of(100, 100), of(0, 100), of(45, 100), of(0, 0)]).toEqual([
      9,
      1,
      10,
      0,
      5,
      undefined,
    ]);
  });
  it('an answer in time never makes it worse, whatever the rest was', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-10-${String(d).padStart(2, '0')}`);
    const any = fc
      .record({ received: day, late: fc.option(fc.nat({ max: 40 }), { nil: undefined }) })
      .map((g) =>
        group(
          g.received,
          g.late === undefined
            ? undefined
            : new Date(Date.parse(g.received) + g.late * 86_400_000).toISOString().slice(0, 10),
        ),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), day, (groups, received) => {
        const share = (m: { inTime: number; due: number }) => (m.due === 0 ? 1 : m.inTime / m.due);
        const before = promiseMeter([...groups, group(received)], '2026-12-24', 5);
        const after = promiseMeter([...groups, group(received, received)], '2026-12-24', 5);
        expect(share(after)).toBeGreaterThanOrEqual(share(before));
        expect(after.due).toBe(before.due);
        expect(after.inTime + after.late + after.overdue + after.running).toBe(groups.length + 1);
      }),
    );
  });
});
