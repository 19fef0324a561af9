import { describe, expect, test } from 'vitest';
import {
  type ActionMover,
  actionMove,
  actionMoves,
  actionStates,
  askedAfter,
  openActionStates,
} from './action-moves.ts';
import { areaOf, hasRoom, limitOf, usualLimit } from './limit.ts';
import { solvedByTellers } from './public-actions.ts';
import { bringsBack } from './said-solved.ts';

const movers: readonly ActionMover[] = ['staff', 'contributors'];

describe('the moves of an action', () => {
  test('of all that can be thought of, exactly those of the table exist', () => {
    const every = actionStates.flatMap((from) => actionStates.flatMap((to) => movers.map((by) => ({ from, to, by }))));
    expect(every).toHaveLength(98);
    const there = every.filter(({ from, to, by }) => actionMove(from, to, by));
    expect(there.map((m) => `${m.from} > ${m.to} ${m.by}`).sort()).toEqual(
      [
        'proposed > running staff',
        'proposed > waiting staff',
        'proposed > stopped staff',
        'running > waiting staff',
        'running > solved staff',
        'running > half-solved staff',
        'running > not-solved staff',
        'running > stopped staff',
        'waiting > running staff',
        'waiting > stopped staff',
        'solved > running staff',
        'half-solved > running staff',
        'not-solved > running staff',
        'stopped > running staff',
        'solved > running contributors',
        'half-solved > running contributors',
      ].sort(),
    );
    expect(new Set(actionMoves.map((m) => `${m.from} ${m.to} ${m.by}`)).size).toBe(actionMoves.length);
  });

  test('every state is reached from a proposal, and from every end one can begin again', () => {
    const reached = new Set<string>(['proposed']);
    for (let more = true; more; ) {
      const next = actionMoves.filter((m) => reached.has(m.from) && !reached.has(m.to));
      for (const m of next) reached.add(m.to);
      more = next.length > 0;
    }
    expect([...reached].sort()).toEqual([...actionStates].sort());
    for (const end of actionStates.filter((s) => !openActionStates.includes(s)))
      expect(actionMove(end, 'running', 'staff')).toBeDefined();
  });

  test('whatever waits, stops, is not quite solved or begins again says why', () => {
    const without = actionMoves.filter((m) => m.by === 'staff' && !m.needsReason).map((m) => `${m.from} > ${m.to}`);
    expect(without).toEqual(['proposed > running', 'running > solved', 'waiting > running']);
  });

  test('contributors bring back what they are asked about, and nothing else', () => {
    expect(actionMoves.filter((m) => m.by === 'contributors').map((m) => m.from)).toEqual([...askedAfter]);
    const words = [{ says: 'no', words: 'Het lekt nog.', language: 'nl', at: 0 }] as const;
    expect(bringsBack({ yes: 5, half: 0, no: 1 }, [])).toBe(false);
    expect(bringsBack({ yes: 5, half: 0, no: 2 }, [])).toBe(true);
    expect(bringsBack({ yes: 5, half: 0, no: 1 }, words)).toBe(true);
    expect(bringsBack({ yes: 5, half: 1, no: 0 }, [{ ...words[0], says: 'half' }])).toBe(false);
  });
});

describe('the limit of an area', () => {
  const running = (quick: number, long: number) => [
    ...Array.from({ length: quick }, () => ({ kind: 'quick' as const })),
    ...Array.from({ length: long }, () => ({ kind: 'long' as const })),
  ];
  test('holds for all together, and for long ones apart', () => {
    for (let quick = 0; quick <= 6; quick++)
      for (let long = 0; long <= 6; long++) {
        expect(hasRoom(running(quick, long), 'quick', usualLimit)).toBe(quick + long < 5);
        expect(hasRoom(running(quick, long), 'long', usualLimit)).toBe(quick + long < 5 && long < 3);
      }
    expect(limitOf({})).toEqual(usualLimit);
    expect(limitOf({ runningActions: { all: 2, long: 1 } })).toEqual({ all: 2, long: 1 });
  });

  test('a street counts in the area that is looked at together, else in its buurt', () => {
    const buurt = { id: 'BU1', name: 'B', scale: 'buurt' } as const;
    const area = { id: 'gebied:1', name: 'G', scale: 'priority-area' } as const;
    expect(areaOf({ id: 's', scale: 'street', parents: [buurt, area] })).toBe('gebied:1');
    expect(areaOf({ id: 's', scale: 'street', parents: [buurt] })).toBe('BU1');
    expect(areaOf({ id: 'gebied:1', scale: 'priority-area', parents: [buurt] })).toBe('gebied:1');
    expect(areaOf({ id: 'WK1', scale: 'wijk', parents: [] })).toBe('WK1');
  });
});

describe('what the public hears of those who told it', () => {
  test('is nothing below five, and never how many said what', () => {
    for (let yes = 0; yes <= 4; yes++) expect(solvedByTellers({ yes, half: 0, no: 4 - yes })).toBeUndefined();
    expect(solvedByTellers({ yes: 5, half: 0, no: 0 })).toEqual({ contributors: '5-9', lean: 'yes' });
    expect(solvedByTellers({ yes: 3, half: 1, no: 1 })).toEqual({ contributors: '5-9', lean: 'yes' });
    expect(solvedByTellers({ yes: 5, half: 0, no: 5 })).toEqual({ contributors: '10-19', lean: 'divided' });
    expect(solvedByTellers({ yes: 2, half: 17, no: 1 })).toEqual({ contributors: '20-49', lean: 'half' });
    expect(solvedByTellers({ yes: 0, half: 0, no: 50 })).toEqual({ contributors: '50+', lean: 'no' });
  });
});
