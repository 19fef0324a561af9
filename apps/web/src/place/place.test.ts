import { parsePeriod, publish, type RawRow, type ToldColumn } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { texts as en } from '#web/texts/place.en.ts';
import { texts as nl } from '#web/texts/place.nl.ts';
import { periodChoice } from './periods.ts';
import { reportsView } from './reports.ts';
import { mostTold, toldView } from './told.ts';

const row = (key: string, told: Partial<Record<ToldColumn, number>>): RawRow => {
  const column = (c: ToldColumn) => ({ count: told[c] ?? 0, contributors: told[c] ?? 0 });
  const columns = {
    positive: column('positive'),
    mixed: column('mixed'),
    negative: column('negative'),
    neutral: column('neutral'),
  };
  return { key, columns, contributors: Object.values(columns).reduce((n, c) => n + c.contributors, 0) };
};
/** Everything together; in these tests everybody told one thing. */
const wholeOf = (rows: readonly RawRow[]): RawRow => {
  const column = (c: ToldColumn) => ({
    count: rows.reduce((n, r) => n + r.columns[c].count, 0),
    contributors: rows.reduce((n, r) => n + r.columns[c].contributors, 0),
  });
  const columns = {
    positive: column('positive'),
    mixed: column('mixed'),
    negative: column('negative'),
    neutral: column('neutral'),
  };
  return { key: 'all', columns, contributors: rows.reduce((n, r) => n + r.contributors, 0) };
};
const published = (rows: readonly RawRow[]) => publish(wholeOf(rows), rows);
const view = (rows: readonly RawRow[]) => toldView(published(rows), (k) => k, ['green', 'clean', 'homes'], 'nl');

describe('What was told, as a page says it', () => {
  it('names the subjects that nobody spoke of, when everything is shown apart', () => {
    expect(view([row('green', { positive: 20 }), row('clean', { negative: 9 })]).zero).toEqual(['homes']);
  });
  it('names none of them once something was put together: what is small is not nothing', () => {
    const told = view([row('green', { positive: 20 }), row('clean', { negative: 2 })]);
    expect(told.hasRest).toBe(true);
    expect(told.zero).toEqual([]);
  });
  it('says no split as soon as one part is too few', () => {
    expect(view([row('green', { positive: 20, negative: 6 })]).split).toEqual({
      positive: 20,
      mixed: 0,
      negative: 6,
      neutral: 0,
    });
    expect(view([row('green', { positive: 20, negative: 2 })]).split).toBeUndefined();
  });
  it('calls a rest that stands alone everything', () => {
    const told = view([row('green', { positive: 4 }), row('clean', { positive: 3 })]);
    expect(told.rows.map((r) => r.name)).toEqual(['everything']);
    expect(told.total).toBe(7);
  });
  it('says that a little of both was counted with what could be better', () => {
    const told = view([row('green', { positive: 20, mixed: 2, negative: 6 })]);
    expect(told.joined).toBe(true);
    expect(told.split).toEqual({ positive: 20, mixed: 0, negative: 8, neutral: 0 });
  });
  it('puts first what was told most often, and never the rest', () => {
    const told = view([
      row('green', { positive: 20 }),
      row('homes', { positive: 30 }),
      row('clean', { positive: 2 }),
      row('care', { positive: 9 }),
    ]);
    expect(mostTold(told, 'positive', 2).map((m) => m.key)).toEqual(['homes', 'green']);
    expect(mostTold(told, 'negative', 2)).toEqual([]);
  });
});

describe('The periods that a reader can choose', () => {
  const week = parsePeriod('2026-W47');
  if (!week) throw new Error('2026 has a week 47');
  it('are the last week, month, quarter and year that are over', () => {
    const choice = periodChoice(week, '2026-11-23', 'nl');
    expect(choice.last.map((p) => p.key)).toEqual(['2026-W47', '2026-10', '2026-Q3', '2025']);
    expect(choice.last.map((p) => p.current)).toEqual([true, false, false, false]);
  });
  it('go back one, and on only to a period that is over too', () => {
    expect(periodChoice(week, '2026-11-23', 'nl').later).toBeUndefined();
    expect(periodChoice(week, '2026-11-30', 'nl').later?.key).toBe('2026-W48');
    expect(periodChoice(week, '2026-11-23', 'nl').earlier.key).toBe('2026-W46');
  });
});

describe('Reports from elsewhere', () => {
  const reports = {
    source: 'signalen',
    byTheme: published([row('clean', { negative: 40 }), row('green', { negative: 10 })]),
    byKind: published([row('grofvuil', { negative: 8 }), row('straat-vuil', { negative: 42 })]),
  };
  const shown = reportsView(reports, nl, (k) => k, 'nl', 'in week 47');
  it('are totalled in a sentence and listed by how many there were', () => {
    expect(shown.total).toBe('In week 47 kwamen er 50 meldingen.');
    expect(shown.byKind.map((r) => [r.name, r.figure, r.to])).toEqual([
      ['Straat vuil', '42', 1],
      ['Grofvuil', '8', 8 / 42],
    ]);
  });
});

describe('The texts of the languages', () => {
  const names = (text: unknown): string[] =>
    typeof text === 'string'
      ? (text.match(/\{\w+\}/g) ?? []).sort()
      : typeof text === 'object' && text !== null
        ? Object.entries(text).flatMap(([key, value]) => names(value).map((n) => `${key}${n}`))
        : [];
  it('ask for the same values, so that no sentence stays half empty', () => {
    expect(names(nl).length).toBeGreaterThan(10);
    expect(names(en)).toEqual(names(nl));
  });
});
