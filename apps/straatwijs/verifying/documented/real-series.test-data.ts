import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Opinion, opinionMap } from '@straatwijs/statistics';
import { analyseChanges } from '../../analysing/analyse-changes.ts';
import type { PlaceSeries } from '../../analysing/series-store.ts';
import { verifyVotes } from '../verify-votes.ts';

export const casesFolder = process.env.STRAATWIJS_CASES ?? '../shared/data';
const path = (...parts: readonly string[]) => join(casesFolder, ...parts);
const packed = (...parts: readonly string[]): string[][] =>
  gunzipSync(readFileSync(path(...parts)))
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(','));

const months = (series: readonly PlaceSeries[], firstYear: number, firstMonth: number, periods: number) => {
  const table = { unit: 'month', first: firstYear * 12 + firstMonth - 1, periods, series, rows: 0 } as const;
  const { columns, rows } = analyseChanges({ ...table, hasThemes: false, reports: true }, {});
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
};
type Watched = ReturnType<typeof months>[number];
const signalsOf = (row: Watched, way: 'up' | 'down'): number =>
  String(row[`signals ${way}`] ?? '')
    .split(' ')
    .filter(Boolean).length;
const total = (rows: readonly Watched[], way: 'up' | 'down') => rows.reduce((sum, row) => sum + signalsOf(row, way), 0);

const crimes = {
  '101': 'diefstal van fiets',
  '104': 'inbraak',
  '107': 'winkeldiefstal',
  '110': 'mishandeling',
  '111': 'vernieling',
} as const;

/** Every buurt of The Hague of 2019 watched month by month over six years, also those of which there are no rows. */
export const hagueBuurten = () => {
  const rows = packed('politie-denhaag-2011-2017', 'delicten-denhaag-2011-2016.csv.gz');
  const areas: { features: { properties: { statcode: string } }[] } = JSON.parse(
    readFileSync(path('boundaries-nl', 'denhaag-buurten-2019-cbs.geojson'), 'utf8'),
  );
  const known = new Set(rows.map(([, , , code]) => code));
  const absent = areas.features.map(({ properties }) => properties.statcode).filter((code) => !known.has(code));
  const none = () => Array.from({ length: 72 }, () => 0);
  return Object.entries(crimes).map(([kind, name]) => {
    const counts = new Map<string, number[]>();
    for (const [year, month, , code = '', , , , delict, count] of rows) {
      if (delict !== kind) continue;
      const own = counts.get(code) ?? none();
      own[(Number(year) - 2011) * 12 + Number(month) - 1] = Number(count);
      counts.set(code, own);
    }
    const watched = months(
      [
        ...[...counts].map(([place, own]) => ({ place, theme: '', counts: own, effort: own.map(() => 1) })),
        ...absent.map((place) => ({ place, theme: '', counts: none(), effort: none() })),
      ],
      2011,
      1,
      72,
    );
    const unknown = watched.filter(({ place }) => absent.includes(String(place)));
    const rest = watched.filter((row) => !unknown.includes(row));
    const seen = [...counts.values()].flat().reduce((sum, n) => sum + n, 0);
    return {
      name,
      seen,
      watched: rest,
      unknown,
      row: [name, seen, rest.length, total(rest, 'up'), total(rest, 'down'), unknown.length],
    };
  });
};

/** Streets of two English counties over five months: too short for anything but a beginning. */
export const englishStreets = () =>
  ['bedfordshire', 'nottinghamshire'].map((county) => {
    const rows = packed('police-uk-street', `${county}-2018-10_2019-02-street.csv.gz`);
    const names = ['2018-10', '2018-11', '2018-12', '2019-01', '2019-02'];
    const counts = new Map<string, number[]>();
    for (const [, month = '', , , , , street, area] of rows) {
      const place = `${street} ${area}`;
      const own = counts.get(place) ?? names.map(() => 0);
      own[names.indexOf(month)] = (own[names.indexOf(month)] ?? 0) + 1;
      counts.set(place, own);
    }
    const series = [...counts].map(([place, own]) => ({ place, theme: '', counts: own, effort: own.map(() => 1) }));
    const watched = months(series, 2018, 10, names.length);
    const signals = total(watched, 'up') + total(watched, 'down');
    // Twice the threshold of three years while a series is young, both ways.
    const most = (2 * watched.length * names.length) / 72;
    return { watched, signals, most, row: [county, rows.length, watched.length, signals, Math.round(most)] };
  });

/** How far two ways to divide the same people agree: 1 wholly, 0 as by chance. Source: Hubert & Arabie 1985. */
export const adjustedRand = (one: readonly (string | number)[], other: readonly (string | number)[]): number => {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const within = (keys: readonly (string | number)[]): number => {
    const sizes = new Map<string | number, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, n) => sum + pairs(n), 0);
  };
  const [a, b, both] = [within(one), within(other), within(one.map((key, n) => `${key} ${other[n]}`))];
  const chance = (a * b) / pairs(one.length);
  return (both - chance) / ((a + b) / 2 - chance);
};

/** Conversations of which the program that held them published who it put together. */
export const conversations = () =>
  [
    '15-per-hour-seattle',
    'bg2050-volunteers',
    'brexit-consensus',
    'london.youth.policing',
    'scoop-hivemind.affordable-housing',
  ].map((name) => {
    const text = readFileSync(path('polis', name, 'participants-votes.csv'), 'utf8').trim();
    const [heading = [], ...people] = text.split('\n').map((line) => line.replace('\r', '').split(','));
    const [group, first] = [heading.indexOf('group-id'), heading.indexOf('n-disagree') + 1];
    const votes = people.map((row) =>
      heading.slice(first).map((_, at): Opinion => {
        const answer = row[first + at] ?? '';
        return answer === '' ? null : (Number(answer) as Opinion);
      }),
    );
    const map = opinionMap(votes, 1).estimate;
    const both = (map?.people ?? []).flatMap((person, n) => {
      const theirs = people[person]?.[group] ?? '';
      return theirs === '' ? [] : [{ theirs, ours: map?.clusters[n] ?? -1 }];
    });
    const rand = adjustedRand(
      both.map(({ theirs }) => theirs),
      both.map(({ ours }) => ours),
    );
    const along = (map?.varianceShare[0] ?? 0) + (map?.varianceShare[1] ?? 0);
    const groups = new Set(both.map(({ theirs }) => theirs)).size;
    return {
      name,
      rand,
      row: [name, people.length, heading.length - first, both.length, groups, map?.clusterCount, along, rand],
    };
  });

/** Votes in neighbourhoods, with what their own rule chose. */
export const neighbourhoodVotes = () =>
  readdirSync(path('pabulib'))
    .filter((name) => name.endsWith('.pb'))
    .sort()
    .map((name) => {
      const { voters, projects, misses, beside } = verifyVotes(readFileSync(path('pabulib', name), 'utf8'));
      const { places, equalShares, plainCount, withNothing = [] } = beside ?? {};
      return {
        misses,
        withNothing,
        row: [name.replace('.pb', ''), voters, projects, places, equalShares, plainCount, ...withNothing],
      };
    });
