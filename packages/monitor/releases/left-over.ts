import type { Counted } from './families.ts';
import { atomKey, atomOf } from './freeze.ts';
import type { FrozenAtom } from './releases-store.ts';
import type { Backing } from './sensitive.ts';

/** What was frozen, and who stands behind it. */
export interface FrozenBy {
  readonly atoms: readonly FrozenAtom[];
  readonly counted: readonly Counted[];
  readonly person: (one: Counted, n: number) => number;
}

/** @param whole and parts are indices of atoms; undefined when nothing is left */
export type LeftOver = (whole: readonly number[], parts: Iterable<readonly number[]>) => Backing | undefined;

/**
 * Tells what stands behind what is left of a whole when parts are taken off. Asked of a city some ten thousand times, of some ten
 * thousand atoms each: so who gave what lies in flat lists, and marks of an earlier question are told by its number.
 */
export const leftOverOf = ({ atoms, counted, person }: FrozenBy): LeftOver => {
  const at = new Map(atoms.map((atom, n) => [atomKey(atom), n]));
  const atomOfUnit = counted.map((one) => at.get(atomKey(atomOf(one))) ?? -1);
  // Givers of atom n lie from `start[n]` up to `start[n + 1]`.
  const start = new Int32Array(atoms.length + 1);
  for (const n of atomOfUnit) if (n >= 0) start[n + 1] = (start[n + 1] ?? 0) + 1;
  for (let n = 0; n < atoms.length; n++) start[n + 1] = (start[n + 1] ?? 0) + (start[n] ?? 0);
  const next = start.slice();
  const giver = new Int32Array(start[atoms.length] ?? 0);
  const inLee = new Uint8Array(giver.length);
  const numbers = new Map<number, number>();
  for (const [n, one] of counted.entries()) {
    const atom = atomOfUnit[n] ?? -1;
    if (atom < 0) continue;
    const who = person(one, n);
    const number = numbers.get(who) ?? numbers.size;
    numbers.set(who, number);
    const place = next[atom] ?? 0;
    next[atom] = place + 1;
    giver[place] = number;
    inLee[place] = one.unit.lee ? 1 : 0;
  }
  const taken = new Int32Array(atoms.length);
  const given = new Int32Array(numbers.size);
  const asked = new Int32Array(numbers.size);
  const seen = new Int32Array(numbers.size);
  let question = 0;
  return (whole, parts) => {
    question++;
    for (const part of parts) for (const a of part) taken[a] = question;
    const who: number[] = [];
    let count = 0;
    let people = 0;
    let isLeft = false;
    for (const a of whole) {
      if (taken[a] === question) continue;
      isLeft = true;
      count += atoms[a]?.count ?? 0;
      for (let n = start[a] ?? 0; n < (start[a + 1] ?? 0); n++) {
        const p = giver[n] ?? 0;
        if (asked[p] !== question) {
          asked[p] = question;
          given[p] = 0;
          who.push(p);
        }
        given[p] = (given[p] ?? 0) + 1;
        if (inLee[n] === 1 || seen[p] === question) continue;
        seen[p] = question;
        people++;
      }
    }
    if (!isLeft) return undefined;
    let most = 0;
    let second = 0;
    for (const p of who) {
      const n = given[p] ?? 0;
      if (n > most) [most, second] = [n, most];
      else if (n > second) second = n;
    }
    return { count, people, most, second };
  };
};
