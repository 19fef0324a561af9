import { describe, expect, it } from 'vitest';
import type { Matrix } from '../numerics/matrix.ts';
import { explainedIn } from '../results/result.ts';
import { modelCovariance, sumOfEffects } from './count-model.ts';
import { interruptedSeries } from './interrupted-series.ts';
import { neweyWest } from './newey-west.ts';
import { segmentedModel } from './segmented-model.ts';

const series = (count: (t: number) => number, length: number, effort: (t: number) => number = () => 10) => ({
  counts: Array.from({ length }, (_, t) => count(t)),
  effort: Array.from({ length }, (_, t) => effort(t)),
});
/** Counts that go up and down around a mean without a pattern of a year. */
const around = (mean: number, t: number) => Math.max(0, Math.round(mean + 2 * Math.sin(t * 2.4) + Math.cos(t * 5.1)));

describe('a place that changed when the approach began', () => {
  const found = interruptedSeries(
    series((t) => around(t < 20 ? 12 : 5, t), 40),
    20,
    52,
  );
  it('coincides with it, and no more is said without places to compare', () => {
    expect(found.estimate).toMatchObject({ verdict: 'coincides', reasons: ['no-comparison'] });
    expect(found.estimate?.rateRatio).toBeLessThan(0.6);
    expect(found.interval?.[1]).toBeLessThan(1);
    expect(found.estimate?.expectedAfter).toBeGreaterThan(1.5 * (found.estimate?.observedAfter ?? Number.NaN));
    expect(found.explain('nl')).toMatch(
      /^De verandering valt samen met de aanpak; een andere oorzaak is niet uit te sluiten\. Ongeveer \d+% minder/,
    );
    expect(new Set(explainedIn.map((language) => found.explain(language))).size).toBe(explainedIn.length);
  });
  it('is put beside other moments before, which changed less', () => {
    expect(found.estimate?.placebo).toEqual({ asLarge: 0, moments: 5 });
  });
  it('bends its slope from 24 periods on either side, and takes out a season from two years on', () => {
    const shapeOf = (length: number, start: number) =>
      interruptedSeries(
        series((t) => around(9, t), length),
        start,
        52,
      ).estimate?.shape;
    expect(shapeOf(47, 24)).toEqual({ start: 24, slope: false });
    expect(shapeOf(48, 24)).toEqual({ start: 24, slope: true });
    expect(shapeOf(104, 90)).toEqual({ start: 90, slope: false, seasonOf: 52 });
    expect(shapeOf(104, 60)).toEqual({ start: 60, slope: true, seasonOf: 52 });
  });
  it('is not fooled by summer once it has seen two of them', () => {
    const summer = series((t) => Math.round(20 * Math.exp(0.8 * Math.sin((2 * Math.PI * (t + 1)) / 52))), 130);
    const { estimate } = interruptedSeries(summer, 104, 52);
    expect(estimate?.rateRatio).toBeCloseTo(1, 1);
  });
});

describe('how sure it is', () => {
  const bunches = series((t) => (Math.floor(t / 5) % 2 === 0 ? 14 : 5), 40);
  const taking = series((t) => (t % 2 === 0 ? 14 : 5), 40);
  it.each([
    ['weeks that resemble each other', bunches, 'Newey-West'],
    ['weeks that take turns', taking, 'the model'],
  ])('is by the larger of two errors: in %s', (_, some, larger) => {
    const { estimate, interval } = interruptedSeries(some, 20, 52);
    const found = segmentedModel(some, { start: 20, slope: false });
    if (!found || !estimate || !interval) throw new Error('no model');
    const errorBy = (covariance: Matrix) => sumOfEffects(found.model, covariance, [0, 0, 1]).error;
    const [model, newey] = [errorBy(modelCovariance(found.model)), errorBy(neweyWest(found.data, found.model))];
    expect(larger === 'the model' ? model > newey : newey > model).toBe(true);
    expect(estimate.error).toBe(Math.max(model, newey));
    // Student's t of 37 degrees of freedom, 95 %.
    expect(Math.log(interval[1] / estimate.rateRatio) / estimate.error).toBeCloseTo(1.68709, 5);
    expect(Math.log(estimate.rateRatio / interval[0]) / estimate.error).toBeCloseTo(1.68709, 5);
  });
  it('with a slope that bends, the ratio is that of the mean over the time after', () => {
    const bending = series((t) => Math.round(40 * Math.exp(t < 30 ? 0 : -0.02 * (t - 30))), 60);
    const { estimate } = interruptedSeries(bending, 30, 52);
    expect(estimate?.shape.slope).toBe(true);
    expect(Math.log(estimate?.rateRatio ?? 0)).toBeCloseTo(-0.02 * 14.5, 1);
    expect(estimate?.expectedAfter).toBeCloseTo(40 * 30, -2);
  });
});

