import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tablesIn, written } from './page.test-data.ts';
import {
  adjustedRand,
  casesFolder,
  conversations,
  englishStreets,
  hagueBuurten,
  neighbourhoodVotes,
} from './real-series.test-data.ts';

const needed = ['polis', 'pabulib', 'police-uk-street', 'politie-denhaag-2011-2017'];
const absent = needed.filter((name) => !existsSync(join(casesFolder, name)));
const present = absent.length === 0;
if (!present && process.env.CI)
  throw new Error(`${absent.join(', ')} of ${casesFolder} absent: real series must be tried here`);
if (!present) console.log(`Left out: real series (${absent.join(', ')} of ${casesFolder} absent)`);

const page = readFileSync(
  fileURLToPath(new URL('../../../../docs/statistiek/echte-reeksen.md', import.meta.url)),
  'utf8',
);
const [hague = [], english = [], talks = [], votes = []] = tablesIn(page).map((rows) => rows.slice(1));
const asWritten = (found: readonly { readonly row: readonly (string | number | undefined)[] }[]) =>
  found.map(({ row }) => row.map(written));

describe.skipIf(!present)('real series', () => {
  it('of 93 buurten are watched, and of 23 without rows it is not known, which is not "nothing"', () => {
    const kinds = hagueBuurten();
    expect(asWritten(kinds)).toEqual(hague);
    for (const { watched, unknown } of kinds) {
      expect([watched.length, unknown.length]).toEqual([93, 23]);
      // Nothing is concluded of them: no expectation, no evidence, no signal, and no change that would have shown.
      for (const row of unknown) {
        expect(row).toMatchObject({ state: 'not-looked', 'evidence up': 0, 'evidence down': 0 });
        expect([row.expected, row['now up'], row['now down'], row['smallest seen up']]).toEqual(
          Array(4).fill(undefined),
        );
        expect([row['signals up'], row['signals down']]).toEqual(['', '']);
      }
      expect(watched.every(({ state }) => state === 'value')).toBe(true);
      expect(JSON.stringify(watched)).not.toContain('null,');
    }
    // Burglary fell in those years, all over the city.
    const [up = 0, down = 0] = (kinds.find(({ name }) => name === 'inbraak')?.row.slice(3, 5) ?? []) as number[];
    expect(down).toBeGreaterThan(2 * up);
  });

  it('of streets over five months are all young, and signal no more often than was promised', () => {
    const counties = englishStreets();
    expect(asWritten(counties)).toEqual(english);
    for (const { watched, signals, most } of counties) {
      expect(watched.every(({ marks }) => String(marks).includes('young'))).toBe(true);
      expect(watched.filter((row) => row['smallest seen down'] !== undefined)).toEqual([]);
      expect(signals).toBeLessThan(most);
    }
  });

  it('of conversations: groups on the map beside the published ones', () => {
    const found = conversations();
    expect(asWritten(found)).toEqual(talks);
    // What was measured is a floor: in two conversations much alike, in the others little.
    const rand = new Map(found.map(({ name, rand: own }) => [name, own]));
    expect(rand.get('15-per-hour-seattle')).toBeGreaterThan(0.75);
    expect(rand.get('brexit-consensus')).toBeGreaterThan(0.6);
    expect(rand.get('bg2050-volunteers')).toBeGreaterThan(0.3);
  });

  it('of votes: Equal Shares leaves no more people with nothing than the rule that decided', () => {
    const found = neighbourhoodVotes();
    expect(asWritten(found)).toEqual(votes);
    expect(found.length).toBe(12);
    expect(found.flatMap(({ misses }) => misses)).toEqual([]);
    for (const { withNothing } of found) expect(withNothing[1]).toBeLessThanOrEqual(withNothing[0] ?? -1);
  });
});

describe('the adjusted Rand index', () => {
  it('is 1 for the same groups by other names, and near 0 for groups by lot', () => {
    expect(adjustedRand([1, 1, 2, 2, 3], ['b', 'b', 'a', 'a', 'c'])).toBe(1);
    const thousand = Array.from({ length: 1000 }, (_, n) => n);
    const rand = adjustedRand(
      thousand.map((n) => n % 3),
      thousand.map((n) => Math.floor(n / 10) % 2),
    );
    expect(Math.abs(rand)).toBeLessThan(0.02);
  });
});
