import { type ContributionBody, contribute, correct, type Ports, withdraw } from '@straatwijs/monitor';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { codeOf, fixed, idOf } from './arbitraries.ts';
import { everyPlace, inside, leaves, moments, newTown } from './small-town.ts';

/** Three things of two themes: written out, so that the recount needs none of our code. */
const themes: Readonly<Record<string, string>> = { greet: 'social', noise: 'social', 'tiles-loose': 'clean' };

const aVisit = fc.record({
  place: fc.constantFrom(...leaves),
  observedAt: fc.constantFrom(...Object.keys(moments)),
  minutes: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  contributor: fc.option(
    fc.integer({ min: 1, max: 3 }).map((n) => String(n).repeat(32)),
    { nil: undefined },
  ),
  looks: fc
    .dictionary(fc.constantFrom(...Object.keys(themes)), fc.integer({ min: 0, max: 3 }), { minKeys: 1, maxKeys: 3 })
    .filter((looks) => Object.keys(looks).length > 0),
});
type AVisit = typeof aVisit extends fc.Arbitrary<infer V> ? V : never;
const bodyOf = ({ looks, ...visit }: AVisit, n: number): ContributionBody => ({
  ...visit,
  id: idOf(n),
  instrument: 'early-warning',
  version: 1,
  perspective: 'resident',
  channel: 'phone',
  answers: { ...looks },
});

const step = fc.oneof(
  { weight: 5, arbitrary: aVisit.map((visit) => ({ kind: 'look' as const, visit })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct' as const), which: fc.nat(), visit: aVisit }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'fold' as const }) },
);

const byHand = (now: readonly AVisit[]): readonly string[] => {
  const lines = new Map<string, number>();
  const people = new Map<string, Set<string>>();
  const add = (key: string, n: number) => lines.set(key, (lines.get(key) ?? 0) + n);
  for (const { place, observedAt, minutes, contributor, looks } of now)
    for (const at of inside[place] ?? []) {
      const here = `${at} ${moments[observedAt]}`;
      for (const theme of ['all', ...new Set(Object.keys(looks).map((k) => themes[k]))]) {
        add(`${here} ${theme} visits`, 1);
        add(`${here} ${theme} minutes`, minutes ?? 0);
      }
      for (const [key, value] of Object.entries(looks)) {
        add(`${here} ${key} seen`, value);
        add(`${here} ${key} looked`, 1);
        const marks = people.get(`${at} ${key} people`) ?? new Set();
        people.set(`${at} ${key} people`, marks.add(contributor ?? 'without a mark'));
      }
    }
  return [...lines, ...[...people].map(([key, marks]) => [key, marks.size] as const)]
    .map(([k, n]) => `${k}: ${n}`)
    .sort();
};

const asStored = async (ports: Ports): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const placeId of everyPlace) {
    const span = { edition: 2026, placeId, firstWeek: 200001, lastWeek: 210053 };
    for (const v of await ports.counts.visits(span)) {
      lines.push(`${placeId} ${v.week} ${v.theme ?? 'all'} visits: ${v.visits}`);
      lines.push(`${placeId} ${v.week} ${v.theme ?? 'all'} minutes: ${v.minutes}`);
    }
    for (const c of await ports.counts.counts(span)) {
      lines.push(`${placeId} ${c.week} ${c.indicator} seen: ${c.value}`);
      lines.push(`${placeId} ${c.week} ${c.indicator} looked: ${c.observations}`);
    }
    for (const p of await ports.counts.contributors(span, ['indicator']))
      lines.push(`${placeId} ${p.indicator} people: ${p.contributors}`);
  }
  return lines.sort();
};

describe.each(servers())('weeks of looking on the %s server', (on) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await testInstallation({ on, places: false });
  });
  afterAll(() => installation.close());

  it('after any weeks of looking, correcting, taking back and folding, visits and counts are those of a recount', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const ports = await newTown(installation.portsOf);
        const now = new Map<string, AVisit | undefined>();
        const codes: string[] = [];
        for (const [n, next] of steps.entries()) {
          if (next.kind === 'fold') await ports.counts.fold();
          else if (next.kind === 'look') {
            const code = codeOf(n);
            expect(await contribute(ports, {}, [{ ...bodyOf(next.visit, n), followCode: code }])).toMatchObject([
              { ok: true },
            ]);
            codes.push(code);
            now.set(code, next.visit);
          } else {
            const code = codes[next.which % Math.max(1, codes.length)];
            if (code === undefined) continue;
            if (next.kind === 'withdraw') {
              await withdraw(ports, code);
              now.set(code, undefined);
            } else {
              const corrected = await correct(ports, {}, code, bodyOf(next.visit, n));
              expect(corrected.ok).toBe(now.get(code) !== undefined);
              if (corrected.ok) now.set(code, next.visit);
            }
          }
        }
        expect(await asStored(ports)).toEqual(byHand([...now.values()].flatMap((v) => v ?? [])));
        expect(await ports.counts.differences()).toEqual([]);
      }),
      fixed,
    );
  });
});
