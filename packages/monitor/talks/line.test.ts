import { describe, expect, it } from 'vitest';
import { checkLine, type LineCommand } from './line.ts';
import { aLine } from './testing.ts';

const id = '0195f3a0-0000-7000-8000-000000000001';
const wrongIn = (different: Partial<LineCommand>) => {
  const checked = checkLine(aLine({ id, ...different }));
  return checked.ok ? [] : (checked.refusal.errors ?? []).map((e) => e.path);
};

describe('a line of minutes', () => {
  it.each<[string, Partial<LineCommand>, readonly string[]]>([
    ['a few words on a theme', {}, []],
    ['no words', { words: '  ' }, ['words']],
    ['a theme that is none of the five', { theme: 'traffic' }, ['theme']],
    ['no theme', { theme: '' }, ['theme']],
    ['a grievance of the whole talk', { part: 'grievance', theme: '' }, []],
    ['an action point without who and when', { part: 'action' }, ['owner', 'due']],
    ['an action point', { part: 'action', owner: 'afdeling groen', due: '2026-12-24' }, []],
    ['a day that does not exist', { part: 'action', owner: 'a', due: '2026-02-30' }, ['due']],
    ['attendance without a role', { part: 'attendance', words: '', people: 3 }, ['perspective']],
    ['attendance below nobody', { part: 'attendance', perspective: 'resident', people: -1 }, ['people']],
    ['attendance', { part: 'attendance', perspective: 'resident', people: 0, words: '' }, []],
    ['an id of nothing', { id: 'x' }, ['id']],
    ['a device with strange signs', { device: 'a b' }, ['device']],
    ['too many words', { words: 'a'.repeat(601) }, ['words']],
  ])('%s', (_, different, wrong) => {
    expect(wrongIn(different)).toEqual(wrong);
  });

  it('an action point keeps its id, so that it can become an action', () => {
    const checked = checkLine(
      aLine({ id: id.toUpperCase(), part: 'action', owner: 'afdeling groen', due: '2026-12-24' }),
    );
    expect(checked).toMatchObject({
      ok: true,
      value: { id, owner: 'afdeling groen', due: '2026-12-24', horizon: 'quick' },
    });
  });
});
