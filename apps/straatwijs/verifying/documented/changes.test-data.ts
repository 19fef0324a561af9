import {
  detect,
  differenceInDifferences,
  interruptedSeries,
  predictions,
  seasonAt,
  seasonOf,
  watchSeries,
} from '@straatwijs/statistics';
import { type Example, number, numbers } from './page.test-data.ts';

const seriesIn = ([first, second]: Parameters<Example>[0]) => ({
  counts: numbers(first, 'per week'),
  effort: numbers(second, 'per week'),
});
const shownWeeks = 10;

const change: Example = (given) => {
  const series = seriesIn(given);
  const prior = { a0: 2, b0: 2, k: 10 };
  const expected = predictions(series, prior);
  const up = detect(series.counts, expected, 'up', { threshold: 52 });
  const last = series.counts.length;
  return {
    rows: Array.from({ length: shownWeeks }, (_, n) => {
      const t = last - shownWeeks + n;
      const signal = up.signals.includes(t) ? 'ja' : 'nee';
      return [t + 1, series.counts[t], expected[t]?.mean, up.evidence[t], signal];
    }),
    sentences: [watchSeries(series, { prior, threshold: 156 }).explain('nl')],
  };
};

const season: Example = ([row]) => {
  const counts = [...numbers(row, 'eerste jaar'), ...numbers(row, 'tweede jaar')];
  const wave = seasonOf({ counts, effort: counts.map(() => 3) }, 10);
  return {
    rows: [13, 26, 39, 52].map((week) => [week, wave && seasonAt(wave)(week - 1)]),
    sentences: [],
  };
};

const before = (row: Parameters<Example>[0][number], when: 'voor' | 'na') => ({
  counts: numbers(row, `gezien ${when}`),
  effort: numbers(row, `gekeken ${when}`),
});

const differences: Example = (given) => {
  const result = differenceInDifferences(
    given.map((row) => ({ before: before(row, 'voor'), after: before(row, 'na'), treated: row.aanpak === 'ja' })),
  );
  const { estimate, interval } = result;
  return {
    rows: [
      ['verhouding', estimate?.rateRatio],
      ['van', interval?.[0]],
      ['tot', interval?.[1]],
      ['manieren om te verdelen', estimate?.assignments],
      ['kans dat toeval zo ver gaat (p)', estimate?.p],
      ['p van uit elkaar gaan in de tijd ervoor', estimate?.preTrend?.p],
    ],
    sentences: [result.explain('nl')],
  };
};

const interrupted: Example = (given) => {
  const series = seriesIn(given);
  const result = interruptedSeries(series, number(given[0], 'begin') - 1, 52);
  const { estimate, interval } = result;
  return {
    rows: [
      ['gezien na het begin', estimate?.observedAfter],
      ['verwacht volgens de lijn van ervoor', estimate?.expectedAfter],
      ['verhouding', estimate?.rateRatio],
      ['van', interval?.[0]],
      ['tot', interval?.[1]],
      ['andere momenten die net zo ver gaan', estimate?.placebo?.asLarge],
      ['andere momenten', estimate?.placebo?.moments],
    ],
    sentences: [result.explain('nl')],
  };
};

export const changeExamples: Readonly<Record<string, Example>> = {
  verandering: change,
  seizoen: season,
  'verschil-in-verschillen': differences,
  'onderbroken-reeks': interrupted,
};
