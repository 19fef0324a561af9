import { opinionParts } from '@straatwijs/monitor';
import { themeRanks } from '@straatwijs/statistics';
import { describe, expect, it } from 'vitest';
import { opinionCells } from './opinion-cells.ts';
import { mapPoints } from './opinion-map.ts';
import { rankPicture } from './rank-bands.ts';

describe('a part of a group', () => {
  it('is four quarters, filled only as far as is certain', () => {
    const full = opinionParts.map((p) => opinionCells(p).filter((c) => c === 'full').length);
    const most = opinionParts.map((p) => opinionCells(p).filter((c) => c !== 'none').length);
    expect([full, most]).toEqual([
      [0, 0, 2, 3],
      [1, 2, 4, 4],
    ]);
  });
});

describe('the picture of an order', () => {
  it('puts each thing on a line of its own, within the band that it shares, the first at the start', () => {
    const gammas = [5, 80, 6].map((shape) => ({ shape, rate: 10 }));
    const picture = rankPicture(themeRanks(gammas, { n: 91, effort: 10 }).estimate ?? []);
    expect(picture.bands.map((b) => b.lines.map((l) => l.thing))).toEqual([[1], [2, 0]]);
    const lines = picture.bands.flatMap((b) => b.lines);
    for (const l of lines) expect(l.from <= l.dot + 1e-9 && l.dot <= l.to + 1e-9).toBe(true);
    expect(lines.map((l) => l.y)).toEqual([...lines.map((l) => l.y)].sort((a, b) => a - b));
    expect(picture.height).toBe(picture.bands.at(-1)?.bottom);
  });
  it('is empty for nothing, and one line for one thing', () => {
    expect(rankPicture([])).toMatchObject({ height: 0, bands: [], ticks: [] });
    expect(rankPicture(themeRanks([{ shape: 2, rate: 1 }], { n: 1, effort: 1 }).estimate ?? []).bands).toHaveLength(1);
  });
});

describe('the map of answers', () => {
  it('stays within its square, and keeps distances in both directions', () => {
    const points = mapPoints([
      [0, 0],
      [4, 0],
      [0, 2],
    ]);
    for (const { x, y } of points) expect(x >= 0 && x <= 100 && y >= 0 && y <= 100).toBe(true);
    const [a, b, c] = points;
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo(2 * ((a?.y ?? 0) - (c?.y ?? 0)), 1);
  });
  it('has room for people who all answered the same', () => {
    expect(
      mapPoints([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual([
      { x: 50, y: 50 },
      { x: 50, y: 50 },
    ]);
  });
});
