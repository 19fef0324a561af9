import { demand, demandAll } from '../numerics/demand.ts';

const mostAreas = 20;
const tie = 1e-12;

/** How many standard errors (HC1) the treated areas lie from the others; undefined without any spread. */
const tStatistic = (changes: readonly number[], treated: readonly boolean[]): number => {
  const groups = [true, false].map((which) => changes.filter((_, a) => treated[a] === which));
  const [mean = 0, other = 0] = groups.map((g) => g.reduce((sum, v) => sum + v, 0) / g.length);
  const spread = groups.map((g, k) => {
    const centre = k === 0 ? mean : other;
    return g.reduce((sum, v) => sum + (v - centre) ** 2, 0) / g.length ** 2;
  });
  const n = changes.length;
  return (mean - other) / Math.sqrt(((spread[0] ?? 0) + (spread[1] ?? 0)) * (n / (n - 2)));
};

/**
 * Wild cluster bootstrap (omkeren van afwijkingen): the second opinion of the command that analyses, from 3 treated and 3
 * comparison areas on. With the effect taken to be 0, every area's deviation from the mean is turned round or not, in all
 * 2^G ways, and the share with a t at least as large is handed back. Exact enumeration, no draws.
 *
 * Assumes deviations that could as well have been the other way. Undefined below 2 treated or 2 other areas.
 * @param changes per area the change of its log rate
 * @throws RangeError for more than 20 areas, changes that are no numbers, or lists of different length
 * Source: Cameron, Gelbach & Miller (2008); MacKinnon & Webb (2018). Restricted, Rademacher weights, HC1.
 */
export const wildClusterBootstrap = (changes: readonly number[], treated: readonly boolean[]): number | undefined => {
  const n = changes.length;
  demand('the number of areas', n, { most: mostAreas });
  demandAll('change', changes);
  if (treated.length !== n) throw new RangeError(`${n} changes are of ${treated.length} areas`);
  const many = treated.filter(Boolean).length;
  if (many < 2 || n - many < 2) return undefined;
  const mean = changes.reduce((sum, v) => sum + v, 0) / n;
  const observed = Math.abs(tStatistic(changes, treated));
  let asLarge = 0;
  for (let signs = 0; signs < 2 ** n; signs++) {
    const turned = changes.map((v, a) => mean + ((signs >> a) & 1 ? mean - v : v - mean));
    if (!(Math.abs(tStatistic(turned, treated)) < observed * (1 - tie))) asLarge++;
  }
  return asLarge / 2 ** n;
};
