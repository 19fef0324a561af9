import type { AreaCount } from './levels-of-counts.ts';

const fewestAreas = 8;
const fewestCounts = 20;

/** Whether a group says by itself what a place in it is like. */
export const holdsEnough = (areas: readonly AreaCount[]): boolean => {
  const looked = areas.filter(({ effort }) => effort > 0);
  return looked.length >= fewestAreas && looked.reduce((sum, { count }) => sum + count, 0) >= fewestCounts;
};

/**
 * Group to lean on (waarop een straat leunt). Question: is this buurt large enough to say what a street in it is like?
 * The first group in which at least 8 areas were looked at and at least 20 things counted; else the last.
 * @param groups from small to large: the buurt, its wijk, the city
 */
export const groupToLeanOn = <Group extends { readonly areas: readonly AreaCount[] }>(
  groups: readonly [Group, ...Group[]],
): Group => groups.find(({ areas }) => holdsEnough(areas)) ?? groups.at(-1) ?? groups[0];
