import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countParts } from '../numerics/counts.ts';
import { seeded } from '../numerics/seeded.ts';
import { explainedIn } from '../results/result.ts';
import { detect } from './detect.ts';
import { nameWithinShare } from './false-discoveries.ts';
import { glanceAtSeries } from './glance.ts';
import { predictions } from './predict.ts';
import { levelPrior, overdispersion } from './prior.ts';
import { seasonAt, seasonOf, themeSeason } from './season.ts';
import { seriesFromVisits, type Visit, visitsThatCount } from './series-from-visits.ts';
import { smallestChange } from './smallest-change.ts';
import { atSmallestPlace } from './smallest-place.ts';
import { falseSignalsPerYear, thresholdForBudget, thresholdOfGrade } from './threshold-for-budget.ts';
import { watchSeries } from './watch-series.ts';

const prior = { a0: 2, b0: 10, k: 5 };
const flat = (periods: number, count = 2, effort = 10) => ({
  counts: Array.from({ length: periods }, () => count),
  effort: Array.from({ length: periods }, () => effort),
});
const steadyThen = (count: number, last = 4) => {
  const { counts, effort } = flat(60);
  return { counts: [...counts.slice(0, -last), ...Array.from({ length: last }, () => count)], effort };
};
const watching = { prior, threshold: 156 };
const drawCount = (random: () => number, mean: number, size: number): number => {
  const p = random();
  let y = 0;
  while (countParts(y, mean, size).lower < p) y++;
  return y;
};

describe('predictions', () => {
  it('learn nothing from the last eight periods, and go back to the group when nobody looks', () => {
    const { counts, effort } = flat(40);
    const changed = counts.map((y, t) => (t >= 32 ? 50 : y));
    expect(predictions({ counts: changed, effort }, prior)[39]).toEqual(predictions({ counts, effort }, prior)[39]);
    const stopped = {
      counts: flat(900, 9).counts,
      effort: flat(900).effort.map((e, t) => (t < 50 || t === 899 ? e : 0)),
    };
    expect(predictions(stopped, prior)[899]?.mean).toBeCloseTo(2, 1);
    expect(predictions(stopped, prior)[898]).toBeUndefined();
  });

  it('are not moved by a count where nobody looked', () => {
    const { counts, effort } = flat(30);
    const missing = effort.map((e, t) => (t === 5 ? 0 : e));
    const odd = counts.map((y, t) => (t === 5 ? 40 : y));
    expect(predictions({ counts: odd, effort: missing }, prior)).toEqual(
      predictions({ counts, effort: missing }, prior),
    );
  });
});

describe('the word strong', () => {
  const gradeOf = (threshold: number, count: number) =>
    watchSeries(steadyThen(count), { ...watching, threshold }).up.grade;

  it('means the same in an area that follows one series as in one that follows many', () => {
    const one = thresholdForBudget(1, 'week');
    expect(thresholdOfGrade('strong', one, 'week')).toBe(520);
    expect(thresholdOfGrade('strong', thresholdForBudget(1, 'month'), 'month')).toBe(120);
    // From 18 weekly series on the budget of the area asks for more than the floor does.
    expect(thresholdOfGrade('strong', thresholdForBudget(18, 'week'), 'week')).toBeCloseTo(520, 9);
    expect(thresholdOfGrade('strong', thresholdForBudget(30, 'week'), 'week')).toBeGreaterThan(520);
    expect(thresholdOfGrade('signal', one, 'week')).toBe(one);
  });
  it('is not said of evidence that a small area only just looks at, and is of what adds up for weeks', () => {
    const one = thresholdForBudget(1, 'week');
    const counts = [3, 4, 5, 6, 8, 12, 20];
    const said = counts.map((count) => gradeOf(one, count));
    expect(said).toContain('signal');
    expect(said.at(-1)).toBe('strong');
    for (const [n, grade] of said.entries())
      if (grade === 'strong') {
        const { up } = watchSeries(steadyThen(counts[n] ?? 0), { ...watching, threshold: 1e9 });
        expect(up.evidence).toBeGreaterThanOrEqual(520);
      }
  });
  it('is found by a glance where a full watch finds it', () => {
    for (const count of [3, 5, 8, 20]) {
      const options = { ...watching, threshold: thresholdForBudget(1, 'week') };
      const watched = watchSeries(steadyThen(count), options);
      expect(glanceAtSeries(steadyThen(count), options).standsOut).toBe(
        watched.up.grade !== undefined || watched.down.grade !== undefined,
      );
    }
  });
});

