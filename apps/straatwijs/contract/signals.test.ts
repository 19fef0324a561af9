import { randomUUID } from 'node:crypto';
import {
  confirmSignal,
  explainSignal,
  linkSignal,
  raiseSignal,
  type Signal,
  signalAtDesk,
  signalsAtDesk,
  type Week,
  watchSeriesOfAll,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { lookForWeeks } from '../testing/looked-weeks.ts';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:weimarstraat';
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
      sees: (n, name) => (n >= 36 ? seesNow : (n + name.length) % 7 === 0 ? 1 : 0),
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
