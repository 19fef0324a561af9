import { describe, expect, it } from 'vitest';
import { nightChanges } from './night-changes.ts';
import type { FoundSignal } from './score.ts';

const watched = {
  kind: 'looked',
  series: 'early-warning@1',
  theme: 'clean',
  indicator: '',
  valence: 'negative',
} as const;
const found = (different: Partial<FoundSignal> = {}): FoundSignal => ({
  ...{ placeId: 'a', watched, direction: 'up', grade: 'signal', week: 202646, evidence: 200, threshold: 156 },
  ...{ weeks: [], marks: [] },
  ...different,
});
const known = (different: object = {}) => ({
  ...{ id: '1', placeId: 'a', watched, direction: 'up' as const, state: 'open' as const, grade: 'signal' as const },
  ...{ lastWeek: 202646, faded: false, evidence: 200, threshold: 156, weeks: [], marks: [] },
  ...different,
});

describe('what a night writes', () => {
  it('what is new, once; the same night again writes nothing', () => {
    expect(nightChanges([], [found()], 202646)).toMatchObject([{ kind: 'found' }]);
    expect(nightChanges([known()], [found()], 202646)).toEqual([]);
  });
  it('what is found again, in a later week or more strongly; never more weakly', () => {
    expect(nightChanges([known()], [found({ week: 202647 })], 202647)).toMatchObject([{ kind: 'again', id: '1' }]);
    expect(nightChanges([known()], [found({ grade: 'strong' })], 202646)).toMatchObject([{ kind: 'again' }]);
    expect(nightChanges([known()], [found({ grade: 'attention' })], 202646)).toEqual([]);
  });
  it('other figures of the same week, when something was told later or taken back', () => {
    const fewer = [{ week: 202646, count: 3, expected: 1 }];
    expect(nightChanges([known()], [found({ evidence: 180 })], 202646)).toMatchObject([{ kind: 'figures', id: '1' }]);
    expect(nightChanges([known()], [found({ weeks: fewer })], 202646)).toMatchObject([{ kind: 'figures' }]);
    expect(nightChanges([known({ lastWeek: 202647 })], [found({ evidence: 180 })], 202647)).toEqual([]);
  });
  it('what looking back found, and is over, as what was so then: once, and never in the way of what is so now', () => {
    const back = found({ week: 202630 });
    expect(nightChanges([], [back], 202646)).toMatchObject([{ kind: 'found-back' }]);
    const past = known({ state: 'past', lastWeek: 202630, faded: true });
    expect(nightChanges([past], [back], 202646)).toEqual([]);
    expect(nightChanges([past], [found()], 202646)).toMatchObject([{ kind: 'found' }]);
    expect(nightChanges([], [found({ week: 202642 })], 202646)).toMatchObject([{ kind: 'found' }]);
  });
  it('that something is found no longer, once', () => {
    expect(nightChanges([known()], [], 202650)).toEqual([]);
    expect(nightChanges([known()], [], 202651)).toEqual([{ kind: 'faded', id: '1', week: 202651 }]);
    expect(nightChanges([known({ faded: true })], [], 202651)).toEqual([]);
  });
  it('what was judged and comes back within a quarter is the same, over the turn of the year too; later it is new', () => {
    const judged = known({ state: 'explained', faded: true });
    expect(nightChanges([judged], [found({ week: 202706 })], 202706)).toMatchObject([{ kind: 'again', id: '1' }]);
    expect(nightChanges([judged], [found({ week: 202707 })], 202707)).toMatchObject([{ kind: 'found' }]);
  });
  it('more and less are two changes', () => {
    expect(nightChanges([known()], [found({ direction: 'down' })], 202646)).toMatchObject([{ kind: 'found' }]);
  });
});