describe('evidence', () => {
  it('gives a false signal at most once in h periods, up and down, when the prediction holds', () => {
    const random = seeded(5);
    const [periods, h] = [20_000, 40];
    const expected = Array.from({ length: periods }, () => ({ mean: 1.6, size: 3 }));
    const counts = expected.map(({ mean, size }) => drawCount(random, mean, size));
    for (const direction of ['up', 'down'] as const) {
      const { signals } = detect(counts, expected, direction, { threshold: h });
      expect(signals.length).toBeGreaterThan(10);
      expect(signals.length).toBeLessThanOrEqual(periods / h);
    }
  });

  it('rises with more in one direction and falls in the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0.1, max: 20, noNaN: true }), (y, mean) => {
        const of = (count: number, direction: 'up' | 'down') =>
          detect([count], [{ mean, size: 4 }], direction, { threshold: Number.POSITIVE_INFINITY }).evidence[0] ?? 0;
        expect(of(y + 1, 'up')).toBeGreaterThan(of(y, 'up'));
        expect(of(y + 1, 'down')).toBeLessThan(of(y, 'down'));
      }),
    );
  });

  it('is a number for counts that are exactly Poisson', () => {
    const { evidence } = detect([4], [{ mean: 2, size: Number.POSITIVE_INFINITY }], 'up', { threshold: 99 });
    expect(evidence[0]).toBeCloseTo((2 ** 4 * Math.exp(-2) + 3 ** 4 * Math.exp(-4)) / 2, 10);
  });
});

