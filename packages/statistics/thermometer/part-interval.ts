import type { Interval } from '../results/posterior.ts';

/** Two parts that differ by less are the same part, added up in another order. */
const same = 1e-9;

interface Atom {
  readonly part: number;
  readonly times: number;
}

/** The parts that were drawn, each once and rising, with how often. */
const atomsOf = (sorted: Float64Array): Atom[] => {
  const atoms: { part: number; times: number }[] = [];
  for (const part of sorted) {
    const last = atoms.at(-1);
    if (last && part - last.part < same) last.times++;
    else atoms.push({ part, times: 1 });
  }
  return atoms;
};

/** What could have been drawn and was not: one thing more or less than the outermost that was. */
const withNeighbours = (drawn: readonly Atom[], step: number): readonly Atom[] => {
  const [least = 0, most = 1] = [drawn[0]?.part, drawn.at(-1)?.part];
  return [
    ...(least - step > -same ? [{ part: Math.max(0, least - step), times: 0 }] : []),
    ...drawn,
    ...(most + step < 1 + same ? [{ part: Math.min(1, most + step), times: 0 }] : []),
  ];
};

/** Where a part p lies below, in a straight line between the middles of the steps of the distribution. */
const midQuantile = (atoms: readonly Atom[], whole: number, p: number): number => {
  let below = 0;
  const middles = atoms.map(({ times }) => {
    const middle = (below + times / 2) / whole;
    below += times;
    return middle;
  });
  const next = middles.findIndex((middle) => middle >= p);
  if (next < 0) return atoms.at(-1)?.part ?? Number.NaN;
  const [a, b] = [atoms[next - 1], atoms[next]];
  if (!a || !b) return b?.part ?? Number.NaN;
  const [from = 0, to = 1] = [middles[next - 1], middles[next]];
  return a.part + ((b.part - a.part) * (p - from)) / (to - from);
};

/**
 * The interval of a part of a few things, from draws of it (interval van een deel). Question: how far can the part that goes
 * better be trusted? Of two things it is none, one or both, so in 19 of 20 draws it may be both and the plain interval
 * would be the point 100 %, beside which the estimate itself may lie. Between such steps it goes in a straight line through
 * the middle of each, so with few things it is wide and with many it is the plain interval. It holds at least 90 % of the
 * draws and the estimate, and is never a point.
 * Source: quantiles of the mid-distribution, Parzen 2004, Statistical Science 19:652; Ma, Genton & Parzen 2011, AISM 63:227.
 * @param draws at least one
 * @param step how far the thing that weighs least moves the part
 */
export const partInterval = (draws: Float64Array, step: number): Interval => {
  const sorted = Float64Array.from(draws).sort();
  const atoms = withNeighbours(atomsOf(sorted), step);
  const plain = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
  const mid = (p: number) => midQuantile(atoms, sorted.length, p);
  const mean = sorted.reduce((sum, d) => sum + d, 0) / sorted.length;
  const within = (x: number) => Math.min(1, Math.max(0, x));
  return [within(Math.min(plain(0.05), mid(0.05), mean)), within(Math.max(plain(0.95), mid(0.95), mean))];
};
