import { beforeAll, describe, expect, it } from 'vitest';
import { administratorsPages, coordinatorsPages, doorPages, workersPages } from '../testing/all-pages.ts';
import { inParts, openWalkedTown, walk } from '../testing/page-walk.ts';

let town: Awaited<ReturnType<typeof openWalkedTown>>;
beforeAll(async () => {
  town = await openWalkedTown();
  return town.close;
}, 240_000);

describe('every page', () => {
  const parts = [
    ...inParts(coordinatorsPages, 5).map(([n, paths]) => [`of the desk, part ${n}`, paths, 'demo-noor'] as const),
    ...inParts(doorPages, 1).map(([, paths]) => ['at the door', paths, undefined] as const),
    ...inParts(administratorsPages, 1).map(([, paths]) => ['of an administrator', paths, 'demo-kim'] as const),
    ...inParts(workersPages, 1).map(([, paths]) => ['of a worker', paths, 'demo-yusuf'] as const),
  ];
  describe.each(parts)('%s', (_, paths, staff) => {
    it.each(['nl', 'en'] as const)('is accessible, fits, is silent and asks nobody else (%s)', async (language) => {
      expect(await walk(town, paths, language, staff, async () => [])).toEqual([]);
    });
  });
});
