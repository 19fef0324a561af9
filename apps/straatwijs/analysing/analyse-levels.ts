import { levelsOfCounts } from '@straatwijs/statistics';
import { InstallationError } from '../installation/installation.ts';
import { type Analysis, mostSentences } from './analysis.ts';
import { labelOf, type SeriesTable } from './series-store.ts';

const quarter = { day: 91, week: 13, month: 3 } as const;

const sumOfLast = (values: readonly number[], periods: number): number =>
  values.slice(-periods).reduce((sum, value) => sum + value, 0);

/**
 * Levels of all places over the last periods: how often something is seen per time that somebody looked.
 * @param periods how many of the last ones; a quarter without it
 * @throws InstallationError for reports, which have no level
 */
export const analyseLevels = (table: SeriesTable, { periods }: { readonly periods?: number | undefined }): Analysis => {
  if (table.reports)
    throw new InstallationError(
      'Reports have no level: nobody knows how often somebody looked. Ask for --analysis change.',
    );
  const over = Math.min(periods ?? quarter[table.unit], table.periods);
  const levels = levelsOfCounts(
    table.series.map(({ counts, effort }) => ({ count: sumOfLast(counts, over), effort: sumOfLast(effort, over) })),
  );
  const named = table.series.map(({ place }, n) => ({ place, level: levels[n] }));
  return {
    name: 'level',
    method: levels[0]?.method ?? '',
    version: levels[0]?.version ?? 1,
    settings: {
      from: labelOf(table, table.periods - over),
      to: labelOf(table, table.periods - 1),
      [`${table.unit}s`]: over,
      places: named.length,
    },
    columns: ['place', 'state', 'count', 'effort', 'level', 'low', 'high', 'own weight', 'P(above all)'],
    rows: named.map(({ place, level }) => {
      if (!level) return [place];
      const { state, n, effort, estimate, interval, ownWeight, aboveGroup } = level;
      const known = state === 'value';
      return [
        ...[place, state, n, effort, estimate, interval?.[0], interval?.[1]],
        ...(known ? [ownWeight, aboveGroup] : [undefined, undefined]),
      ];
    }),
    says: (language) =>
      named.slice(0, mostSentences).flatMap(({ place, level }) => {
        return level ? [{ about: place, sentence: level.explain(language) }] : [];
      }),
    remarks: named.length > mostSentences ? [`Sentences are of the first ${mostSentences} places by name.`] : [],
  };
};
