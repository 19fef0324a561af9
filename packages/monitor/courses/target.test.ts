import { describe, expect, it } from 'vitest';
import { girlsWanted, type Target, targetIn } from './target.ts';

const target = (different: Partial<Target>): Target => ({
  id: 'x',
  percent: 40,
  since: '2026-01-01',
  setBy: 'karim',
  setAt: 1,
  ...different,
});
const wanted = (week: number, placeId: string | undefined, ...targets: Target[]) =>
  targetIn(week, placeId, targets)?.percent;

describe('a target', () => {
  it('of the place itself comes before that of the organisation', () => {
    const all = [target({}), target({ placeId: 'a', percent: 50 })];
    expect(wanted(202647, 'a', ...all)).toBe(50);
    expect(wanted(202647, 'b', ...all)).toBe(40);
    expect(wanted(202647, undefined, ...all)).toBe(40);
  });

  it('holds from the week in which it starts, and an earlier week keeps what held then', () => {
    const all = [target({}), target({ percent: 45, since: '2026-11-18' })];
    expect(wanted(202646, undefined, ...all)).toBe(40);
    expect(wanted(202647, undefined, ...all)).toBe(45);
    expect(wanted(202552, undefined, ...all)).toBeUndefined();
  });

  it('that was set again for the same day is the one that was set last', () => {
    const all = [target({ percent: 45, setAt: 2 }), target({ percent: 30, setAt: 1 })];
    expect(wanted(202647, undefined, ...all)).toBe(45);
  });

  it('of half asks for 8 girls of 15 children', () => {
    expect([
      girlsWanted({ percent: 50 }, 15),
      girlsWanted({ percent: 50 }, 14),
      girlsWanted({ percent: 50 }, 0),
    ]).toEqual([8, 7, 0]);
  });
});
