import {
  type DatedLevel,
  type IndexedIndicator,
  indexOfTheme,
  levelsOfCounts,
  levelsOfScores,
  levelsOfShares,
  togetherOf,
} from '@straatwijs/statistics';
import { type Example, type GivenRow, number } from './page.test-data.ts';

const counts: Example = (given) => {
  const levels = levelsOfCounts(
    given.map((row) => ({ count: number(row, 'gezien'), effort: number(row, 'keer gekeken') })),
  );
  const words = { value: 'een waarde', 'too-few': 'te weinig', 'not-looked': 'niet gekeken' };
  return {
    rows: levels.map(({ state, estimate, interval, ownWeight }, n) => {
      const [low, high] = interval ?? [];
      return [given[n]?.straat, words[state], estimate, low, high, state === 'value' ? ownWeight : undefined];
    }),
    sentences: levels.map((level) => level.explain('nl')),
  };
};

const shares: Example = (given) => {
  const levels = levelsOfShares(given.map((row) => ({ yes: number(row, 'ja'), asked: number(row, 'antwoorden') })));
  return {
    rows: levels.map(({ estimate, interval }, n) => {
      const [yes, asked] = [number(given[n], 'ja'), number(given[n], 'antwoorden')];
      return [given[n]?.plek, asked === 0 ? undefined : yes / asked, estimate, interval?.[0], interval?.[1]];
    }),
    sentences: levels.map((level) => level.explain('nl')),
  };
};

const scores: Example = (given) => {
  const all = given.flatMap((row) =>
    Object.entries(row).flatMap(([observer, score]) =>
      observer === 'straat' || score === ''
        ? []
        : score.split(' ').map((s) => ({ area: row.straat ?? '', observer, score: Number(s) })),
    ),
  );
  const levels = levelsOfScores(all);
  return {
    rows: levels.map(({ area, n, estimate, interval }) => {
      const own = all.filter((s) => s.area === area);
      return [area, n, own.reduce((sum, s) => sum + s.score, 0) / own.length, estimate, interval?.[0], interval?.[1]];
    }),
    sentences: levels.map((level) => level.explain('nl')),
  };
};

const dated = (row: GivenRow, when: 'nu' | 'toen'): DatedLevel => {
  const [level] = levelsOfCounts([{ count: number(row, `gezien ${when}`), effort: number(row, `gekeken ${when}`) }]);
  return { state: level?.state ?? 'not-looked', posterior: level?.posterior, series: 'voorbeeld 1' };
};

const index: Example = (given) => {
  const indicator = (row: GivenRow): IndexedIndicator => ({
    ...{ now: dated(row, 'nu'), baseline: dated(row, 'toen') },
    favourable: row['goed is'] === 'meer' ? 'more' : 'less',
  });
  const groups = [...new Set(given.map((row) => row['wie keek'] ?? ''))];
  const indexes = groups.map((name) => indexOfTheme(given.filter((row) => row['wie keek'] === name).map(indicator)));
  const together = togetherOf(Object.fromEntries(groups.map((name, n) => [name, indexes[n] ?? indexOfTheme([])])));
  const named = [...groups.map((name, n) => ({ name, of: indexes[n] })), { name: 'samen', of: together }];
  return {
    rows: named.map(({ name, of }) => [name, of?.estimate, of?.interval?.[0], of?.interval?.[1]]),
    sentences: named.flatMap(({ of }) => (of ? [of.explain('nl')] : [])),
  };
};

export const levelExamples: Readonly<Record<string, Example>> = {
  'niveau-van-tellingen': counts,
  aandelen: shares,
  cijfers: scores,
  themacijfer: index,
};
