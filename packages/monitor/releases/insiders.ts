import type { Counted } from './families.ts';
import { atomKey, atomOf } from './freeze.ts';
import type { FrozenAtom } from './releases-store.ts';

/**
 * What each contributor knows of by having told it: the counts that are theirs alone. Who knows them must still not be able
 * to work out what another one told. Reports of others have no contributors here who could know.
 * @param partsOf the parts of counts of an atom
 */
export const insidersOf = (
  atoms: readonly FrozenAtom[],
  counted: readonly Counted[],
  person: (one: Counted, n: number) => number,
  partsOf: (atom: FrozenAtom) => readonly number[],
): readonly (readonly number[])[] => {
  const alone = new Map<string, FrozenAtom>();
  for (const atom of atoms)
    if (atom.most === atom.count && !atom.family.startsWith('reports:')) alone.set(atomKey(atom), atom);
  const own = new Map<number, Set<number>>();
  for (const [n, one] of counted.entries()) {
    const atom = alone.get(atomKey(atomOf(one)));
    if (!atom) continue;
    const who = person(one, n);
    const known = own.get(who) ?? new Set<number>();
    for (const part of partsOf(atom)) known.add(part);
    own.set(who, known);
  }
  return [...own.values()].map((parts) => [...parts].sort((a, b) => a - b));
};
