import { contribute, type Signal, watchSeriesOfAll, withdraw } from '@straatwijs/monitor';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookForWeeks, markOf } from '../testing/looked-weeks.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const streets = ['straat:0518:weimarstraat', 'straat:0518:beeklaan', 'straat:0518:kaapseplein'] as const;
const people = ['ans', 'bea', 'cor', 'dik', 'eva'] as const;
const minute = 60_000;
const week = 604_800_000;
/** Wednesday of 2026-W46, the last week that is judged when the clock of the test stands still. */
const judged = Date.parse('2026-11-11T10:00:00+01:00');
const lastJudged = 202646;

/** What may happen between two nights: somebody tells, looks, takes something back, or it becomes night. */
type Happening =
  | {
      readonly kind: 'told';
      readonly street: number;
      readonly person: number;
      readonly ago: number;
      readonly bad: boolean;
    }
  | {
      readonly kind: 'looked';
      readonly street: number;
      readonly person: number;
      readonly ago: number;
      readonly seen: number;
    }
  | { readonly kind: 'taken-back'; readonly nth: number }
  | { readonly kind: 'night' };

const whereAndWho = {
  street: fc.nat(streets.length - 1),
  person: fc.nat(people.length - 1),
  ago: fc.integer({ min: -2, max: 9 }),
};
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('told' as const), ...whereAndWho, bad: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('looked' as const), ...whereAndWho, seen: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('taken-back' as const), nth: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'night' as const }) },
);

/** A week that is not judged yet opens: it says nothing of any score. */
const aWeekAhead: Happening[] = [
  { kind: 'told', street: 0, person: 0, ago: -2, bad: true },
  { kind: 'night' },
  { kind: 'told', street: 0, person: 1, ago: -1, bad: true },
  { kind: 'night' },
];
/** One week opens and another closes: as many weeks as before, and not the same ones. */
const anotherWeek: Happening[] = [
  { kind: 'told', street: 0, person: 0, ago: 1, bad: true },
  { kind: 'night' },
  { kind: 'taken-back', nth: 0 },
  { kind: 'told', street: 0, person: 0, ago: 3, bad: true },
  { kind: 'night' },
];

let inSteps: TestInstallation;
let atOnce: TestInstallation;

/** A year in which everything is looked at and told of a little, and its first night: what is known beforehand is then the same. */
const beginning = async (): Promise<TestInstallation> => {
  const home = await testInstallation();
  for (const place of streets)
    for (const thing of ['tiles-loose', 'greet'])
      await lookForWeeks(home.ports, {
        ...{ place, thing, weeks: 30, last: lastJudged, who: () => people.slice(0, 3) },
        sees: (n, name) => ((n + name.charCodeAt(0)) % 5 === 0 ? 1 : 0),
      });
  for (const [n, place] of streets.entries())
    for (const valence of ['positive', 'negative'])
      await contribute(home.ports, {}, [
        aSignal({
          place,
          observedAt: new Date(judged - (n + 3) * 2 * week).toISOString(),
          answers: { valence, theme: 'clean' },
        }),
      ]);
  await watchSeriesOfAll(home.ports, { weeksWithMarks: 53 });
  return home;
};

