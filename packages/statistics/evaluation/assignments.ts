import { seeded } from '../numerics/seeded.ts';

/** Ways in which chance could have chosen the areas. */
export interface Assignments {
  /** Each a sorted list of areas; the first is the real one. */
  readonly chosen: readonly (readonly number[])[];
  /** Whether these are all there are, or 19 999 drawn ones and the real one. */
  readonly exact: boolean;
}

const mostEnumerated = 20_000;

/** How many ways there are to choose k of n; may be Infinity. */
export const waysToChoose = (n: number, k: number): number => {
  let ways = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - Math.min(k, n - k) + i)) / i;
  return Math.round(ways);
};

/** Every way to choose k of 0 to n - 1, in the order of a dictionary. */
const every = (n: number, k: number): number[][] => {
  const found: number[][] = [];
  const chosen = Array.from({ length: k }, (_, i) => i);
  for (;;) {
    found.push([...chosen]);
    let at = k - 1;
    while (at >= 0 && chosen[at] === n - k + at) at--;
    if (at < 0) return found;
    chosen[at] = (chosen[at] ?? 0) + 1;
    for (let next = at + 1; next < k; next++) chosen[next] = (chosen[next - 1] ?? 0) + 1;
  }
};

/** k of 0 to n - 1 by lot, in order: Floyd's way, one number for each. */
const drawn = (n: number, k: number, random: () => number): number[] => {
  const chosen: number[] = [];
  for (let last = n - k; last < n; last++) {
    const at = Math.floor(random() * (last + 1));
    const area = chosen.includes(at) ? last : at;
    // Put in its place at once: a set and a sort afterwards take three times as long, and this is done 20 000 times.
    let place = chosen.length;
    for (; place > 0 && (chosen[place - 1] ?? 0) > area; place--) chosen[place] = chosen[place - 1] ?? 0;
    chosen[place] = area;
  }
  return chosen;
};

/** All assignments of as many areas as `treated` has, out of `areas`; above 20 000 a seeded draw of them. */
export const assignmentsOf = (areas: number, treated: readonly number[], seed: number): Assignments => {
  const real = [...treated].sort((a, b) => a - b);
  if (waysToChoose(areas, real.length) <= mostEnumerated) {
    const same = (other: readonly number[]) => other.every((area, i) => area === real[i]);
    const all = every(areas, real.length);
    return { chosen: [real, ...all.filter((other) => !same(other))], exact: true };
  }
  const random = seeded(seed);
  const others = Array.from({ length: mostEnumerated - 1 }, () => drawn(areas, real.length, random));
  return { chosen: [real, ...others], exact: false };
};
