import {
  addWeeks,
  chooseComparison,
  type Evaluation,
  evaluate,
  evaluationAtDesk,
  type MeasureCommand,
  type MeasureWithOutcome,
  noteMeasure,
  type Staff,
  screenLanguages,
  startOfWeek,
  suggestComparison,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '../demo/chance.ts';
import { type LookPlan, lookAt } from '../testing/looks.ts';
import { aMeasure } from '../testing/measures.ts';
import { askedAnew } from '../testing/one-look.ts';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor: Staff = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const now = 202648;
const treated = 'straat:0518:weimarstraat';

describe.each(servers())('what became of a measure, on the %s server', (on) => {
  let installation: TestInstallation;
  let streets: readonly string[];
  const ports = () => installation.ports;
  /** Twelve streets, seen about so often per look; `change` is what the measure multiplies that with. */
  const look = async (change: number, started: number, different: Partial<LookPlan> = {}) => {
    const random = seeded(7);
    const howMany = (about: number) => {
      let n = 0;
      for (let left = Math.exp(-about), at = random(); at > left && n < 20; n++) at *= random();
      return n;
    };
    const weeks = 80;
    await lookAt(ports(), {
      ...{ places: streets, first: addWeeks(now, -weeks), weeks, looksPerWeek: 2, thing: 'tiles-loose' },
      seen: (place, n) => {
        // More of it in summer, everywhere alike.
        const season = 1 + 0.4 * Math.sin((2 * Math.PI * n) / 52);
        return howMany(2.4 * season * (place === treated && n >= weeks - started ? change : 1));
      },
      ...different,
    });
  };
  const measured = async (started: number, different: Partial<MeasureCommand> = {}) => {
    const from = startOfWeek(addWeeks(now, -started));
    const decided = startOfWeek(addWeeks(now, -started - 4));
    const noted = await noteMeasure(ports(), noor, aMeasure({ from, decided, placeIds: [treated], ...different }));
    if (!noted.ok) throw new Error(JSON.stringify(noted.refusal));
    return noted.value.id;
  };
  const choose = async (id: string, placeIds: readonly string[], because = '') =>
    expect(await chooseComparison(ports(), noor, { id, placeIds, because })).toMatchObject({ ok: true });
  const outcome = async (id: string): Promise<MeasureWithOutcome> => {
    const found = await evaluationAtDesk(ports(), noor, { id });
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const said = (evaluation: Evaluation): string =>
    evaluation.state === 'value' ? evaluation.result.found.explain('nl') : evaluation.state;

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
    await ports().people.saveStaff(noor);
    const listed = await ports().places.list({ scale: 'street', limit: 40 });
    streets = [treated, ...listed.map((p) => p.id).filter((id) => id !== treated)].slice(0, 12);
  });
  afterAll(() => installation.close());

  it('a halving is found beside comparison streets, in the words of the method and in six languages', async () => {
    await look(0.4, 16);
    const id = await measured(16);
    await choose(id, streets.slice(1));
    const { first } = await outcome(id);
    expect(said(first)).toMatch(/^Het is aannemelijk dat de aanpak verschil maakte: ongeveer \d+% minder/);
    if (first.state !== 'value' || first.result.method !== 'compared') throw new Error(first.state);
    expect(first.result.found.estimate).toMatchObject({ treated: 1, comparisons: 11, exact: true, assignments: 12 });
    // Sixteen weeks, and the same sixteen a year earlier.
    expect(first.windows.after.to - first.windows.after.from).toBe(16);
    expect(first.windows.after.from - first.windows.before.from).toBe(52);
    expect(first.result.placebo.reduce((n, b) => n + b.assignments, 0)).toBe(12);
    expect(first.cautions).toEqual(['chosen-after-start']);
    for (const language of screenLanguages) expect(first.result.found.explain(language)).not.toBe('');
  });

  it('a measure that changed nothing is not said to have done so', async () => {
    await look(1, 16);
    const id = await measured(16);
    await choose(id, streets.slice(1));
    expect(said((await outcome(id)).first)).toMatch(/^(Geen duidelijk verschil gevonden|Te weinig waarnemingen)/);
  });

  it('several streets: every way to choose them is tried, as many as there are', async () => {
    await look(0.4, 16);
    const own = streets.slice(0, 3);
    const id = await measured(16, { placeIds: own });
    await choose(id, streets.slice(3));
    const { first } = await outcome(id);
    if (first.state !== 'value' || first.result.method !== 'compared') throw new Error(first.state);
    const { changes = [], p } = first.result.found.estimate ?? {};
    expect(first.result.found.estimate).toMatchObject({ exact: true, assignments: 220 });
    // Counted anew, by hand: all sets of three of twelve.
    const value = (n: number) => changes[n] ?? Number.NaN;
    const total = changes.reduce<number>((sum, c) => sum + (c ?? 0), 0);
    const effects: number[] = [];
    for (let a = 0; a < 12; a++)
      for (let b = a + 1; b < 12; b++)
        for (let c = b + 1; c < 12; c++) {
          const inside = value(a) + value(b) + value(c);
          effects.push(Math.abs(inside / 3 - (total - inside) / 9));
        }
    const [real = 0] = effects;
    expect(effects).toHaveLength(220);
    expect(p).toBeCloseTo(effects.filter((e) => e >= real - 1e-12).length / 220, 12);
  });

  it('nothing of the outcome is there before the choice, and a later choice stands beside it', async () => {
    await look(0.4, 16);
    const id = await measured(16);
    const before = await outcome(id);
    expect(before.first).toEqual({ state: 'not-chosen' });
    expect(before.later).toBeUndefined();
    await choose(id, streets.slice(1));
    installation.now += 60_000;
    await choose(id, streets.slice(2, 5));
    const after = await outcome(id);
    expect(said(after.first)).toMatch(/^Het is aannemelijk/);
    expect(after.later).toMatchObject({ state: 'value', cautions: ['chosen-after-outcome'] });
    expect(said(after.later ?? after.first)).toContain('de kleinst mogelijke kans 1/4');
  });

  it('without comparison streets the line of before is drawn on, and no more is said than that it coincides', async () => {
    await look(0.3, 24);
    const id = await measured(24);
    await choose(id, [], 'Er is geen andere straat met een markt.');
    const { first } = await outcome(id);
    expect(said(first)).toMatch(
      /^De verandering valt samen met de aanpak; een andere oorzaak is niet uit te sluiten\./,
    );
    expect(first).toMatchObject({ result: { method: 'interrupted' } });
  });

  it('too young, planned, never looked at, or no year of before: each is said', async () => {
    await look(1, 16, { first: addWeeks(now, -30), weeks: 30 });
    const of = async (started: number, different: Partial<MeasureCommand> = {}) => {
      const id = await measured(started, different);
      await choose(id, streets.slice(1, 3));
      return (await outcome(id)).first;
    };
    expect(await of(3)).toEqual({ state: 'too-young', until: startOfWeek(addWeeks(now, 5)) });
    expect(await of(-4, { decided: '2026-11-01' })).toEqual({ state: 'not-begun' });
    expect(await of(16, { expected: 'thing:graffiti' })).toEqual({ state: 'not-looked' });
    expect(await of(16)).toMatchObject({ cautions: ['chosen-after-start', 'no-year-before'] });
  });

  it('a question that was asked anew in between gives no answer at all', async () => {
    const both = { ...ports(), instruments: askedAnew(ports().instruments) };
    await look(0.4, 16);
    const id = await measured(16);
    await choose(id, streets.slice(1));
    const seen = async () => (await evaluate(both, (await outcome(id)).measure)).first.state;
    expect(await seen()).toBe('value');
    await lookAt(both, {
      ...{ places: [treated], first: addWeeks(now, -3), weeks: 2, looksPerWeek: 1, thing: 'tiles-loose', version: 2 },
      seen: () => 1,
    });
    expect(await seen()).toBe('break');
  });

  it('weeks when nobody looked are missing, not zero; and looking far more often is said', async () => {
    const gone = (place: string, n: number) => place === treated && n >= 80 - 16 && n % 3 !== 0;
    await look(1, 16, { skip: gone });
    const id = await measured(16);
    await choose(id, streets.slice(1));
    const { first } = await outcome(id);
    expect(first).toMatchObject({ cautions: ['chosen-after-start', 'effort-changed', 'weeks-missing'] });
    expect(first.state === 'value' && first.places[0]?.after.weeks).toBeLessThan(7);
    expect(said(first)).not.toMatch(/aannemelijk/);
  });

  it('where it was at its worst, the eight weeks before the decision count for nothing', async () => {
    const peak = (place: string, n: number) => place === treated && n >= 80 - 28 && n < 80 - 16;
    await look(1, 16, { seen: (place, n, l) => (peak(place, n) ? 9 : 2 + ((n + l) % 2)) });
    const decided = startOfWeek(addWeeks(now, -20));
    const kept = await measured(16, { decided, peaked: true });
    await choose(kept, [], 'Geen');
    const naive = await measured(16, { decided, peaked: false });
    await choose(naive, [], 'Geen');
    const ratio = async (id: string) => {
      const { first } = await outcome(id);
      return first.state === 'value' ? first.result.found.estimate?.rateRatio : undefined;
    };
    expect(await ratio(kept)).toBeGreaterThan(0.9);
    expect(await ratio(naive)).toBeLessThan(0.8);
  });

  it('comparison streets are suggested by what was before: alike, looked at in the same weeks, by name', async () => {
    const strange = streets[5] ?? '';
    const unseen = streets[6] ?? '';
    await look(0.1, 16, {
      seen: (place, n) => (place === treated && n >= 80 - 16 ? 90 : place === strange ? 20 : 2),
      skip: (place, n) => place === unseen && n < 70,
    });
    const other = await measured(10, { placeIds: [streets[7] ?? ''] });
    const id = await measured(16);
    const found = await evaluationAtDesk(ports(), noor, { id });
    if (!found.ok) throw new Error('not there');
    const offered = await suggestComparison(ports(), noor, found.value.measure);
    const ids = offered.map((c) => c.place.id);
    expect(offered).toHaveLength(9);
    for (const not of [treated, unseen, streets[7]]) expect([other, ids]).not.toContain(not);
    expect(offered.find((c) => c.place.id === strange)?.rate).toBe(20);
    expect(offered.every((c) => c.rate < 21)).toBe(true);
    expect(offered.map((c) => c.place.name)).toEqual(
      offered.map((c) => c.place.name).toSorted((a, b) => a.localeCompare(b, 'nl')),
    );
    const inDuindorp = aStaff('coordinator', { id: 'dee', area: 'BU05180800' });
    const theirs = await suggestComparison(ports(), inDuindorp, found.value.measure);
    expect(theirs.length).toBeLessThan(offered.length);
  });
});
