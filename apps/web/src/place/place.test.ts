import { parsePeriod } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { texts as en } from '#web/texts/place.en.ts';
import { texts as nl } from '#web/texts/place.nl.ts';
import { periodChoice } from './periods.ts';
import { tableOf } from './published.test-data.ts';
import { reportsView } from './reports.ts';
import { mostTold, toldView } from './told.ts';

const view = (...given: Parameters<typeof tableOf>) =>
  toldView(tableOf(...given), (k) => k, ['green', 'clean', 'homes'], 'nl');

describe('What was told, as a page says it', () => {
  it('names the subjects that nobody spoke of, when everything is shown apart', () => {
    expect(
      view([
        { key: 'green', positive: 20 },
        { key: 'clean', negative: 9 },
      ]).zero,
    ).toEqual(['homes']);
  });
  it('names none of them once something was put together or left out: what is small is not nothing', () => {
    for (const small of [
      { key: 'rest', all: 6 },
      { key: 'clean', all: 'too-few' as const },
    ]) {
      const told = view([{ key: 'green', positive: 20 }, small], { all: 26 });
      expect(told.hasRest).toBe(true);
      expect(told.zero).toEqual([]);
    }
  });
  it('says no split as soon as one part is too few', () => {
    expect(view([{ key: 'green', positive: 20, negative: 6 }]).split).toEqual({
      positive: 20,
      mixed: 0,
      negative: 6,
      neutral: 0,
    });
    expect(view([{ key: 'green', positive: 'too-few', negative: 'too-few', all: 22 }]).split).toBeUndefined();
  });
  it('calls a whole of which nothing can be named everything', () => {
    const told = view(
      [
        { key: 'green', all: 'too-few' },
        { key: 'clean', all: 'too-few' },
      ],
      { all: 7 },
    );
    expect(told.rows.map((r) => r.name)).toEqual(['everything']);
    expect(told.total).toBe(7);
  });
  it('says the whole of what was told, also when not all of it can be named', () => {
    const told = view(
      [
        { key: 'green', positive: 20 },
        { key: 'clean', all: 'too-few' },
      ],
      { positive: 24, negative: 8 },
    );
    expect(told.total).toBe(32);
    expect(told.split).toMatchObject({ positive: 24, negative: 8 });
  });
  it('puts first what was told most often, and never the rest', () => {
    const told = view([
      { key: 'green', positive: 20 },
      { key: 'homes', positive: 30 },
      { key: 'rest', positive: 2, all: 8 },
      { key: 'care', positive: 9 },
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
    byTheme: tableOf([
      { key: 'clean', all: 40 },
      { key: 'green', all: 10 },
    ]),
    byKind: tableOf([
      { key: 'grofvuil', all: 8 },
      { key: 'straat-vuil', all: 42 },
    ]),
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
