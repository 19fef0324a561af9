import { describe, expect, it } from 'vitest';
import { seeded } from '../numerics/seeded.ts';
import { clustersOf, silhouette } from './clusters.ts';
import { lotFrom } from './lot.ts';
import { opinionMap } from './opinion-map.ts';
import type { Opinion } from './opinions.ts';

/** Two camps that answer the first six statements opposite ways, and the last three as they like. */
const camps = (one: number, other: number, seed = 5): Opinion[][] => {
  const random = seeded(seed);
  const noisy = (vote: Opinion): Opinion => (random() < 0.1 ? 0 : vote);
  const free = (): Opinion => (random() < 0.5 ? 1 : -1);
  return Array.from({ length: one + other }, (_, p) => [
    ...Array.from({ length: 6 }, () => noisy(p < one ? 1 : -1)),
    ...Array.from({ length: 3 }, free),
  ]);
};

describe('an opinion map', () => {
  it.each([
    [8, 7],
    [15, 15],
    [120, 80],
  ])('of camps of %i and %i finds both', (one, other) => {
    const votes = camps(one, other);
    const { estimate } = opinionMap(votes, 1);
    expect(estimate?.clusterCount).toBeGreaterThanOrEqual(2);
    if (one + other > 40) return;
    const firsts = new Set(estimate?.clusters.slice(0, one));
    const seconds = new Set(estimate?.clusters.slice(one));
    expect([...firsts].some((k) => seconds.has(k))).toBe(false);
  });

  it.each([5, 10, 14])('is not drawn of %i people', (people) => {
    const map = opinionMap(camps(people - 2, 2), 1);
    expect(map).toMatchObject({ state: 'too-few', n: people });
    expect(map.estimate).toBeUndefined();
    expect(map.explain('nl')).toContain('minstens 15 mensen');
  });

  it('is the same in any order of people, and byte for byte every time', () => {
    const votes = camps(14, 11);
    const order = lotFrom(3).order(votes.length);
    const [map, turned] = [
      opinionMap(votes, 1),
      opinionMap(
        order.map((p) => votes[p] ?? []),
        1,
      ),
    ].map((m) => m.estimate);
    order.forEach((p, k) => {
      expect(turned?.places[k]?.[0]).toBeCloseTo(map?.places[p]?.[0] ?? Number.NaN, 8);
      expect(turned?.places[k]?.[1]).toBeCloseTo(map?.places[p]?.[1] ?? Number.NaN, 8);
      expect(turned?.clusters[k]).toBe(map?.clusters[p]);
    });
    expect(JSON.stringify(opinionMap(votes, 1))).toBe(JSON.stringify(opinionMap(votes, 1)));
  });

  it('is not handed out with a cluster of fewer than five', () => {
    const map = opinionMap(camps(14, 3), 1);
    if (map.estimate) {
      const sizes = new Map<number, number>();
      for (const k of map.estimate.clusters) sizes.set(k, (sizes.get(k) ?? 0) + 1);
      expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(5);
    } else expect(map.explain('nl')).toContain('te herkennen');
  });

  it('leaves out who answered fewer than seven times, and says who stands on it', () => {
    const votes: Opinion[][] = [...camps(9, 9), [1, 1, 1, null, null, null, null, null, null]];
    const { estimate, n } = opinionMap(votes, 1);
    expect(n).toBe(18);
    expect(estimate?.people).not.toContain(18);
  });

  it('of people who all say the same has no groups, and no NaN', () => {
    const votes = Array.from({ length: 20 }, (): Opinion[] => new Array<Opinion>(9).fill(1));
    const map = opinionMap(votes, 1);
    expect(map.estimate).toBeUndefined();
    expect(map.explain('en')).toContain('No map');
  });

  it('refuses what is no answer', () => {
    expect(() => opinionMap([[5 as Opinion]], 1)).toThrow(/answer of person 1/);
    expect(() => opinionMap([], Number.NaN)).toThrow(/seed/);
  });
});

describe('clusters', () => {
  const points = [
    [0, 0],
    [0, 1],
    [1, 0],
    [9, 9],
    [9, 8],
    [8, 9],
  ] as const;
  it('are found and numbered from left to right', () => {
    expect(clustersOf(points, 2, lotFrom(1))).toEqual([0, 0, 0, 1, 1, 1]);
    expect(clustersOf([...points].reverse(), 2, lotFrom(1))).toEqual([1, 1, 1, 0, 0, 0]);
  });
  it('stand apart by their silhouette, by hand for four points on a line', () => {
    const line = [
      [0, 0],
      [1, 0],
      [4, 0],
      [5, 0],
    ] as const;
    // (4.5 - 1) / 4.5, (3.5 - 1) / 3.5, and the same mirrored.
    expect(silhouette(line, [0, 0, 1, 1])).toBeCloseTo((3.5 / 4.5 + 2.5 / 3.5) / 2, 12);
    expect(silhouette(line, [0, 0, 0, 0])).toBe(0);
  });
});
