import { describe, expect, it } from 'vitest';
import { explainedIn } from '../results/result.ts';
import { compareWithBaseline, compareWithTarget, type DatedLevel, splitSeries } from './compare-levels.ts';
import { indexOfTheme } from './index-of-theme.ts';
import { levelsOfCounts } from './levels-of-counts.ts';
import { togetherOf } from './together-of.ts';

const dated = (count: number, effort: number, series = 'v1'): DatedLevel => {
  const [level] = levelsOfCounts([
    { count, effort },
    { count: 20, effort: 40 },
  ]);
  return { posterior: level?.posterior, state: level?.state ?? 'not-looked', series };
};
const [much, little, none] = [dated(60, 40), dated(6, 40), dated(0, 0)];

describe('comparisons', () => {
  it('say which way it went, by what is good', () => {
    expect(compareWithBaseline(much, little, 'more')).toMatchObject({ direction: 'better', certainty: 'likely' });
    expect(compareWithBaseline(much, little, 'less')).toMatchObject({ direction: 'worse', certainty: 'likely' });
    const same = compareWithBaseline(much, much, 'more');
    expect(same).toMatchObject({ direction: 'same', certainty: 'unclear' });
    expect(same.better).toBeCloseTo(0.5, 1);
    expect(compareWithBaseline(much, little, 'more')).toEqual(
      expect.objectContaining({ better: compareWithBaseline(much, little, 'more').better }),
    );
  });

  it('are not made with nothing, nor over a change of version', () => {
    expect(compareWithBaseline(much, none, 'more')).toMatchObject({ state: 'nothing-to-compare' });
    const other = compareWithBaseline(much, dated(6, 40, 'v2'), 'more');
    expect(other).toMatchObject({ state: 'other-series' });
    expect(other.better).toBeUndefined();
    expect(other.explain('nl')).toContain('anders gekeken');
    const points = [much, little, dated(1, 2, 'v2'), dated(1, 2)];
    expect(splitSeries(points).map((run) => run.length)).toEqual([2, 1, 1]);
    expect(splitSeries([])).toEqual([]);
  });

  it('with a target say whether it is reached', () => {
    expect(compareWithTarget(much, 0.5, 'more')).toMatchObject({ direction: 'better', certainty: 'likely' });
    expect(compareWithTarget(much, 0.5, 'less')).toMatchObject({ direction: 'worse', against: 'target' });
    expect(compareWithTarget(none, 0.5, 'less').state).toBe('nothing-to-compare');
    expect(() => compareWithTarget(much, Number.NaN, 'less')).toThrow('a target has to be a finite number');
  });

  it('explain themselves in every language', () => {
    const all = [compareWithBaseline(much, little, 'more'), compareWithTarget(much, 0.5, 'less')];
    const said = all.flatMap((one) => explainedIn.map((language) => one.explain(language)));
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('the index of a theme', () => {
  const better = { now: much, baseline: little, favourable: 'more' as const };
  const worse = { now: little, baseline: much, favourable: 'more' as const };

  it('is the part that goes better, by weight, and leaves out what is not known', () => {
    expect(indexOfTheme([better, better]).estimate).toBeGreaterThan(0.95);
    expect(indexOfTheme([better, worse]).estimate).toBeCloseTo(0.5, 1);
    expect(indexOfTheme([{ ...better, weight: 3 }, worse]).estimate).toBeCloseTo(0.75, 1);
    const open = indexOfTheme([better, { now: none, baseline: little, favourable: 'more' }]);
    expect(open).toMatchObject({ used: 1, leftOut: 1, state: 'value' });
    expect(open.explain('en')).toContain('Not counted, because too little is known about them: 1.');
    expect(indexOfTheme([{ now: none, baseline: none, favourable: 'more' }]).state).toBe('not-looked');
    expect(indexOfTheme([{ now: much, baseline: none, favourable: 'more' }]).state).toBe('too-few');
    expect(() => indexOfTheme([{ ...better, weight: 0 }])).toThrow('a weight has to be');
  });

  it('comes out the same from the same seed', () => {
    expect(indexOfTheme([better, worse], 4).draws).toEqual(indexOfTheme([better, worse], 4).draws);
    expect(indexOfTheme([better, worse], 4).seed).toBe(4);
  });

  it('together weighs perspectives equally, however many things each looks at', () => {
    const residents = indexOfTheme([better, better, better, better]);
    const young = indexOfTheme([worse]);
    const absent = indexOfTheme([{ now: none, baseline: none, favourable: 'more' }]);
    const all = togetherOf({ residents, young, entrepreneurs: absent });
    expect(all.estimate).toBeCloseTo(0.5, 1);
    expect(all).toMatchObject({ perspectives: ['residents', 'young'], absent: ['entrepreneurs'], alone: false });
    const alone = togetherOf({ residents, entrepreneurs: absent });
    expect(alone.alone).toBe(true);
    expect(alone.explain('nl')).toContain('één groep mensen');
    expect(togetherOf({ entrepreneurs: absent }).state).toBe('not-looked');
    for (const language of explainedIn) expect(all.explain(language)).not.toMatch(/[{}]|undefined|NaN/);
  });
});
