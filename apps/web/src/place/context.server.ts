import {
  type ContextSeries,
  contextNear,
  isKnownMeasure,
  type KnownMeasure,
  knownMeasures,
  localeOf,
  type MissingReason,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { fill, writeNumber } from '#web/language/fill.ts';
import type { ContextTexts } from '#web/texts/context.nl.ts';
import { contextTexts } from '#web/texts/context.server.ts';
import type { AboutPlace } from './about-place.server.ts';
import { isolated, policeView } from './police-counts.ts';

// The handful that a page shows, in this order; everything else is in the API.
const shown = [
  'inhabitants',
  'age-0-14',
  'age-15-24',
  'age-25-44',
  'age-45-64',
  'age-65',
  'households',
  'households-single',
  'homes-owned',
  'homes-rented',
  'income-per-inhabitant',
] as const satisfies readonly KnownMeasure[];

const write = (language: ScreenLanguage, measure: KnownMeasure, value: number): string => {
  const unit = knownMeasures[measure];
  const locale = localeOf(language);
  if (unit === 'percent') return (value / 100).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  if (unit === 'number') return writeNumber(language, value);
  const euro = { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 } as const;
  return (value * 1000).toLocaleString(locale, euro);
};

interface Newest {
  readonly measure: KnownMeasure;
  readonly series: ContextSeries;
  readonly figure: ContextSeries['figures'][number];
}

/** The newest figure of a measure, whichever source has it; of one period the one with a value. */
const newestOf = (all: readonly ContextSeries[], measure: KnownMeasure): Newest[] => {
  const found = all
    .filter((series) => series.measure.key === measure)
    .flatMap((series) => series.figures.map((figure) => ({ measure, series, figure })))
    .sort(
      (a, b) =>
        b.figure.period.localeCompare(a.figure.period) ||
        Number(a.figure.value === null) - Number(b.figure.value === null),
    );
  return found.slice(0, 1);
};

/** One table per source and year: figures of different years do not stand under one heading. */
const tablesOf = (all: readonly ContextSeries[], t: ContextTexts, language: ScreenLanguage) => {
  const tables = new Map<string, Newest[]>();
  for (const newest of shown.flatMap((measure) => newestOf(all, measure))) {
    const key = `${newest.series.source.id} ${newest.figure.period}`;
    tables.set(key, [...(tables.get(key) ?? []), newest]);
  }
  return [...tables].map(([key, rows]) => {
    const [first] = rows;
    const missing = new Set(rows.flatMap(({ figure }) => figure.missing ?? []));
    return {
      key,
      rows: rows.map(({ measure, figure }) => ({
        key: measure,
        // Parts of the inhabitants, said under them.
        part: measure.startsWith('age-'),
        name: t.measures[measure],
        figure: figure.value === null ? undefined : write(language, measure, figure.value),
        missing: figure.value === null ? t.missing[figure.missing] : undefined,
      })),
      why: [...missing].map((reason: MissingReason) => t.missingWhy[reason]),
      source: fill(t.source, {
        source: isolated(first?.series.source.name ?? ''),
        year: first?.figure.period ?? '',
        boundary: first?.series.boundary ?? '',
      }),
    };
  });
};

/** Figures of others beside ours: only where there are any. */
export const contextSection = async ({ ports, place, language }: AboutPlace) => {
  const near = await contextNear(ports, place);
  const known = near?.series.filter(({ measure }) => isKnownMeasure(measure.key)) ?? [];
  const t = contextTexts(language);
  const tables = tablesOf(known, t, language);
  const police = near && policeView(near.series, t, language);
  if (!near || (tables.length === 0 && !police)) return { context: undefined };
  const of = near.of.id === place.id ? undefined : fill(t.of, { place: isolated(near.of.name) });
  return { context: { of, tables, police, t } };
};
