import { readPeriod, writePeriod } from '@straatwijs/formats';
import { comparableWindows, type Window } from '@straatwijs/statistics';
import { InstallationError } from '../installation/installation.ts';
import { labelOf, type PlaceSeries, type SeriesTable } from './series-store.ts';

const periodsPerYear = { day: 365, week: 52, month: 12 } as const;
/** Comparing no places at all, by name. */
const none = 'none';

export interface EffectOptions {
  /** The first period of the new situation. */
  readonly start?: string | undefined;
  /** Where something new was done. */
  readonly places: readonly string[];
  /** What they are put beside; all other places without it. */
  readonly compare: readonly string[];
  /** How many periods after the start are compared. */
  readonly length?: number | undefined;
  /** Periods before the start that are no part of the time before. */
  readonly leftOut: number;
  readonly seed: number;
}

/** Names as somebody types them: several options, or one with commas or semicolons between. */
const namesIn = (given: readonly string[], known: ReadonlySet<string>): string[] =>
  given.flatMap((one) =>
    known.has(one) ? [one] : one.split(one.includes(';') ? ';' : ',').map((name) => name.trim()),
  );

const seriesNamed = (names: readonly string[], table: SeriesTable): PlaceSeries[] =>
  [...new Set(names)].map((name) => {
    const found = table.series.find(({ place }) => place === name);
    if (!found) throw new InstallationError(`There is no place "${name}" in this table.`);
    return found;
  });

const startIn = (table: SeriesTable, start: string | undefined): number => {
  if (start === undefined) throw new InstallationError('Say when it began: --start 2025-W10 (or a month, or a date).');
  const period = readPeriod(start);
  if (period?.unit !== table.unit)
    throw new InstallationError(`--start has to be a ${table.unit} as ${labelOf(table, 0)}, not "${start}".`);
  const at = period.at - table.first;
  if (at <= 0 || at >= table.periods)
    throw new InstallationError(
      `${writePeriod(period)} does not lie within the table, which goes from ${labelOf(table, 0)} to ${labelOf(table, table.periods - 1)}: there has to be something before and after.`,
    );
  return at;
};

/** The windows to compare, and whether they are of the same season. */
const windowsFor = (table: SeriesTable, start: number, { length, leftOut }: EffectOptions) => {
  const year = periodsPerYear[table.unit];
  const after = table.periods - start;
  const wanted = Math.min(length ?? year, after);
  const seasonal = start - year * Math.ceil((wanted + leftOut) / year) >= 0;
  if (seasonal) return { ...comparableWindows(start, wanted, year, leftOut), sameSeason: true };
  const fits = Math.min(wanted, start - leftOut);
  if (fits < 1) throw new InstallationError(`There is no time before ${labelOf(table, start)} that is not left out.`);
  const to = start - leftOut;
  const before: Window = { from: to - fits, to };
  return { before, after: { from: start, to: start + fits }, sameSeason: false };
};

/** What is put beside what: when, where and over which windows. */
export const effectAreas = (table: SeriesTable, options: EffectOptions) => {
  const known = new Set(table.series.map(({ place }) => place));
  const treated = seriesNamed(namesIn(options.places, known), table);
  if (treated.length === 0) throw new InstallationError('Say where it was done: --places "Weimarstraat,Kaapseplein".');
  const given = namesIn(options.compare, known);
  const others = table.series.filter((one) => !treated.includes(one));
  const comparisons = given.length === 0 ? others : given.includes(none) ? [] : seriesNamed(given, table);
  const both = comparisons.find((one) => treated.includes(one));
  if (both) throw new InstallationError(`"${both.place}" cannot be compared with itself: leave it out of --compare.`);
  const start = startIn(table, options.start);
  return { treated, comparisons, start, windows: windowsFor(table, start, options), year: periodsPerYear[table.unit] };
};
