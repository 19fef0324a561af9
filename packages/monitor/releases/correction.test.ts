import { expect, it } from 'vitest';
import { periodOf } from '../periods/index.ts';
import { setRight } from './correction.ts';
import { freeze } from './freeze.ts';
import { pieces, told } from './told.test-data.ts';

const [old, recent] = [202610, 202640];
const [theme, valence] = ['clean', 'positive'] as const;
const of = (who: number, week: number) => told({ who, street: 'a', week, theme, valence });

/** A year that was released, of which somebody took back what was told in a recent week; others told in a week that is final. */
const afterLeaving = (left: readonly number[]) => {
  const stayed = [1, 2, 3, 4, 5].map((who) => of(who, old));
  const gone = left.map((who) => of(who, recent));
  const atoms = freeze(gone, (_, n) => left[n] ?? 0);
  const most = Math.max(...[...new Set(left)].map((who) => left.filter((w) => w === who).length));
  return setRight({
    weeks: [recent],
    fresh: () => [],
    frozen: () => atoms,
    counted: stayed,
    person: (_, n) => stayed[n]?.who ?? 0,
    isLate: () => false,
    periods: [periodOf(recent, 'year')],
    places: pieces,
    before: () => ({ people: 5 + new Set(left).size, most, shown: true }),
  });
};

it('three who told much and left are three, also when others told in weeks that are final', () => {
  const waiting = afterLeaving([11, 11, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13]);
  expect([...waiting.weeks]).toEqual([]);
});

it('six who left are enough', () => {
  expect([...afterLeaving([11, 12, 13, 14, 15, 16]).weeks]).toEqual([[recent, []]]);
});
