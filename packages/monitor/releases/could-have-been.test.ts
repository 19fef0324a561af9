import { describe, expect, it } from 'vitest';
import { couldHaveBeen } from './could-have-been.ts';
import { atomKey, freeze } from './freeze.ts';
import { told } from './told.test-data.ts';

const counted = [
  told({ who: 1, street: 'a', week: 202602, theme: 'clean', valence: 'positive' }),
  told({ who: 2, street: 'b', week: 202604, theme: 'green', valence: 'positive' }),
  told({ who: 3, street: 'c', week: 202630, theme: 'green', valence: 'positive' }),
];
const atoms = freeze(counted, (_, n) => n);
const taken = new Set(atoms.map(atomKey));

describe('what could have been told', () => {
  it('is nothing that was, is each once, and comes in the same order whatever the order of what was', () => {
    const found = couldHaveBeen(atoms, taken, atomKey);
    const keys = found.map(atomKey);
    expect(keys.some((k) => taken.has(k))).toBe(false);
    expect(new Set(keys).size).toBe(keys.length);
    expect(couldHaveBeen([...atoms].reverse(), taken, atomKey)).toEqual(found);
  });

  it('may be in any spirit, also where everybody said the same', () => {
    const found = couldHaveBeen(atoms, taken, atomKey);
    const here = found.filter((a) => a.placeId === 'a' && a.week === 202602 && a.theme === 'clean');
    expect(here.map((a) => a.valence).sort()).toEqual(expect.arrayContaining(['negative', 'neutral']));
  });

  it('lies in weeks nearby, never half a year away, and only where it is open that something was told', () => {
    const found = couldHaveBeen(atoms, taken, (a) => (a.placeId === 'b' ? undefined : atomKey(a)));
    expect(found.some((a) => a.placeId === 'b')).toBe(false);
    expect(found.some((a) => a.placeId === 'a' && a.theme === 'clean' && a.week === 202604)).toBe(true);
    expect(found.some((a) => a.theme === 'clean' && a.week === 202630)).toBe(false);
  });
});
