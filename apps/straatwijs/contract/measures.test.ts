import { randomUUID } from 'node:crypto';
import {
  chooseComparison,
  judgeSideEffect,
  type MeasureCommand,
  measureAtDesk,
  measuresAtDesk,
  noteMeasure,
  noteSideEffect,
  type Staff,
  stepMeasure,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aMeasure } from '../testing/measures.ts';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor: Staff = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const inDuindorp = aStaff('coordinator', { id: 'dee', area: 'BU05180800' });
const researcher = aStaff('researcher', { id: 'ria' });
const reader = aStaff('reader', { id: 'rik', area: 'BU05180800' });
const weimarstraat = 'straat:0518:weimarstraat';
const beeklaan = 'straat:0518:beeklaan';

describe.each(servers())('measures on the %s server', (on) => {
  let installation: TestInstallation;
  const ports = () => installation.ports;
  const note = async (different: Partial<MeasureCommand> = {}): Promise<string> => {
    const noted = await noteMeasure(ports(), noor, aMeasure(different));
    if (!noted.ok) throw new Error(JSON.stringify(noted.refusal));
    return noted.value.id;
  };
  const at = async (id: string, staff: Staff = noor) => {
    const found = await measureAtDesk(ports(), staff, { id });
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const choose = (id: string, placeIds: readonly string[], because = '') =>
    chooseComparison(ports(), noor, { id, placeIds, because });
  const codeOf = (result: {
    ok: boolean;
    refusal?: { code: string; errors?: readonly { path: string; code: string }[] };
  }) => (result.ok ? 'done' : (result.refusal?.errors?.map((e) => `${e.path} ${e.code}`) ?? result.refusal?.code));

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
    await ports().people.saveStaff(noor);
  });
  afterAll(() => installation.close());

  it('are written down, and written down anew beside what stood there; the same words twice are once', async () => {
    const command = aMeasure();
    await noteMeasure(ports(), noor, command);
    await noteMeasure(ports(), noor, command);
    expect(await at(command.id)).toMatchObject({
      state: 'planned',
      expected: { theme: 'clean', indicator: 'tiles-loose', valence: 'negative', direction: 'less' },
      places: [{ id: 'straat:0518:kaapseplein', name: 'Kaapseplein', scale: 'square' }],
      versions: [{ by: 'Noor Bakker' }],
    });
    installation.now += 60_000;
    await note({ ...command, title: 'De bakken worden elke dag geleegd' });
    const measure = await at(command.id.toUpperCase());
    expect(measure.title).toBe('De bakken worden elke dag geleegd');
    expect(measure.versions.map((v) => v.title)).toEqual([command.title, measure.title]);
  });

  it('of a theme, with several streets, an end and no page', async () => {
    const id = await note({
      expected: 'theme:social:positive',
      direction: 'more',
      placeIds: [weimarstraat, beeklaan],
      to: '2026-10-04',
      open: false,
    });
    const measure = await at(id);
    expect(measure.expected).toEqual({ theme: 'social', valence: 'positive', direction: 'more' });
    expect(measure.places.map((p) => p.name)).toEqual(['Weimarstraat', 'Beeklaan']);
    expect(measure).toMatchObject({ to: '2026-10-04', open: false });
  });

  it('are not written down incomplete, at an unknown place, with somebody in it, or by who may not', async () => {
    const refusal = async (different: Partial<MeasureCommand>, staff = noor) =>
      codeOf(await noteMeasure(ports(), staff, aMeasure(different)));
    expect(await refusal({ title: ' ', kind: 'miracle', expected: 'thing:subletting' })).toEqual([
      'title missing',
      'kind not-an-option',
      'expected not-an-option',
    ]);
    expect(await refusal({ decided: '2026-08-01' })).toEqual(['decided out-of-range']);
    expect(await refusal({ to: '2026-07-01' })).toEqual(['to out-of-range']);
    expect(await refusal({ placeIds: ['straat:0518:nergens'] })).toEqual(['places unknown-place']);
    expect(await refusal({ placeIds: [weimarstraat, 'BU05183034'] })).toEqual(['places not-an-option']);
    expect(await refusal({ about: 'Bel 06 12345678 als het vol is.' })).toBe('still-recognisable');
    expect(await refusal({}, researcher)).toBe('not-allowed');
    expect(await refusal({}, inDuindorp)).toBe('not-allowed');
    expect(await measuresAtDesk(ports(), noor)).toEqual({ ok: true, value: [] });
  });

  it('go through their states by one table, with a reason, and are judged only after comparison places', async () => {
    const id = await note();
    const step = async (to: string, why = 'Zo ging het.') => codeOf(await stepMeasure(ports(), noor, { id, to, why }));
    expect(await step('judged')).toBe('step-not-possible');
    expect(await step('running', '')).toBe('done');
    expect(await step('stopped', ' ')).toEqual(['words missing']);
    expect(await step('judged')).toBe('comparison-first');
    await choose(id, [], 'Geen enkel plein lijkt hierop.');
    expect(await step('judged')).toBe('done');
    expect(await step('running')).toBe('step-not-possible');
    const measure = await at(id);
    expect(measure.steps.map((s) => s.state)).toEqual(['running', 'judged']);
    expect(measure).toMatchObject({ state: 'judged', choices: [{ because: 'Geen enkel plein lijkt hierop.' }] });
  });

  it('two people who take the same step at once take it once', async () => {
    const id = await note();
    const both = await Promise.all([0, 1].map(() => stepMeasure(ports(), noor, { id, to: 'running', why: '' })));
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    // Both saw that nothing was chosen yet; who reads after the other chose makes a later choice, which is allowed.
    const chosen = await Promise.all(
      [0, 1].map((n) =>
        ports().measures.choose({
          ...{ id, placeIds: [], because: `Omdat ${n}`, afterOutcome: false, after: 0 },
          ...{ staffId: noor.id, at: ports().now() },
        }),
      ),
    );
    expect(chosen.filter(Boolean)).toHaveLength(1);
    expect((await at(id)).choices).toHaveLength(1);
  });

  it('a later choice of comparison places stands beside the first and says that the outcome could be seen', async () => {
    const id = await note({ placeIds: [weimarstraat] });
    expect(codeOf(await choose(id, []))).toEqual(['because missing']);
    expect(codeOf(await choose(id, [weimarstraat]))).toEqual(['comparison not-an-option']);
    expect(codeOf(await choose(id, ['BU05183034']))).toEqual(['comparison not-an-option']);
    expect(codeOf(await choose(id, [beeklaan]))).toBe('done');
    installation.now += 86_400_000;
    expect(codeOf(await choose(id, ['straat:0518:jan-luykenlaan']))).toBe('done');
    expect((await at(id)).choices).toMatchObject([
      { places: [{ name: 'Beeklaan' }], afterOutcome: false, by: 'Noor Bakker' },
      { places: [{ name: 'Jan Luykenlaan' }], afterOutcome: true },
    ]);
  });

  it('keep their places, start and expectation once the outcome could be seen; words may still change', async () => {
    const planned = aMeasure({ from: '2027-01-04' });
    await note(planned);
    await choose(planned.id, [], 'Eerst kijken.');
    await note({ ...planned, from: '2026-10-05' });
    const begun = { ...planned, from: '2026-10-05' };
    const change = async (different: Partial<MeasureCommand>) =>
      codeOf(await noteMeasure(ports(), noor, { ...begun, ...different }));
    expect(await change({ expected: 'thing:graffiti' })).toBe('measure-fixed');
    expect(await change({ placeIds: [weimarstraat] })).toBe('measure-fixed');
    expect(await change({ from: '2026-10-12' })).toBe('measure-fixed');
    expect(await change({ about: 'Ook op zondag.' })).toBe('done');
  });

  it('have side effects per perspective, which wait until somebody says that they may be shown', async () => {
    const id = await note();
    const effect = {
      ...{ id, effectId: randomUUID(), words: 'Het piept als de wagen achteruit rijdt.', perspective: 'resident' },
      ...{ valence: 'negative', meant: false, source: 'talk', heard: '2026-09-01' },
    };
    const noted = async (different: object) => codeOf(await noteSideEffect(ports(), noor, { ...effect, ...different }));
    expect(await noted({ words: '', perspective: 'cat' })).toEqual(['words missing', 'perspective not-an-option']);
    expect(await noted({ heard: '2027-01-01' })).toEqual(['heard out-of-range']);
    expect(await noted({ words: 'Mail jan@voorbeeld.nl' })).toBe('still-recognisable');
    expect(await noted({})).toBe('done');
    expect(await noted({})).toBe('done');
    expect((await at(id)).sideEffects).toMatchObject([{ state: 'waiting', meant: false, by: 'Noor Bakker' }]);
    const judge = async (state: string, effectId = effect.effectId) =>
      codeOf(await judgeSideEffect(ports(), noor, { id, effectId, state }));
    expect(await judge('shown', randomUUID())).toBe('page-unknown');
    expect(await judge('shown')).toBe('done');
    expect((await at(id)).sideEffects).toMatchObject([{ state: 'shown' }]);
  });

  it('are seen by whoever may see figures there, changed by whoever may manage them there', async () => {
    const id = await note({ placeIds: ['straat:0518:tesselseplein'] });
    await note({ placeIds: [weimarstraat], from: '2026-05-04', decided: '2026-04-01' });
    const titles = async (staff: Staff) => {
      const all = await measuresAtDesk(ports(), staff);
      return all.ok ? all.value.map((m) => m.places[0]?.name) : all.refusal.code;
    };
    expect(await titles(researcher)).toEqual(['Tesselseplein', 'Weimarstraat']);
    expect(await titles(reader)).toEqual(['Tesselseplein']);
    expect(await titles(aStaff('administrator', { id: 'ada' }))).toBe('not-allowed');
    expect(codeOf(await measureAtDesk(ports(), aStaff('reader', { id: 'x', area: weimarstraat }), { id }))).toBe(
      'page-unknown',
    );
    expect(codeOf(await stepMeasure(ports(), reader, { id, to: 'running', why: '' }))).toBe('not-allowed');
    expect(codeOf(await stepMeasure(ports(), inDuindorp, { id, to: 'running', why: '' }))).toBe('done');
  });

  it('of another municipality do not exist here, and the trail keeps ids only', async () => {
    const id = await note();
    await choose(id, [], 'Geen');
    expect(await installation.portsOf(363).measures.measure(id)).toBeUndefined();
    const trail = await installation.storage.inMunicipality(518)((scope) =>
      scope.rows('SELECT actor, deed, subject FROM trail WHERE municipality_id = 518 ORDER BY trail_id'),
    );
    expect(trail).toEqual(
      ['measure written down', 'comparison chosen'].map((deed) => ({ actor: 'noor', deed, subject: id })),
    );
  });
});
