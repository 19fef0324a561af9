import type { Leak, Pair } from './leaks.ts';
import { insiderWidth, type ProtectionProblem } from './problem.ts';
import { floorOf, type Search, startOf } from './search.ts';
import { type Own, ownOf, type Sum, sumWithout, type View } from './view.ts';
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

/** What is known already when insiders are asked about: what outsiders see, and what was found out for them. */
interface Known {
  readonly view: View;
  /** The sum of each target to outsiders. */
  readonly sums: readonly Sum[];
  readonly search: Search;
  readonly witnesses: Witnesses;
}

/** Somebody, and targets that look the same to everybody who owns nothing of them. */
interface Question {
  readonly insider: number;
  readonly targets: readonly number[];
}

/** The questions that could have another answer than outsiders get: an insider's own atoms near what protects a target. */
function* nearQuestions(problem: ProtectionProblem, { view, sums, search, witnesses }: Known): Generator<Question> {
  const alike = new Map<Sum, number[]>();
  sums.forEach((sum, target) => {
    const list = alike.get(sum);
    if (list) list.push(target);
    else alike.set(sum, [target]);
  });
  const near: number[][][] = Array.from({ length: view.classes.count }, () => []);
  const everywhere: number[][] = [];
  for (const [sum, targets] of alike) {
    const [target = -1] = targets; // never empty
    const free = startOf(view, sum, 'upper') - startOf(view, sum, 'lower') >= enough;
    if (!free && witnesses.movesOf(target).length === 0) {
      const move = search.budge(sum);
      if (move) witnesses.add(move);
    }
    const move = free ? undefined : shortest(witnesses.movesOf(target));
    if (!free && !move) everywhere.push(targets);
    else for (const k of new Set([...sum.touched, ...(move?.classes ?? [])])) near[k]?.push(targets);
  }
  for (const [insider, atoms] of problem.insiders.entries()) {
    const asked = new Set(everywhere);
    for (const atom of atoms) for (const targets of near[view.classes.of[atom] ?? -1] ?? []) asked.add(targets);
    for (const targets of asked) yield { targets, insider };
  }
}

/** Of each insider, which targets it owns a part of, and how many of their atoms, by class (-1: known to be nothing). */
const sharesOf = (
  { targets, insiders }: ProtectionProblem,
  classOf: Int32Array,
): ((insider: number) => ReadonlyMap<number, ReadonlyMap<number, number>>) => {
  const owned = new Set(insiders.flat());
  const targetsOf = new Map<number, number[]>();
  targets.forEach(({ atoms }, n) => {
    for (const atom of atoms) {
      if (!owned.has(atom)) continue;
      const list = targetsOf.get(atom);
      if (list) list.push(n);
      else targetsOf.set(atom, [n]);
    }
  });
  return (insider) => {
    const shares = new Map<number, Map<number, number>>();
    for (const atom of new Set(insiders[insider]))
      for (const n of targetsOf.get(atom) ?? []) {
        const share = shares.get(n) ?? new Map<number, number>();
        const k = classOf[atom] ?? -1;
        shares.set(n, share.set(k, (share.get(k) ?? 0) + 1));
      }
    return shares;
  };
};

const none: ReadonlyMap<number, number> = new Map();

/**
 * The rule for insiders: somebody who takes off what is its own must not be able to pin down what others told. Asked only
 * where the answer can differ: a target that can change by 1 through a move which an insider does not know a part of
 * can do so for that insider too. Of targets that look the same to somebody one is asked; when it leaks, each of them.
 */
export const searchInsiders = async (
  problem: ProtectionProblem,
  known: Known,
  asked: 'all' | readonly Pair[],
): Promise<{ readonly leaks: Leak[]; readonly checked: number }> => {
  const { view, sums, search, witnesses } = known;
  const sharesFor = sharesOf(problem, view.classes.of);
  const questions =
    asked === 'all'
      ? nearQuestions(problem, known)
      : asked.map(({ target, insider }) => ({ insider, targets: [target] }));
  const leaks: Leak[] = [];
  let who = -1;
  let shares: ReadonlyMap<number, ReadonlyMap<number, number>> = new Map();
  let own: Own = new Map();
  let floor: Floor = new Map();
  // Ways that were found for this insider: none of them changes what it knows, and one serves many targets.
  let found: ReadonlyMap<number, number>[] = [];
  const keep = (move: Move | undefined): void => {
    if (!move) return;
    witnesses.add(move);
    found.unshift(new Map(Array.from(move.classes, (k, at) => [k, move.change[at] ?? 0])));
  };
  const isOwn = (target: number): boolean => {
    const share = shares.get(target);
    if (!share) return false;
    let count = 0;
    for (const n of share.values()) count += n;
    return count === problem.targets[target]?.atoms.length;
  };
  /** Whether this insider can pin the target down. */
  const leakOf = async (target: number): Promise<Leak | undefined> => {
    const base = sums[target] ?? { touched: new Int32Array(), counts: new Int32Array(), whole: new Int32Array() };
    const knowsSome = base.touched.some((k) => own.has(k));
    const sum = knowsSome ? sumWithout(view, base, own, shares.get(target) ?? none) : base;
    const most = startOf(view, sum, 'upper', own);
    const least = startOf(view, sum, 'lower', own);
    if (most - least >= enough) return undefined;
    if (found.some((changes) => most - least + along(sum, changes) >= enough)) return undefined;
    const ways = witnesses.movesOf(target);
    if (
      ways.some(
        (way) =>
          most -
            least +
            partLeft(way, floor, view.classes.totals) * (knowsSome ? along(sum, way.changes) : way.width) >=
          enough,
      )
    )
      return undefined;
    const high = await search.reach(sum, 'upper', least + insiderWidth, own);
    keep(high.move);
    if (high.reached) return undefined;
    const low = await search.reach(sum, 'lower', high.value - insiderWidth, own);
    keep(low.move);
    if (low.reached) return undefined;
    return {
      target,
      insider: who,
      lower: low.value,
      upper: high.value,
      proofs: [new Set([...high.proof, ...low.proof])],
      ...(high.guessed || low.guessed ? { guessed: true as const } : {}),
    };
  };
  for (const { targets, insider } of questions) {
    if (insider !== who) {
      who = insider;
      shares = sharesFor(insider);
      own = ownOf(problem, view, problem.insiders[insider] ?? []);
      floor = floorOf(view, own);
      found = [];
    }
    for (const target of targets) {
      if (isOwn(target) || problem.targets[target]?.knownTo?.includes(insider)) continue;
      const leak = await leakOf(target);
      if (!leak) break;
      leaks.push(leak);
    }
  }
  if (asked !== 'all') return { leaks, checked: asked.length };
  const pairs = problem.insiders.reduce((sum, _, insider) => {
    shares = sharesFor(insider);
    return sum + problem.targets.length - [...shares.keys()].filter(isOwn).length;
  }, 0);
  return { leaks, checked: pairs };
};
