import type { Opinion } from '@straatwijs/statistics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perspectives } from '../contributions/contribution.ts';
import { freezeOpinions, type GivenOpinions } from './opinions.ts';
import { freezeVote, type GivenVote } from './votes.ts';

const statements = 3;
const opinion = fc.constantFrom<Opinion>(1, -1, 0, null);
const groups = fc.constantFrom(...perspectives.slice(0, 3));
const person = fc.record({
  perspective: groups,
  line: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  says: fc.array(opinion, { minLength: statements, maxLength: statements }),
  named: fc.array(fc.subarray([...perspectives]), { minLength: statements, maxLength: statements }),
});
const people = fc.array(person, { maxLength: 40 }).map((all) =>
  all.map(
    ({ line, named, ...rest }): GivenOpinions => ({
      ...rest,
      ...(line === undefined ? {} : { line }),
      goodFor: named,
      badFor: named.map((n) => perspectives.filter((p) => !n.includes(p))),
    }),
  ),
);
const same = (perspective: GivenOpinions['perspective'], votes: readonly Opinion[]): GivenOpinions[] =>
  votes.map((v) => ({ perspective, says: [v], goodFor: [[]], badFor: [[]] }));

describe('what a round may say', () => {
  it('is the same in whatever order people came', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (given, keys) => {
        const shuffled = given.map((g) => ({ g, key: keys.next().value })).sort((a, b) => a.key - b.key);
        const again = shuffled.map(({ g }) => g);
        expect(freezeOpinions(again, statements)).toEqual(freezeOpinions(given, statements));
      }),
    );
  });

  it('says nothing of a group of fewer than five but that it is absent, and holds no number of people', () => {
    fc.assert(
      fc.property(people, (given) => {
        const frozen = freezeOpinions(given, statements);
        for (const [n, said] of frozen.statements.entries())
          for (const p of perspectives) {
            const seen = given.filter((g) => g.perspective === p && g.says[n] !== null);
            const voices = seen.filter((g) => !g.line).length + new Set(seen.flatMap((g) => g.line ?? [])).size;
            expect(said.groups.some((g) => g.perspective === p)).toBe(voices >= 5);
            expect(said.absent.includes(p)).toBe(voices < 5);
          }
        expect(JSON.stringify(frozen)).not.toMatch(/[:[,]\d/);
      }),
    );
  });

  it('does not change with whatever a group below five says', () => {
    fc.assert(
      fc.property(people, fc.array(opinion, { maxLength: 4 }), fc.array(opinion, { maxLength: 4 }), (given, a, b) => {
        const with4 = (votes: readonly Opinion[]) =>
          freezeOpinions([...given.map((g) => ({ ...g, goodFor: [], badFor: [] })), ...same('visitor', votes)], 1);
        expect(with4(a)).toEqual(with4(b));
      }),
    );
  });

  it('is the same for all of five to nine people and for all but one of them', () => {
    for (let n = 5; n < 10; n++)
      for (const vote of [1, -1] as const) {
        const other = same('professional', Array<Opinion>(8).fill(vote));
        const all = same('resident', Array<Opinion>(n).fill(vote));
        const butOne = same('resident', [...Array<Opinion>(n - 1).fill(vote), 0]);
        expect(freezeOpinions([...all, ...other], 1)).toEqual(freezeOpinions([...butOne, ...other], 1));
      }
  });

  it('works from five people on: two groups of six agree, five do not make it shared, and one group shares with nobody', () => {
    const labelOf = (...given: GivenOpinions[][]) => freezeOpinions(given.flat(), 1).statements[0]?.label;
    const six = (p: GivenOpinions['perspective']) => same(p, Array<Opinion>(6).fill(1));
    expect(labelOf(six('resident'), six('professional'))).toBe('shared');
    expect(labelOf(six('resident'), same('professional', Array<Opinion>(5).fill(1)))).toBe('unclear');
    expect(labelOf(six('resident'))).toBe('unclear');
    expect(labelOf(six('resident'), same('professional', Array<Opinion>(6).fill(-1)))).toBe('divided');
  });

  it('gives quarters from ten people on', () => {
    const part = (agree: number, seen: number) => {
      const votes = Array.from({ length: seen }, (_, n): Opinion => (n < agree ? 1 : -1));
      return freezeOpinions(same('resident', votes), 1).statements[0]?.groups[0]?.agrees;
    };
    expect([0, 3, 5, 6, 9, 10].map((n) => part(n, 12))).toEqual([
      ...['to-quarter', 'to-quarter', 'to-half', 'to-half', 'over-half', 'over-three-quarters'],
    ]);
    expect([0, 3, 4, 6].map((n) => part(n, 6))).toEqual(['to-half', 'to-half', 'over-half', 'over-half']);
  });
});

describe('what a vote may say', () => {
  const ballots = (n: number): GivenVote[] =>
    Array.from({ length: n }, (_, k) => ({ themes: k % 2 === 0 ? ['clean', 'green'] : ['clean'] }));
  const rules = { places: 1, rule: 'plain-count', seed: 7 } as const;

  it('calls nothing chosen below ten voters, and shows nothing below five', () => {
    expect(freezeVote(ballots(4), rules)).toMatchObject({ state: 'too-few', themes: [], chosen: null });
    expect(freezeVote(ballots(9), rules)).toMatchObject({ state: 'value', voters: null, chosen: null });
    expect(freezeVote(ballots(10), rules)).toMatchObject({ voters: 10, chosen: ['clean'], otherwise: ['clean'] });
  });

  it('gives no number of a theme that one to four people want', () => {
    const few = freezeVote([...ballots(10), { themes: ['care'] }], rules);
    expect(few.themes.find((t) => t.theme === 'care')?.approvals).toBeNull();
    expect(few.themes.find((t) => t.theme === 'clean')?.approvals).toBe(10);
  });

  it('is the same in whatever order people voted, under both rules', () => {
    for (const rule of ['plain-count', 'equal-shares'] as const) {
      const given = ballots(13);
      expect(freezeVote([...given].reverse(), { ...rules, rule })).toEqual(freezeVote(given, { ...rules, rule }));
    }
  });
});
