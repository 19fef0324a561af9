import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type LineMark, minutesOf } from './minutes.ts';
import { keptLine } from './testing.ts';

const mark = (says: LineMark['says'], words?: string): LineMark => ({
  says,
  by: 'Noor',
  at: 1,
  ...(words ? { words } : {}),
});
const ids = (lines: readonly { readonly id: string }[]) => lines.map((l) => l.id);

describe('the order of minutes', () => {
  it('goes by the numbers of each device, whatever came in first', () => {
    const lines = [
      keptLine({ id: 'a2', device: 'a', number: 2, arrival: 1 }),
      keptLine({ id: 'b1', device: 'b', number: 1, arrival: 2 }),
      keptLine({ id: 'a1', device: 'a', number: 1, arrival: 3 }),
    ];
    expect(ids(inOrder(lines))).toEqual(['a1', 'b1', 'a2']);
  });

  it('asks no clock of a phone', () => {
    const lines = [
      keptLine({ id: 'first', number: 1, arrival: 1, at: Date.parse('2038-01-01') }),
      keptLine({ id: 'second', number: 2, arrival: 2, at: 0 }),
    ];
    expect(ids(inOrder(lines))).toEqual(['first', 'second']);
  });

  it('loses no line and keeps each device in its own order, for any lines', () => {
    const arbitrary = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 20 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(arbitrary, (given) => {
        const lines = given.map(([device, number], n) => keptLine({ id: `${n}`, device, number, arrival: n }));
        const ordered = inOrder(lines);
        expect(ids(ordered).sort()).toEqual(ids(lines).sort());
        for (const device of ['a', 'b', 'c']) {
          const own = ordered.filter((l) => l.device === device).map((l) => l.number);
          expect(own).toEqual([...own].sort((x, y) => x - y));
        }
      }),
    );
  });
});

describe('the minutes as they stand', () => {
  it('a later line takes the place of the one that it puts right', () => {
    const { lines } = minutesOf([
      keptLine({ id: 'old' }),
      keptLine({ id: 'new', number: 2, arrival: 2, supersedes: 'old' }),
    ]);
    expect(ids(lines)).toEqual(['new']);
  });

  it('what others wrote waits, stands when placed, and is kept when left out', () => {
    const beside = (id: string, arrival: number, ...marks: LineMark[]) =>
      keptLine({ id, arrival, number: arrival, origin: 'beside', marks });
    const found = minutesOf([
      beside('waits', 1),
      beside('in', 2, mark('placed')),
      beside('out', 3, mark('left-out', 'dubbel')),
    ]);
    expect([found.waiting, found.lines, found.leftOut].map(ids)).toEqual([['waits'], ['in'], ['out']]);
  });

  it('a proposal changes nothing until it is placed', () => {
    const proposal = keptLine({ id: 'new', number: 2, arrival: 2, origin: 'guest', supersedes: 'old' });
    expect(ids(minutesOf([keptLine({ id: 'old' }), proposal]).lines)).toEqual(['old']);
    expect(ids(minutesOf([keptLine({ id: 'old' }), { ...proposal, marks: [mark('placed')] }]).lines)).toEqual(['new']);
  });

  it('what came too late stands beside, and in no other part', () => {
    const found = minutesOf([keptLine({ id: 'late', origin: 'late' })]);
    expect([found.late, found.lines, found.waiting].map(ids)).toEqual([['late'], [], []]);
  });

  it('counts who came by the latest number of each role', () => {
    const came = (arrival: number, people: number) =>
      keptLine({ id: `${arrival}`, part: 'attendance', arrival, number: arrival, perspective: 'resident', people });
    const { attendance, lines } = minutesOf([came(1, 12), came(2, 14)]);
    expect([...attendance]).toEqual([['resident', 14]]);
    expect(lines).toEqual([]);
  });
});