describe('watching a series', () => {
  it('signals more and less, with the weeks that it rests on', () => {
    const up = watchSeries(steadyThen(12), watching);
    expect(up.up.grade).toBe('strong');
    expect(up.down.grade).toBeUndefined();
    expect(up.up.contributions[0]).toMatchObject({ count: 12 });
    expect(up.up.contributions.every(({ period }) => period >= 56)).toBe(true);
    const down = watchSeries(steadyThen(0, 14), { ...watching, threshold: 20, recent: 8 });
    expect(down.down.grade).toBeDefined();
    expect(watchSeries(flat(60), watching)).toMatchObject({ young: false, up: { marks: [] }, state: 'value' });
  });

  it('a glance tells exactly where there is something to say, and how far the evidence rose', () => {
    const period = fc.record({ count: fc.nat(9), effort: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 60 }), fc.integer({ min: 3, max: 200 }), (all, h) => {
        const series = {
          counts: all.map(({ count, effort }) => (effort > 0 ? count : 0)),
          effort: all.map(({ effort }) => effort),
        };
        const options = { ...watching, threshold: h, recent: 8 };
        const { up, down } = watchSeries(series, options);
        expect(glanceAtSeries(series, options)).toEqual({
          ...{ up: up.evidence, down: down.evidence },
          standsOut: up.grade !== undefined || down.grade !== undefined,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('doubles the threshold of a young series, and says when people look more often', () => {
    expect(watchSeries(flat(5), watching)).toMatchObject({ young: true, threshold: 312, up: { marks: ['young'] } });
    const effort = Array.from({ length: 60 }, (_, t) => (t < 52 ? 10 : 25));
    const more = watchSeries({ counts: effort.map((e) => e / 5), effort }, watching);
    expect(more.up.marks).toEqual(['effort-changed']);
    expect(watchSeries(flat(60), { ...watching, reports: true }).up.marks).toEqual(['reports']);
  });

  it('marks what hangs on new observers, and on one of them', () => {
    const visit = (period: number, observer: string, count: number): Visit => ({
      period,
      day: `${period}`,
      observer,
      count,
    });
    const old = Array.from({ length: 60 }, (_, t) => ['a', 'b', 'c', 'd'].map((o) => visit(t, o, 0))).flat();
    const news = [56, 57, 58, 59].map((t) => visit(t, 'new', 9));
    const visits = [...old, ...news];
    const { up } = watchSeries(seriesFromVisits(visits, 60), { ...watching, visits });
    expect(up.grade).toBeDefined();
    expect(up.marks).toEqual(['new-observers', 'one-source']);
    const all = [...old, ...[56, 57, 58, 59].flatMap((t) => ['a', 'b', 'c', 'd'].map((o) => visit(t, o, 3)))].filter(
      (v) => v.period < 56 || v.count > 0,
    );
    const shared = watchSeries(seriesFromVisits(all, 60), { ...watching, visits: all });
    expect(shared.up.grade).toBeDefined();
    expect(shared.up.marks).toEqual([]);
  });

  it('says nothing of a period in which nobody looked, and refuses what cannot be', () => {
    const { counts, effort } = flat(20);
    const gone = watchSeries({ counts, effort: effort.map((e, t) => (t === 19 ? 0 : e)) }, watching);
    expect(gone.state).toBe('not-looked');
    expect(gone.expected).toBeUndefined();
    expect(watchSeries(flat(20, 0, 0), watching)).toMatchObject({ state: 'not-looked', young: true });
    expect(() => watchSeries({ counts: [Number.NaN], effort: [1] }, watching)).toThrow(
      'count 1 has to be a whole number',
    );
    expect(() => watchSeries({ counts: [1, 2], effort: [1] }, watching)).toThrow('as many efforts as counts');
  });

  it('keeps its head with huge counts and with none at all', () => {
    const huge = watchSeries(flat(60, 1_000_000, 10), watching);
    expect(Number.isFinite(huge.up.evidence)).toBe(true);
    const none = watchSeries(flat(60, 0), watching);
    expect(none.interval?.[0]).toBe(0);
    expect(none.down.smallestChange).toBeUndefined();
  });

  it('explains itself in every language, whether it saw something or could not', () => {
    const all = [watchSeries(steadyThen(12), watching), watchSeries(flat(9, 0, 1), { ...watching, unit: 'month' })];
    const said = all.flatMap((one) => explainedIn.map((language) => one.explain(language)));
    expect(new Set(said).size).toBe(said.length);
    for (const text of said) expect(text).not.toMatch(/[{}]|undefined|NaN/);
    expect(said[0]).toContain('vaker gezien dan eerst');
    expect(said[6]).toContain('Dat wil niet zeggen dat er niets aan de hand is.');
  });
});

describe('around a signal', () => {
  it('the smallest change that shows gets smaller with more to count, and a decrease of little never shows', () => {
    const at = (mean: number, direction: 'up' | 'down') => smallestChange({ mean, size: 4 }, direction, 156);
    expect(at(0.3, 'down')).toBeUndefined();
    expect(at(20, 'down')).toBeGreaterThan(at(3, 'down') ?? 1);
    expect(at(20, 'up')).toBeLessThan(at(1, 'up') ?? 0);
    expect(at(0, 'up')).toBeUndefined();
  });

  it('a budget gives a threshold that spends it', () => {
    const h = thresholdForBudget(30, 'week');
    expect(h).toBeCloseTo(260, 6);
    expect(falseSignalsPerYear(30, 'week', h)).toBeCloseTo(12, 6);
    expect(() => thresholdForBudget(0, 'week')).toThrow('how many series');
  });

  it('twice on a day counts once, and people who looked once do not count for a level', () => {
    const visits: Visit[] = ['mon', 'mon', 'tue', 'wed'].map((day, n) => ({ period: 0, day, observer: 'a', count: n }));
    expect(seriesFromVisits(visits, 1)).toEqual({ counts: [6], effort: [3] });
    expect(visitsThatCount([...visits, { period: 0, day: 'mon', observer: 'b', count: 9 }])).toEqual(visits);
  });

  it('a list names only as many as chance leaves room for', () => {
    expect(nameWithinShare([1, 60, 2, 25, 0], 0.1)).toEqual([1, 3]);
    expect(nameWithinShare([1, 1, 1])).toEqual([]);
  });

  it('is told at the smallest place, with what lies around it', () => {
    const around = (place: string) => (place === 'street' ? ['buurt', 'wijk'] : place === 'buurt' ? ['wijk'] : []);
    expect(atSmallestPlace(new Set(['wijk', 'street']), around)).toEqual([{ place: 'street', alsoIn: ['wijk'] }]);
    expect(atSmallestPlace(new Set(['wijk']), around)).toEqual([{ place: 'wijk', alsoIn: [] }]);
  });
});

describe('what a theme says beforehand', () => {
  it('is found also where streets do not differ, and not where nobody looked', () => {
    const alike = Array.from({ length: 6 }, () => flat(20));
    const found = levelPrior(alike);
    expect((found?.a0 ?? 0) / (found?.b0 ?? 1)).toBeCloseTo(0.2, 1);
    expect(levelPrior([flat(5, 0, 0)])).toBeUndefined();
    const { pooled, perSeries } = overdispersion(alike, prior);
    expect(pooled).toBeCloseTo(1000, 6);
    expect(perSeries[0]).toBeLessThanOrEqual(50);
  });

  it('has a season only after two years, pulled towards none', () => {
    const wave = (t: number) => Math.exp(0.5 * Math.sin((2 * Math.PI * (t + 1)) / 52));
    const series = { counts: Array.from({ length: 156 }, (_, t) => Math.round(6 * wave(t))), effort: flat(156).effort };
    const season = seasonOf(series, 5);
    expect(season?.sine).toBeGreaterThan(0.2);
    expect(season?.sine).toBeLessThan(0.5);
    const quiet = Array.from({ length: 6 }, (_, n) => ({
      counts: series.counts.map((y, t) => (t % 6 === n ? y : 0)),
      effort: series.effort.map((e, t) => (t % 6 === n ? e : 0)),
    }));
    expect(themeSeason(quiet, 5)).toEqual(season);
    expect(themeSeason([], 5)).toBeUndefined();
    expect(seasonAt({ sine: 0, cosine: 0 })(7)).toBe(1);
    expect(seasonOf({ counts: series.counts.slice(0, 100), effort: series.effort.slice(0, 100) }, 5)).toBeUndefined();
  });
});