describe('a place that did not change', () => {
  it('shows no clear difference, and a large one is unlikely', () => {
    const { estimate, explain } = interruptedSeries(
      series((t) => around(15, t), 60),
      30,
      52,
    );
    expect(estimate?.verdict).toBe('none-shown');
    expect(explain('en')).toContain('a large difference is unlikely');
  });
  it('does not change because more people looked', () => {
    const more = series(
      (t) => around(12, t) * (t < 30 ? 1 : 2),
      60,
      (t) => (t < 30 ? 10 : 20),
    );
    expect(interruptedSeries(more, 30, 52).estimate?.rateRatio).toBeCloseTo(1, 0);
  });
});

describe('too little to say anything', () => {
  it.each([
    ['seven periods before', series(() => 9, 40), 7],
    ['seven periods after', series(() => 9, 40), 33],
    ['nineteen counts', series((t) => (t % 2 === 1 && t < 38 ? 1 : 0), 40), 20],
    ['nothing seen at all', series(() => 0, 40), 20],
    ['nothing seen after, which is an effect without end', series((t) => (t < 20 ? 9 : 0), 40), 20],
    [
      'nobody looked after',
      series(
        () => 9,
        40,
        (t) => (t < 20 ? 5 : 0),
      ),
      20,
    ],
    [
      'nobody looked at all',
      series(
        () => 9,
        40,
        () => 0,
      ),
      20,
    ],
    ['no time after', series(() => 9, 40), 40],
  ])('%s', (_, some, start) => {
    const found = interruptedSeries(some, start, 52);
    expect(found).toMatchObject({ state: 'too-few' });
    expect(found.estimate).toBeUndefined();
    expect(found.explain('nl')).toBe(
      'Te weinig waarnemingen om iets te zeggen. Er zijn geen vergelijkbare plekken om ernaast te leggen.',
    );
  });
  it('periods in which nobody looked are missing, whatever stands in them', () => {
    const holes = (filled: number) =>
      series(
        (t) => (t % 5 === 0 ? filled : around(9, t)),
        50,
        (t) => (t % 5 === 0 ? 0 : 10),
      );
    const [one, other] = [interruptedSeries(holes(0), 25, 52), interruptedSeries(holes(999), 25, 52)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one.state).toBe('value');
  });
  it('and with one count more there is an answer', () => {
    expect(
      interruptedSeries(
        series((t) => (t % 2 === 1 ? 1 : 0), 40),
        20,
        52,
      ),
    ).toMatchObject({ state: 'value', n: 20 });
  });
  it('refuses what is no series', () => {
    const flat = series(() => 3, 30);
    expect(() => interruptedSeries({ ...flat, counts: [Number.NaN, ...flat.counts.slice(1)] }, 15, 52)).toThrow(
      /count 1/,
    );
    expect(() => interruptedSeries({ ...flat, effort: [-1, ...flat.effort.slice(1)] }, 15, 52)).toThrow(/effort 1/);
    expect(() => interruptedSeries({ ...flat, effort: [] }, 15, 52)).toThrow(/30 counts have 0 efforts/);
    expect(() => interruptedSeries(flat, Number.NaN, 52)).toThrow(/the start/);
    expect(() => interruptedSeries(flat, 31, 52)).toThrow(/the start/);
    expect(() => interruptedSeries(flat, 15, 0)).toThrow(/periods in a year/);
  });
});
