import { levelsOfCounts, seeded, themeRanksFromDraws } from '@straatwijs/statistics';
import { InstallationError } from '../installation/installation.ts';
import type { Analysis } from './analysis.ts';
import { labelOf, type SeriesTable } from './series-store.ts';

const drawCount = 2000;

export interface RankOptions {
  /** Of which place; all of them together without it. */
  readonly place?: string | undefined;
  readonly top: number;
  readonly seed: number;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Which themes are going on most in a place, and how sure that order is. Themes, never places: those are not put in order.
 * @throws InstallationError without a column of themes, for an unknown place, or where no theme was looked at
 */
export const analyseRanks = (table: SeriesTable, { place, top, seed }: RankOptions): Analysis => {
  if (!table.hasThemes)
    throw new InstallationError(
      'Ranks are of themes: give a column "theme". Places are not put in order: the last of a list of streets is mostly the one where hardly anybody looked.',
    );
  if (place !== undefined && !table.series.some((one) => one.place === place))
    throw new InstallationError(`There is no place "${place}" in this table.`);
  const themes = [...new Set(table.series.map(({ theme }) => theme))].sort();
  const random = seeded(seed);
  // Of every theme the level of this place, leaning on that theme in the other places.
  const found = themes.map((theme) => {
    const places = table.series.filter((one) => one.theme === theme);
    const sums = places.map(({ counts, effort }) => ({ count: total(counts), effort: total(effort) }));
    const own = places.findIndex((one) => one.place === place);
    const all = { count: total(sums.map(({ count }) => count)), effort: total(sums.map(({ effort }) => effort)) };
    const [level] = place === undefined ? levelsOfCounts([all]) : own < 0 ? [] : levelsOfCounts(sums).slice(own);
    return { theme, level };
  });
  const known = found.flatMap(({ theme, level }) => (level?.state === 'value' ? [{ theme, level }] : []));
  if (known.length === 0) throw new InstallationError('Nobody looked at any theme here: every effort is 0.');
  const draws = known.map(({ level }) => Float64Array.from({ length: drawCount }, () => level.posterior.draw(random)));
  const ranks = themeRanksFromDraws(draws, {
    top,
    n: total(known.map(({ level }) => level.n)),
    effort: total(known.map(({ level }) => level.effort)),
  });
  const absent = found.filter(({ level }) => level?.state !== 'value').map(({ theme }) => theme);
  return {
    name: 'rank',
    method: ranks.method,
    version: ranks.version,
    seed,
    settings: {
      from: labelOf(table, 0),
      to: labelOf(table, table.periods - 1),
      place: place ?? 'all together',
      top,
      draws: drawCount,
    },
    columns: ['step', 'theme', 'expected rank', 'low', 'high', `P(first ${top})`, 'count', 'effort', 'level'],
    rows: (ranks.estimate ?? []).map((rank) => {
      const one = known[rank.theme];
      return [
        ...[rank.band, one?.theme, rank.expectedRank, rank.interval[0], rank.interval[1], rank.inTop],
        ...[one?.level.n, one?.level.effort, one?.level.estimate],
      ];
    }),
    says: (language) => [{ about: place ?? 'all', sentence: ranks.explain(language) }],
    remarks: [
      'Themes on one step do not clearly differ: an order without its steps says more than is known.',
      ...(absent.length > 0 ? [`Not looked at: ${absent.join(', ')}.`] : []),
    ],
  };
};
