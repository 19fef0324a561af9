import type { Leak, Pair } from './leaks.ts';
import { insiderWidth, type ProtectionProblem } from './problem.ts';
import { floorOf, type Search, startOf } from './search.ts';
import { type Own, ownOf, type Sum, sumOf, type View } from './view.ts';
import type { Floor, Move } from './walk.ts';
import type { Way, Witnesses } from './witnesses.ts';

const enough = insiderWidth - 1e-9;

const shortest = (ways: readonly Way[]): Move | undefined =>
  ways.reduce<Move | undefined>(
    (least, { move: m }) => (least && least.classes.length <= m.classes.length ? least : m),
    undefined,
  );

/** Which part of a way somebody can not rule out who knows these classes: only as far as what it knows to lie there stays. */
const partLeft = ({ changes }: Way, floor: Floor, totals: Float64Array): number => {
  let most = 1;
  for (const [k, { least, frozen }] of floor) {
    const by = changes.get(k) ?? 0;
    if (by === 0) continue;
    if (frozen) return 0;
    if (by < 0) most = Math.min(most, Math.max(0, (totals[k] ?? 0) - least) / -by);
  }
  return most;
};

/** By how much these changes take the upper end of a sum up, or its lower end down. */
const along = ({ touched, whole }: Sum, changes: ReadonlyMap<number, number>): number => {
  const by = (classes: Int32Array) => classes.reduce((sum, k) => sum + (changes.get(k) ?? 0), 0);
  return Math.max(by(touched), -by(whole));
};

/** The questions that could have another answer than outsiders get: an insider's own atoms near what protects a target. */
function* nearPairs(
  problem: ProtectionProblem,
  view: View,
  search: Search,
  witnesses: Witnesses,
  sums: readonly Sum[],
): Generator<Pair> {
  const targetsNear: number[][] = Array.from({ length: view.classes.count }, () => []);
  const everywhere: number[] = [];
  sums.forEach((sum, target) => {
    const free = startOf(view, sum, 'upper') - startOf(view, sum, 'lower') >= enough;
    if (!free && witnesses.movesOf(target).length === 0) {
      const move = search.budge(sum);
      if (move) witnesses.add(move);
    }
    const move = free ? undefined : shortest(witnesses.movesOf(target));
    if (!free && !move) everywhere.push(target);
    else for (const k of new Set([...sum.touched, ...(move?.classes ?? [])])) targetsNear[k]?.push(target);
  });
  for (const [insider, atoms] of problem.insiders.entries()) {
    const near = new Set(everywhere);
    for (const atom of atoms) {
      const k = view.classes.of[atom] ?? -1;
      if (k >= 0) for (const target of targetsNear[k] ?? []) near.add(target);
    }
    for (const target of near) yield { target, insider };
  }
}

/** How many pairs there are in which a target is not wholly the insider's own. */
const countPairs = (problem: ProtectionProblem): number => {
  const targetsOf = new Map<number, number[]>();
  problem.targets.forEach(({ atoms }, n) => {
    for (const atom of atoms) {
      const list = targetsOf.get(atom);
      if (list) list.push(n);
      else targetsOf.set(atom, [n]);
    }
  });
  return problem.insiders.reduce((sum, atoms) => {
    const mine = new Map<number, number>();
    for (const atom of new Set(atoms)) for (const n of targetsOf.get(atom) ?? []) mine.set(n, (mine.get(n) ?? 0) + 1);
    const wholly = [...mine].filter(([n, known]) => known === new Set(problem.targets[n]?.atoms).size).length;
    return sum + problem.targets.length - wholly;
  }, 0);
};

/**
 * The rule for insiders: somebody who takes off what is its own must not be able to pin down what others told. Asked only
 * where the answer can differ: a target that can change by 1 through a move which an insider does not know a part of
 * can do so for that insider too.
 */
export const searchInsiders = async (
  problem: ProtectionProblem,
  view: View,
  search: Search,
  witnesses: Witnesses,
  asked: 'all' | readonly Pair[],
): Promise<{ readonly leaks: Leak[]; readonly checked: number }> => {
  const outside = problem.targets.map(({ atoms }) => sumOf(view, atoms));
  const pairs = asked === 'all' ? nearPairs(problem, view, search, witnesses, outside) : asked;
  const leaks: Leak[] = [];
  let who = -1;
  let mine: ReadonlySet<number> = new Set();
  let own: Own = new Map();
  let floor: Floor = new Map();
  // Ways that were found for this insider: none of them changes what it knows, and one serves many targets.
  let found: ReadonlyMap<number, number>[] = [];
  const keep = (move: Move | undefined): void => {
    if (!move) return;
    witnesses.add(move);
    found.unshift(new Map(Array.from(move.classes, (k, at) => [k, move.change[at] ?? 0])));
  };
  for (const { target, insider } of pairs) {
    if (insider !== who) {
      who = insider;
      mine = new Set(problem.insiders[insider]);
      own = ownOf(problem, view, [...mine]);
      floor = floorOf(view, own);
      found = [];
    }
    const atoms = problem.targets[target]?.atoms ?? [];
    const base = outside[target] ?? { touched: new Int32Array(), whole: new Int32Array() };
    const known = base.touched.some((k) => own.has(k));
    if (known && atoms.every((atom) => mine.has(atom))) continue;
    const sum = known ? sumOf(view, atoms, own, mine) : base;
    const most = startOf(view, sum, 'upper', own);
    const least = startOf(view, sum, 'lower', own);
    if (most - least >= enough) continue;
    if (found.some((changes) => most - least + along(sum, changes) >= enough)) continue;
    const ways = witnesses.movesOf(target);
    if (
      ways.some(
        (way) =>
          most - least + partLeft(way, floor, view.classes.totals) * (known ? along(sum, way.changes) : way.width) >=
          enough,
      )
    )
      continue;
    const high = await search.reach(sum, 'upper', least + insiderWidth, own);
    keep(high.move);
    if (high.reached) continue;
    const low = await search.reach(sum, 'lower', high.value - insiderWidth, own);
    keep(low.move);
    if (low.reached) continue;
    leaks.push({
      target,
      insider,
      lower: low.value,
      upper: high.value,
      proofs: [new Set([...high.proof, ...low.proof])],
      ...(high.guessed || low.guessed ? { guessed: true as const } : {}),
    });
  }
  return { leaks, checked: asked === 'all' ? countPairs(problem) : asked.length };
};
