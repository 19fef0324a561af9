import { posix } from 'node:path';

/** Names that say nothing of what is inside, and so end up with everything in them. */
const forbidden = /^(commons?|utils?|utilities|shared|core|helpers?|managers?|base|misc|stuff)$/i;

export const forbiddenFolders = (paths: readonly string[]): string[] =>
  [...new Set(paths.flatMap((p) => p.split('/').slice(0, -1)))].filter((name) => forbidden.test(name));

/** An import from one file of ours to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/**
 * Pairs of folders that import each other. The index of a package is its door: it names what lies inside, and counts for
 * no folder.
 */
export const twoWayPairs = (edges: readonly Edge[]): string[] => {
  const pairs = new Set<string>();
  const door = /^(packages\/[^/]+|instruments|apps\/[^/]+)\/index\.ts$/;
  for (const { from, to } of edges) {
    if (door.test(from) || door.test(to)) continue;
    const [a, b] = [posix.dirname(from), posix.dirname(to)];
    if (a !== b) pairs.add(`${a} -> ${b}`);
  }
  return [...pairs]
    .map((pair) => pair.split(' -> '))
    .filter(([a = '', b = '']) => a < b && pairs.has(`${b} -> ${a}`))
    .map(([a, b]) => `${a} <-> ${b}`);
};
