import { randomUUID } from 'node:crypto';
import {
  type BaselineCommand,
  type GoalTargetCommand,
  type MeasureReading,
  type Staff,
  setBaseline,
  setGoalTarget,
  thermometerAtDesk,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { look } from '../testing/one-look.ts';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor: Staff = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const reader = aStaff('reader', { id: 'rik' });
const inDuindorp = aStaff('coordinator', { id: 'dee', area: 'BU05180800' });
const street = 'straat:0518:kaapseplein';
const tiles = 'looked:early-warning:tiles-loose';
const spring = '2026-05-20T10:00:00+02:00';

describe.each(servers())('baselines and targets on the %s server', (on) => {
  let home: TestInstallation;
  const baseline = (different: Partial<BaselineCommand> = {}): BaselineCommand => ({
    ...{ id: randomUUID(), placeId: street, measure: tiles, period: '2026-Q2' },
    ...different,
  });
  const target = (different: Partial<GoalTargetCommand> = {}): GoalTargetCommand => ({
    ...{ id: randomUUID(), placeId: street, measure: tiles, value: '0,5', by: '2027-06-30', reason: 'Afspraak' },
    ...different,
  });
  const read = async () => {
    const found = await thermometerAtDesk(home.ports, noor, { placeId: street, period: '2026-Q3' });
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const tilesNow = async (): Promise<MeasureReading> => {
    const { themes } = await read();
    const found = themes.flatMap((t) => t.measures).find((m) => m.measure.id === tiles);
    if (!found) throw new Error('nobody looked');
    return found;
  };
  const refusalOf = async (outcome: ReturnType<typeof setBaseline>) => {
    const result = await outcome;
    return result.ok ? 'done' : (result.refusal.errors?.map((e) => `${e.path} ${e.code}`) ?? result.refusal.code);
  };

  beforeEach(async () => {
    await home?.close();
    home = await testInstallation({ on });
    await home.ports.people.saveStaff(noor);
    for (let n = 0; n < 8; n++) await look(home, { 'tiles-loose': 3 }, { observedAt: spring });
    for (let n = 0; n < 8; n++) await look(home, { 'tiles-loose': 0 });
  });
  afterAll(() => home.close());

  it('what was frozen does not move when late reports come; what was not frozen does', async () => {
    const before = (await tilesNow()).before;
    expect(before).toMatchObject({ chosen: false, period: { key: '2026-Q2' } });
    expect(await refusalOf(setBaseline(home.ports, noor, baseline()))).toBe('done');
    const frozen = (await tilesNow()).before;
    expect(frozen).toMatchObject({ chosen: true, level: { estimate: before?.level.estimate } });
    for (let n = 0; n < 8; n++) await look(home, { 'tiles-loose': 0 }, { observedAt: spring });
    expect((await tilesNow()).before?.level.estimate).toBe(frozen?.level.estimate);
    const [kept] = (await read()).baselines;
    expect(kept).toMatchObject({ setBy: 'Noor Bakker', effort: 8, count: 24, observers: 8, period: '2026-Q2' });
    // The same period frozen anew knows what came since; the one before stays in the history.
    home.now += 60_000;
    expect(await refusalOf(setBaseline(home.ports, noor, baseline()))).toBe('done');
    expect((await tilesNow()).before?.level.estimate).toBeLessThan((frozen?.level.estimate ?? 0) * 0.75);
    expect((await read()).baselines).toHaveLength(2);
  });

  it('compares with what was frozen, and with a target that people agreed on', async () => {
    await setBaseline(home.ports, noor, baseline());
    const now = await tilesNow();
    expect(now.comparison).toMatchObject({ state: 'value', direction: 'better', certainty: 'likely' });
    expect(now.comparison.explain('nl')).toBe('Het gaat waarschijnlijk beter dan eerst.');
    expect(await refusalOf(setGoalTarget(home.ports, noor, target()))).toBe('done');
    expect((await read()).targets).toMatchObject([
      { value: 0.5, by: '2027-06-30', reason: 'Afspraak', setBy: 'Noor Bakker' },
    ]);
  });

  it('sent twice is set once; the trail holds ids only', async () => {
    const [one, two] = [baseline(), target()];
    for (let n = 0; n < 2; n++) {
      await setBaseline(home.ports, noor, one);
      await setGoalTarget(home.ports, noor, two);
    }
    const { baselines, targets } = await read();
    expect([baselines.map((b) => b.id), targets.map((t) => t.id)]).toEqual([[one.id], [two.id]]);
    const trail = await home.storage.inMunicipality(518)((scope) =>
      scope.rows<{ deed: string }>(
        `SELECT deed, subject FROM trail WHERE municipality_id = 518 AND subject = ANY($1) ORDER BY trail_id`,
        [[one.id, two.id]],
      ),
    );
    expect(trail).toEqual([
      { deed: 'baseline frozen', subject: one.id },
      { deed: 'target set', subject: two.id },
    ]);
  });

  it('is refused incomplete, where nobody looked, and to whoever may not', async () => {
    const { ports } = home;
    expect(await refusalOf(setBaseline(ports, noor, baseline({ period: '2026-Q1' })))).toBe('nothing-to-freeze');
    expect(await refusalOf(setBaseline(ports, noor, baseline({ period: '2026-Q4' })))).toEqual(['period out-of-range']);
    expect(await refusalOf(setBaseline(ports, noor, baseline({ period: '2026-W20' })))).toEqual([
      'period out-of-range',
    ]);
    expect(await refusalOf(setBaseline(ports, noor, baseline({ measure: 'looked:logbook:children' })))).toEqual([
      'measure not-an-option',
    ]);
    expect(
      await refusalOf(setGoalTarget(ports, noor, target({ value: 'veel', by: '2026-01-01', reason: ' ' }))),
    ).toEqual(['value wrong-type', 'by out-of-range', 'reason missing']);
    expect(await refusalOf(setBaseline(ports, reader, baseline()))).toBe('not-allowed');
    expect(await refusalOf(setGoalTarget(ports, inDuindorp, target()))).toBe('not-allowed');
    expect(await thermometerAtDesk(ports, inDuindorp, { placeId: street })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect((await read()).baselines).toEqual([]);
  });

  it('of another municipality do not exist here', async () => {
    await setBaseline(home.ports, noor, baseline());
    const query = { edition: 2019, placeIds: [street] };
    expect(await home.ports.goals.baselines(query)).toHaveLength(1);
    expect(await home.portsOf(363).goals.baselines(query)).toEqual([]);
  });
});
