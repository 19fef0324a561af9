import type { RawUnit } from './releases-store.ts';

/** Contributions without a mark count as one contributor together. */
const unmarked = '';

/**
 * Who is one and the same for the threshold: whoever shares a mark or a network on a day in a place, taken on. A person with
 * five browsers behind one network is one; one mark seen in five networks is one as well. So the number can only be too low.
 * @returns a number per unit; the same number is the same contributor
 */
export const personOf = (units: readonly RawUnit[]): ((unit: RawUnit) => number) => {
  const parents: number[] = [];
  const known = new Map<string, number>();
  const nodeOf = (name: string): number => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = parents.length;
    parents.push(made);
    known.set(name, made);
    return made;
  };
  const rootOf = (node: number): number => {
    let root = node;
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) root = up;
    for (let at = node; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  for (const { mark = unmarked, group } of units) {
    const own = rootOf(nodeOf(`m${mark}`));
    // Those without a mark are one already: a network must not make all others of it one with them.
    if (group !== undefined && mark !== unmarked) parents[rootOf(nodeOf(`g${group}`))] = own;
  }
  return ({ mark = unmarked }) => rootOf(nodeOf(`m${mark}`));
};