/** Plays what happened. @param nights whether each night is watched, or only the last */
const play = async (home: TestInstallation, happened: readonly Happening[], nights: boolean): Promise<void> => {
  const { ports } = home;
  const codes: string[] = [];
  for (const [n, h] of happened.entries()) {
    home.now += 20 * minute;
    if (h.kind === 'night') {
      if (nights) await watchSeriesOfAll(ports, { weeksWithMarks: 53 });
    } else if (h.kind === 'taken-back') {
      const code = codes[h.nth % Math.max(1, codes.length)];
      if (code) await withdraw(ports, code);
    } else {
      const followCode = codeOf(n);
      const place = streets[h.street] ?? streets[0];
      const contributor = markOf(people[h.person] ?? '');
      const observedAt = new Date(judged - h.ago * week + h.person * 3_600_000).toISOString();
      const [told] = await contribute(ports, {}, [
        h.kind === 'told'
          ? aSignal({
              id: idOf(n),
              place,
              observedAt,
              contributor,
              followCode,
              answers: { valence: h.bad ? 'negative' : 'positive', theme: 'clean' },
            })
          : {
              ...{ id: idOf(n), instrument: 'early-warning', version: 1, place, observedAt, contributor, followCode },
              ...{ perspective: 'resident', channel: 'phone', answers: { 'tiles-loose': h.seen } },
            },
      ]);
      if (told?.ok) codes.push(followCode);
    }
  }
  home.now += 20 * minute;
  // One night that reads everything, with nothing that was said before.
  if (!nights) await forgetSignals(home);
  await watchSeriesOfAll(ports, { weeksWithMarks: 53, anew: !nights });
};

const forgetSignals = async ({ connection }: TestInstallation): Promise<void> => {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query('DELETE FROM signal_step');
  await client.query('DELETE FROM signal');
  await client.end();
};

const grades: readonly string[] = ['attention', 'signal', 'strong'];
let round = 0;
const codesOfRound = new Map<number, string>();
const codeOf = (n: number): string => {
  const known = codesOfRound.get(n) ?? aCode();
  codesOfRound.set(n, known);
  return known;
};
const idOf = (n: number): string =>
  `01930000-${round.toString(16).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;

const evidenceOf = async ({ ports }: TestInstallation) =>
  (await ports.seismograph.kept(2019)).map((s) => JSON.stringify(s, Object.keys(s).sort())).sort();
const foundOf = async ({ ports }: TestInstallation) =>
  (await ports.signals.signals({ limit: 5000 })).map((s: Signal) => ({
    of: [s.placeId, JSON.stringify(s.watched), s.direction].join(' '),
    ...{ state: s.state, grade: s.grade, lastWeek: s.lastWeek, evidence: s.evidence, threshold: s.threshold },
    ...{ marks: s.marks, weeks: s.weeks },
  }));

beforeAll(async () => {
  [inSteps, atOnce] = [await beginning(), await beginning()];
}, 120_000);
afterAll(async () => {
  await inSteps.close();
  await atOnce.close();
});

describe('nights in any grouping', () => {
  it('give the evidence of one night over everything, and its signals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 14 }), async (happened) => {
        round++;
        codesOfRound.clear();
        await forgetSignals(inSteps);
        await watchSeriesOfAll(inSteps.ports, { weeksWithMarks: 53, anew: true });
        await play(inSteps, happened, true);
        await play(atOnce, happened, false);
        expect(await evidenceOf(inSteps)).toEqual(await evidenceOf(atOnce));
        const whole = await foundOf(atOnce);
        const stepwise = new Map((await foundOf(inSteps)).map((s) => [s.of, s]));
        // In steps more may have been found, of what was taken back since: nothing that was said disappears.
        for (const { grade, ...found } of whole) {
          const same = stepwise.get(found.of);
          expect(same?.lastWeek).toBeGreaterThanOrEqual(found.lastWeek);
          if (same?.lastWeek === found.lastWeek) expect(same).toMatchObject(found);
          expect(grades.indexOf(same?.grade ?? '')).toBeGreaterThanOrEqual(grades.indexOf(grade ?? ''));
        }
      }),
      { numRuns: 8, examples: [[aWeekAhead], [anotherWeek]] },
    );
  }, 300_000);

  it('after which everything read anew finds nothing else', async () => {
    const [evidence, found] = [await evidenceOf(inSteps), await foundOf(inSteps)];
    expect(await watchSeriesOfAll(inSteps.ports, { weeksWithMarks: 53, anew: true })).toMatchObject({ found: 0 });
    expect(await evidenceOf(inSteps)).toEqual(evidence);
    expect(await foundOf(inSteps)).toEqual(found);
  });
});
