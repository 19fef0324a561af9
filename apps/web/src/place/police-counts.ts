import { type ContextSeries, policeKindOf, policeSource, type ScreenLanguage } from '@straatwijs/monitor';
import { writeMonth } from '#web/language/dates.ts';
import { count, fill, writeNumber } from '#web/language/fill.ts';
import type { ContextTexts } from '#web/texts/context.nl.ts';

const monthsShown = 24;
const kindsMonths = 12;

/** `2016-12` and the eleven before it, oldest first. */
export const monthsUpTo = (last: string, many: number): readonly string[] => {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: many }, (_, n) => {
    const at = year * 12 + month - 1 - (many - 1 - n);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
};

export interface PoliceMonth {
  readonly key: string;
  readonly name: string;
  /** Undefined where there are no figures: never a bar of nothing. */
  readonly value: number | undefined;
  readonly figure: string;
}

const nameOfKind = (t: ContextTexts, series: ContextSeries): string => {
  const kinds: Readonly<Record<string, string>> = t.kinds;
  return kinds[policeKindOf(series.measure.key)] ?? series.measure.label;
};

/**
 * Counts of the police about one buurt: all kinds together per calendar month, and the last year per kind. A month of
 * which one kind is missing has no figure: part of a sum is no sum.
 */
export const policeView = (all: readonly ContextSeries[], t: ContextTexts, language: ScreenLanguage) => {
  const series = all.filter(({ source }) => source.id === policeSource.id);
  const known = series.map((s) => new Map(s.figures.map((f) => [f.period, f.value])));
  const last = known
    .flatMap((months) => [...months.keys()])
    .sort()
    .at(-1);
  const first = series[0];
  if (last === undefined || !first) return undefined;
  const sumOf = (month: string): number | undefined => {
    const values = known.map((months) => months.get(month) ?? null);
    return values.some((v) => v === null) ? undefined : values.reduce<number>((sum, v) => sum + (v ?? 0), 0);
  };
  const keys = monthsUpTo(last, monthsShown);
  const months = keys.map((key): PoliceMonth => {
    const value = sumOf(key);
    const figure = value === undefined ? t.noFigures : writeNumber(language, value);
    return { key, name: writeMonth(language, key), value, figure };
  });
  const values = months.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const gaps = months.length - values.length;
  const most = Math.max(0, ...values);
  const lastYear = keys.slice(-kindsMonths);
  const kinds = series.map((s, n) => {
    const times = lastYear.map((month) => known[n]?.get(month) ?? 0).reduce((sum, v) => sum + v, 0);
    return { key: s.measure.key, name: nameOfKind(t, s), times };
  });
  const span = { from: writeMonth(language, keys[0] ?? last), to: writeMonth(language, last) };
  const year = { from: writeMonth(language, lastYear[0] ?? last), to: span.to };
  return {
    total: count(
      language,
      t.policeTotal,
      values.reduce((sum, v) => sum + v, 0),
      span,
    ),
    gaps: gaps > 0 ? count(language, t.policeGaps, gaps) : undefined,
    drawing: fill(t.policeDrawing, { ...span, most: writeNumber(language, most) }),
    source: fill(t.policeSource, { source: isolated(first.source.name), boundary: first.boundary }),
    most,
    months,
    kindsTitle: fill(t.policeKinds, year),
    kinds: kinds
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times)
      .map(({ times, ...kind }) => ({ ...kind, figure: writeNumber(language, times) })),
  };
};

/** A name that keeps its own direction inside a sentence of another. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
