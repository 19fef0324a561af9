import { randomUUID } from 'node:crypto';
import {
  chooseComparison,
  type DoneHere,
  doneHere,
  judgeSideEffect,
  type MeasureCommand,
  noteMeasure,
  noteSideEffect,
  type Place,
  type Staff,
  screenLanguages,
} from '@straatwijs/monitor';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LookPlan, lookAt } from '../testing/looks.ts';
import { aMeasure } from '../testing/measures.ts';
import { aStaff } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor: Staff = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const treated = 'straat:0518:weimarstraat';

/** Weeks of the quarters that are compared: Q3 of 2025 and of 2026, with all that lies between. */
const plan = (streets: readonly string[]): LookPlan => ({
  ...{ places: streets, first: 202527, weeks: 66, looksPerWeek: 2, thing: 'tiles-loose', people: 12 },
  seen: (place, n, look) => (place === treated && n >= 50 ? 0 : 2 + ((n * 7 + look * 3 + place.length) % 3)),
});

describe('whether it helped, as everybody may read it', () => {
  let installation: TestInstallation;
  let streets: readonly string[];
  const ports = () => installation.ports;
  const open: MeasureCommand[] = [];
  const note = async (different: Partial<MeasureCommand> = {}) => {
    const command = aMeasure({ from: '2026-06-22', placeIds: [treated], ...different });
    open.push(command);
    const noted = await noteMeasure(ports(), noor, command);
    if (!noted.ok) throw new Error(JSON.stringify(noted.refusal));
    return noted.value.id;
  };
  const placeOf = async (placeId: string): Promise<Place> => {
    const place = await ports().places.place(placeId);
    if (!place) throw new Error(placeId);
    return place;
  };
  const choose = (id: string, placeIds: readonly string[], because = '') =>
    chooseComparison(ports(), noor, { id, placeIds, because });
  const at = async (placeId: string): Promise<readonly DoneHere[]> => doneHere(ports(), await placeOf(placeId));
  const one = async (id: string, placeId = treated) => (await at(placeId)).find((d) => d.measure.id === id)?.outcome;

  beforeAll(async () => {
    installation = await testInstallation();
    await ports().people.saveStaff(noor);
    const listed = await ports().places.list({ scale: 'street', limit: 40 });
    streets = [treated, ...listed.map((p) => p.id).filter((id) => id !== treated)].slice(0, 11);
    await lookAt(ports(), plan(streets));
    // Of the same theme and spirit: as often, and seen as often as before; and something that hardly anybody looks at.
    await lookAt(ports(), { ...plan(streets), thing: 'graffiti', seen: (_, n, look) => (n + look) % 2 });
    await lookAt(ports(), { ...plan([treated]), thing: 'subsidence', people: 2, seen: () => 9 });
    await releaseAll(ports());
  }, 300_000);
  // A page shows the newest few: those of the test before make room.
  afterEach(async () => {
    for (const command of open.splice(0)) await noteMeasure(ports(), noor, { ...command, open: false });
  });
  afterAll(() => installation.close());

  it('a whole quarter beside the same one a year earlier, with the streets chosen beforehand', async () => {
    const id = await note();
    expect(await one(id)).toEqual({ state: 'not-chosen' });
    await choose(id, streets.slice(1));
    const outcome = await one(id);
    if (outcome?.state !== 'value') throw new Error(outcome?.state);
    expect([outcome.before, outcome.after].map((q) => q.map((p) => p.key))).toEqual([['2025-Q3'], ['2026-Q3']]);
    expect(outcome.found.explain('nl')).toMatch(
      /^Het is aannemelijk dat de aanpak verschil maakte: ongeveer \d+% minder/,
    );
    for (const language of screenLanguages)
      expect(outcome.found.explain(language)).not.toMatch(/bewezen|\bdoor\b|proven|because of/i);
    // What is shown is what was released, to the number.
    const cells = await ports().releases.cells({ placeIds: [treated], periods: ['2026-Q3'], kinds: ['looked'] });
    const [cell] = cells.filter((c) => c.family === 'looked:early-warning:tiles-loose');
    expect(outcome.places[0]?.after).toEqual([
      { state: 'value', seen: cell?.seen, looks: cell?.value, effort: cell?.value },
    ]);
  });

  it('of a whole theme: what was released throughout, added up, and nothing that is withheld', async () => {
    const id = await note({ expected: 'theme:clean:negative' });
    await choose(id, streets.slice(1));
    const outcome = await one(id);
    if (outcome?.state !== 'value') throw new Error(outcome?.state);
    expect(outcome.things.toSorted()).toEqual(['graffiti', 'tiles-loose']);
    const periods = ['2025-Q3', '2026-Q3'];
    const downloaded = await ports().releases.cells({ placeIds: streets, periods, kinds: ['looked'] });
    const hidden = downloaded.filter((c) => c.family === 'looked:early-warning:subsidence');
    expect(hidden.map((c) => [c.state, c.seen])).toEqual([
      ['too-few', null],
      ['too-few', null],
    ]);
    // Whoever has the download has every number of the outcome: it tells nothing that is not in there.
    for (const { place, before, after } of outcome.places)
      for (const [n, period] of [before[0], after[0]].entries()) {
        const own = downloaded.filter(
          (c) => c.placeId === place.id && c.period === periods[n] && /:(graffiti|tiles-loose)$/.test(c.family),
        );
        const sum = (of: 'seen' | 'value') => own.reduce((all, c) => all + (c[of] ?? 0), 0);
        expect([period?.seen, period?.looks]).toEqual([sum('seen'), sum('value')]);
      }
    const all = outcome.places.flatMap((p) => [...p.before, ...p.after]);
    const total = (of: 'looks' | 'effort') => all.reduce((sum, p) => sum + p[of], 0);
    expect(total('effort')).toBeCloseTo(total('looks'), 6);
    expect(outcome.found.explain('nl')).toMatch(/minder/);
  });

  it('a later choice of other streets changes nothing of what everybody reads', async () => {
    const id = await note();
    await choose(id, streets.slice(1));
    const before = await one(id);
    await choose(id, streets.slice(1, 3));
    expect(JSON.stringify(await one(id))).toBe(JSON.stringify(before));
  });

  it('why nothing is said: to come, too young, not looked, nothing to compare with', async () => {
    const of = async (different: Partial<MeasureCommand>) => {
      const id = await note(different);
      await choose(id, [], 'Geen.');
      return one(id);
    };
    expect(await of({ from: '2026-12-07' })).toEqual({ state: 'not-begun' });
    expect(await of({ from: '2026-10-12' })).toEqual({ state: 'too-young', until: '2027-03-29' });
    expect(await of({ from: '2025-08-04', decided: '2025-07-01' })).toEqual({ state: 'no-year' });
    expect(await of({ expected: 'theme:green:negative' })).toEqual({ state: 'not-looked' });
    expect(await of({ expected: 'thing:lamp-rusted' })).toEqual({ state: 'not-looked' });
    const alone = await of({});
    expect(alone?.state === 'value' && alone.found.explain('nl')).toBe(
      'Te weinig waarnemingen om iets te zeggen. Er zijn geen vergelijkbare plekken om ernaast te leggen.',
    );
  });

  it('what is for the desk only is not there; side effects only of a buurt, and only what may be shown', async () => {
    const id = await note();
    const hidden = await note({ open: false });
    const [shown, waits] = [randomUUID(), randomUUID()];
    for (const effectId of [shown, waits])
      await noteSideEffect(ports(), noor, {
        ...{ id, effectId, words: 'Het is rustiger.', perspective: 'resident', valence: 'positive' },
        ...{ meant: false, source: 'talk', heard: '2026-09-01' },
      });
    await judgeSideEffect(ports(), noor, { id, effectId: shown, state: 'shown' });
    const street = await ports().places.place(treated);
    const buurt = street?.parents[0]?.id ?? '';
    for (const place of [treated, buurt]) {
      const done = await at(place);
      expect(done.map((d) => d.measure.id)).not.toContain(hidden);
      const effects = done.find((d) => d.measure.id === id)?.sideEffects.map((e) => e.id);
      expect(effects).toEqual(place === buurt ? [shown] : []);
    }
    expect(await at('straat:0518:kaapseplein')).toEqual([]);
  });
});
