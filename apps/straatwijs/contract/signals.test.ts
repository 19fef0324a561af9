import { randomUUID } from 'node:crypto';
import {
  confirmSignal,
  contribute,
  explainSignal,
  linkSignal,
  raiseSignal,
  type Signal,
  signalAtDesk,
  signalsAtDesk,
  type Week,
  watchSeriesOfAll,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { lookForWeeks } from '../testing/looked-weeks.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:weimarstraat';
const other = 'straat:0518:beeklaan';
const hour = 3_600_000;
/** One in seven looks of each, not all of them in one week. */
const seldom = (n: number, name: string): number => ((n + 2 * name.charCodeAt(0)) % 7 === 0 ? 1 : 0);
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const police = aStaff('police', { id: 'pim' });
const elsewhere = aStaff('coordinator', { id: 'dee', area: 'BU05180800' });
/** The clock of the tests stands on Monday of 2026-W48: the week before is not judged before Thursday. */
const lastJudged: Week = 202646;

describe.each(servers())('signals on the %s server', (on) => {
  let installation: TestInstallation;
  const watch = () => watchSeriesOfAll(installation.ports, { weeksWithMarks: 53 });
  const list = async (): Promise<readonly Signal[]> => {
    const page = await signalsAtDesk(installation.ports, noor, {});
    if (!page.ok) throw new Error(page.refusal.code);
    return page.value.signals;
  };
  const ofStreet = async () => (await list()).filter((s) => s.placeId === street && s.direction === 'up');
  const four = () => ['ans', 'bea', 'cor', 'dik'];
  /** Loose tiles: hardly any for a year, many in the last four weeks. */
  const tiles = (last = lastJudged, seesNow = 6) =>
    lookForWeeks(installation.ports, {
      ...{ place: street, thing: 'tiles-loose', weeks: 40, last, who: four },
      sees: (n, name) => (n >= 36 ? seesNow : seldom(n, name)),
    });

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
    await installation.ports.people.saveStaff(noor);
  });
  afterAll(() => installation.close());

  it('a change that starts is found once, at the street and around it, and never twice', async () => {
    await tiles();
    const run = await watch();
    expect(run).toMatchObject({ through: lastJudged });
    const [signal, ...others] = await ofStreet();
    expect(others).toEqual([]);
    expect(signal).toMatchObject({
      ...{ state: 'open', direction: 'up', byHand: false, faded: false, marks: [] },
      watched: { kind: 'looked', series: 'early-warning@1', theme: 'clean', indicator: '', valence: 'negative' },
    });
    expect(signal?.lastWeek).toBeGreaterThanOrEqual(lastJudged - 1);
    expect((await list()).some((s) => s.placeId === 'GM0518' && s.watched.indicator === 'tiles-loose')).toBe(true);
    const before = await list();
    expect(await watch()).toMatchObject({ found: 0 });
    await watchSeriesOfAll(installation.ports, { weeksWithMarks: 53, anew: true });
    expect(await list()).toEqual(before);
  });

  it('is confirmed, explained away with a reason, and linked; every step stays', async () => {
    await tiles();
    await watch();
    const { ports } = installation;
    const [signal] = await ofStreet();
    const [other] = (await list()).filter((s) => s.placeId !== street);
    const id = signal?.id ?? '';
    expect(await explainSignal(ports, noor, { id, words: ' ' })).toMatchObject({ refusal: { code: 'reason-needed' } });
    expect(await confirmSignal(ports, police, { id, words: '' })).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await confirmSignal(ports, elsewhere, { id, words: '' })).toMatchObject({
      refusal: { code: 'page-unknown' },
    });
    expect(await confirmSignal(ports, noor, { id, words: 'Ik heb gekeken.' })).toMatchObject({ ok: true });
    expect(await confirmSignal(ports, noor, { id, words: '' })).toMatchObject({
      refusal: { code: 'step-not-possible' },
    });
    expect(await linkSignal(ports, noor, { id, otherId: other?.id ?? '' })).toMatchObject({ ok: true });
    expect(await explainSignal(ports, noor, { id, words: 'De straat lag open.' })).toMatchObject({ ok: true });
    const seen = await signalAtDesk(ports, noor, { id });
    if (!seen.ok) throw new Error(seen.refusal.code);
    expect(seen.value.steps.map((s) => [s.kind, s.by, s.words])).toEqual([
      ['found', undefined, undefined],
      ['confirmed', 'Noor Bakker', 'Ik heb gekeken.'],
      ['linked', 'Noor Bakker', undefined],
      ['explained', 'Noor Bakker', 'De straat lag open.'],
    ]);
    expect(seen.value.signal.state).toBe('explained');
    expect(seen.value.picture?.weeks.some((w) => w.signal)).toBe(true);
  });

  it('a late report of weeks ago makes no signal of weeks ago, and what was withdrawn makes none at all', async () => {
    await tiles(lastJudged, 0);
    await watch();
    expect(await ofStreet()).toEqual([]);
    // Far more than ever, told of five weeks ago only: that week was judged, and stays as it is.
    await lookForWeeks(installation.ports, {
      ...{ place: street, thing: 'graffiti', weeks: 1, last: lastJudged - 5, who: four, sees: () => 9 },
    });
    installation.now += hour;
    await watch();
    expect((await ofStreet()).filter((s) => s.week < lastJudged - 1)).toEqual([]);
  });

  it('after one contribution a night scores only what it touches, and comes to the same as scoring everything', async () => {
    await tiles();
    const followCode = aCode();
    const one = (place: string, more = {}) =>
      contribute(installation.ports, {}, [
        aSignal({ place, observedAt: '2026-11-12T10:00:00+01:00', followCode, ...more }),
      ]);
    const { ports } = installation;
    const before = { observedAt: '2026-10-14T10:00:00+02:00', followCode: aCode() };
    expect((await one('straat:0518:kaapseplein', before))[0]).toMatchObject({ ok: true });
    await watch();
    const kept = async () =>
      (await ports.seismograph.kept(2019)).map(({ up: _, down: __, ...s }) => JSON.stringify(s)).sort();
    const atFirst = await kept();
    installation.now += hour;
    expect((await one('straat:0518:kaapseplein'))[0]).toMatchObject({ ok: true });
    const after = await watch();
    expect(after?.scored).toBeGreaterThan(0);
    const bySteps = await kept();
    const whole = await watchSeriesOfAll(ports, { weeksWithMarks: 53, anew: true });
    expect(after?.scored).toBeLessThan(whole?.scored ?? 0);
    expect(await kept()).toEqual(bySteps);
    expect(bySteps).not.toEqual(atFirst);
    // Taken back: as if it had never been told.
    installation.now += hour;
    expect(await withdraw(ports, followCode)).toMatchObject({ ok: true });
    await watch();
    expect(await kept()).toEqual(atFirst);
  });

  it('hangs on new observers, or on one source: and says so', async () => {
    const newcomers = (n: number) => (n >= 36 ? ['eva', 'fre', 'gul', 'hij', 'ien', 'jan'] : []);
    await lookForWeeks(installation.ports, {
      ...{ place: street, thing: 'tiles-loose', weeks: 40, last: lastJudged },
      who: (n) => [...four(), ...newcomers(n)],
      sees: (n, name) => (newcomers(n).includes(name) ? 6 : seldom(n, name)),
    });
    await lookForWeeks(installation.ports, {
      ...{ place: other, thing: 'tiles-loose', weeks: 40, last: lastJudged, who: four },
      sees: (n, name) => (n >= 36 && name === 'ans' ? 20 : seldom(n, name)),
    });
    await watch();
    expect((await ofStreet())[0]?.marks).toContain('new-observers');
    const one = (await list()).find((s) => s.placeId === other && s.direction === 'up');
    expect(one?.marks).toContain('one-source');
  });

  it('two instances at once watch once, and never leave two of the same', async () => {
    await tiles();
    const runs = await Promise.all([watch(), watch(), watch()]);
    expect(runs.filter(Boolean).length).toBeGreaterThan(0);
    const names = (await list()).map((s) => [s.placeId, JSON.stringify(s.watched), s.direction].join());
    expect(new Set(names).size).toBe(names.length);
  });

  it('nothing at all, and a history of one week: no signal, and no number that is none', async () => {
    expect(await watch()).toMatchObject({ series: 0, found: 0 });
    await lookForWeeks(installation.ports, {
      ...{ place: street, thing: 'tiles-loose', weeks: 1, last: lastJudged, who: four, sees: () => 9 },
    });
    installation.now += hour;
    await watch();
    expect(await list()).toEqual([]);
    expect(JSON.stringify(await installation.ports.seismograph.last())).not.toMatch(/null|NaN/);
  });

  it('a person raises one by hand; sending twice raises once, and the same change that is open is not opened again', async () => {
    const { ports } = installation;
    const command = {
      ...{ id: randomUUID(), placeId: street, theme: 'safety', direction: 'up', valence: 'negative' },
      words: 'Drie winkeliers zeiden het.',
    };
    expect(await raiseSignal(ports, noor, command)).toEqual({ ok: true, value: { id: command.id } });
    expect(await raiseSignal(ports, noor, command)).toEqual({ ok: true, value: { id: command.id } });
    expect(await raiseSignal(ports, noor, { ...command, id: randomUUID() })).toEqual({
      ok: true,
      value: { id: command.id },
    });
    expect((await list()).map((s) => [s.byHand, s.grade])).toEqual([[true, undefined]]);
    expect(await raiseSignal(ports, noor, { ...command, theme: '', words: '' })).toMatchObject({
      refusal: { code: 'invalid' },
    });
    expect(await raiseSignal(ports, police, command)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
