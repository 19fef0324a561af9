import { describe, expect, test } from 'vitest';
import { addWeeks } from '../periods/index.ts';
import { measuredWeeks, oldEnoughOn, weeksAfter, windowsOf } from './weeks.ts';

const measure = { from: '2026-03-02', peaked: false, decided: '2026-02-02' } as const;
const weekAt = (weeks: ReturnType<typeof measuredWeeks>, n: number) => addWeeks(weeks.first, n);

describe('the weeks of a measure', () => {
  test('begin with the first whole one and end with the last that is over', () => {
    expect(measuredWeeks(measure, '2026-06-01')).toMatchObject({ start: 202610, last: 202622 });
    expect(measuredWeeks({ ...measure, from: '2026-03-03' }, '2026-06-01').start).toBe(202611);
    expect(measuredWeeks({ ...measure, to: '2026-04-05' }, '2026-06-01').last).toBe(202614);
    expect(measuredWeeks({ ...measure, to: '2026-04-04' }, '2026-06-01').last).toBe(202613);
  });

  test('go over the turn of the year, one of 53 weeks, and a night in which the clock changes', () => {
    // 2020 has 53 weeks, and summer time begins on 28 March 2021.
    const weeks = measuredWeeks({ ...measure, from: '2020-12-21', decided: '2020-12-01' }, '2021-04-05');
    expect([weeks.start, weeks.last, weeksAfter(weeks)]).toEqual([202052, 202113, 15]);
    const { before, after } = windowsOf(weeks);
    expect([weekAt(weeks, after.from), weekAt(weeks, after.to - 1)]).toEqual([202052, 202113]);
    expect([weekAt(weeks, before.from), weekAt(weeks, before.to - 1)]).toEqual([201952, 202014]);
  });

  test('windows are equally long, a year apart, and never longer than the year before has room for', () => {
    for (const today of ['2026-05-04', '2026-11-30', '2027-12-06', '2029-01-01']) {
      const { before, after } = windowsOf(measuredWeeks(measure, today));
      expect(before.to - before.from).toBe(after.to - after.from);
      expect((after.from - before.from) % 52).toBe(0);
      expect(before.to).toBeLessThanOrEqual(after.from);
    }
  });

  test('where it peaked, the eight weeks before the decision lie in no window', () => {
    const peaked = { ...measure, peaked: true };
    for (const today of ['2026-06-01', '2027-06-07']) {
      const weeks = measuredWeeks(peaked, today);
      expect(weeks.leftOut).toBe(12);
      const { before, after } = windowsOf(weeks);
      expect(after.from - before.to).toBeGreaterThanOrEqual(weeks.leftOut);
    }
  });

  test('are enough from the ninth Monday on', () => {
    expect(oldEnoughOn(measuredWeeks(measure, '2026-03-09'))).toBe('2026-04-27');
    expect(weeksAfter(measuredWeeks(measure, '2026-04-27'))).toBe(8);
    expect(weeksAfter(measuredWeeks(measure, '2026-02-02'))).toBe(0);
  });
});
