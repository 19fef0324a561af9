import { randomUUID } from 'node:crypto';
import {
  changeCourse,
  contribute,
  correctEntry,
  overviewOf,
  ownEntries,
  ownSheet,
  parsePeriod,
  type Staff,
  setTarget,
  teamEntries,
  teamSheet,
  today,
  withdrawEntry,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCode, aDay, aSignal, aStaff, theMunicipality, youthWork } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const otherWork = { id: 'buurtwerk', kind: 'youth-work', name: 'Buurtwerk' } as const;
const samira = aStaff('worker', { id: 'samira', organisation: youthWork });
const deniz = aStaff('worker', { id: 'deniz', organisation: youthWork });
const karim = aStaff('coordinator', { id: 'karim', organisation: youthWork });
const lotte = aStaff('worker', { id: 'lotte', organisation: otherWork });
const otherCoordinator = aStaff('coordinator', { id: 'jan', organisation: otherWork });
const noor = aStaff('coordinator', { id: 'noor', organisation: theMunicipality });
const police = aStaff('police', { id: 'agent', organisation: { id: 'politie', kind: 'police', name: 'Politie' } });
const week = 202647;

describe.each(servers())('logbooks on the %s server', (on) => {
  let installation: TestInstallation;
  let town = 9000;
  let ports: TestInstallation['ports'];
  beforeAll(async () => {
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());
  // A municipality of its own for each test, with The Hague's places.
  beforeEach(async () => {
    const { denHaag } = await import('../demo/den-haag/index.ts');
    ports = installation.portsOf(++town);
    await ports.places.save(denHaag());
  });
  const note = async (staff: Staff | undefined, body = aDay()) => {
    const [result] = await contribute(ports, staff ? { staff } : {}, [body]);
    if (!result) throw new Error('no result');
    return result;
  };
  const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
    'refusal' in result ? result.refusal?.code : 'done';

  it('are kept by who works there, and by nobody else', async () => {
    expect(await note(samira)).toMatchObject({ ok: true, value: { isNew: true } });
    expect(codeOf(await note(undefined))).toBe('sign-in-needed');
    for (const staff of [noor, karim, police]) expect(codeOf(await note(staff))).toBe('not-allowed');
    const elsewhere = aStaff('worker', { id: 'samira', organisation: youthWork, area: 'straat:0518:kaapseplein' });
    expect(codeOf(await note(elsewhere))).toBe('not-allowed');
    expect(codeOf(await note(elsewhere, aDay({ place: 'straat:0518:kaapseplein' })))).toBe('done');
  });

  it('stay within the team, are seen with the eyes of who works here, and come from the street', async () => {
    const wrong = [{ sharing: 'public' }, { perspective: 'resident' }, { channel: 'kiosk' }] as const;
    for (const different of wrong)
      expect(await note(samira, aDay(different))).toMatchObject({
        ok: false,
        refusal: { code: 'invalid', errors: [{ path: Object.keys(different)[0], code: 'not-an-option' }] },
      });
  });

  it('make a week of who noted it, and the team has the same with the others', async () => {
    await note(samira);
    await note(
      samira,
      aDay({ observedAt: '2026-11-18T20:00:00+01:00', answers: { activity: 'indoor', children: 6, girls: 4 } }),
    );
    await note(deniz, aDay({ answers: { activity: 'street', children: 10 } }));
    const own = await ownSheet(ports, samira, { week });
    expect(own).toMatchObject({ ok: true, value: { total: { visits: 2, children: 20, girls: 9, ofChildren: 20 } } });
    const team = await teamSheet(ports, karim, { week });
    expect(team).toMatchObject({ ok: true, value: { total: { visits: 3, children: 30, girls: 9, ofChildren: 20 } } });
  });

  it('are seen by nobody of another organisation, whatever is asked', async () => {
    await note(samira, aDay({ answers: { activity: 'talk', well: 'Twee nieuwe meisjes bleven.' } }));
    for (const staff of [lotte, otherCoordinator, noor]) {
      for (const organisation of [undefined, youthWork.id]) {
        const command = { week, ...(organisation === undefined ? {} : { organisation }) };
        for (const look of [teamSheet, ownSheet]) {
          const sheet = await look(ports, staff, command);
          if (sheet.ok) expect([sheet.value.total.visits, sheet.value.places]).toEqual([0, []]);
          else expect(sheet.refusal.code).toBe('not-allowed');
        }
        for (const look of [teamEntries, ownEntries]) {
          const entries = await look(ports, staff, command);
          expect(entries.ok ? entries.value : []).toEqual([]);
        }
      }
      expect(codeOf(await teamSheet(ports, staff, { week, organisation: youthWork.id }))).toBe('not-allowed');
    }
    for (const look of [teamSheet, teamEntries, ownSheet, ownEntries])
      expect(codeOf(await look(ports, police, { week }))).toBe('not-allowed');
  });

  it('are no message at the desk, no tap, no resident, and nothing that was told', async () => {
    await note(
      samira,
      aDay({ answers: { activity: 'street', children: 8, girls: 3, well: 'Rustig.', notable: 'Vuur.' } }),
    );
    await contribute(ports, {}, [aSignal()]);
    while ((await ports.counts.fold()) > 0);
    const desk = await today(ports, noor, { show: 'all' });
    expect(desk).toMatchObject({ ok: true, value: { messages: [], load: { open: 0, taps: 1 } } });
    const place = await ports.places.place('straat:0518:weimarstraat');
    const period = parsePeriod('2026-W47');
    if (!place || !period) throw new Error('unknown');
    const span = { edition: place.edition, placeId: place.id, firstWeek: week, lastWeek: week };
    expect(await ports.counts.contributors(span, [])).toEqual([{ series: 'street-signal@1', contributors: 1 }]);
    const counts = await ports.counts.counts(span);
    expect(new Set(counts.map((c) => c.series))).toEqual(new Set(['street-signal@1', `logbook@1:${youthWork.id}`]));
    const alone = installation.portsOf(++town);
    await alone.places.save((await import('../demo/den-haag/index.ts')).denHaag());
    await contribute(alone, {}, [aSignal()]);
    for (const each of [ports, alone]) {
      await releaseAll(each);
      const content = await each.releases.content(1);
      expect([content.atoms, content.cells]).toMatchObject([[{ family: 'told', count: 1 }], expect.anything()]);
    }
    expect((await overviewOf(ports, place, period)).told).toEqual((await overviewOf(alone, place, period)).told);
    expect(await ports.counts.differences()).toEqual([]);
  });

  it('do not tell who holds a phone: the mark of a device is not kept with them', async () => {
    await note(samira, aDay({ contributor: 'a'.repeat(32) }));
    const links = await installation.storage.inMunicipality(town)((scope) =>
      scope.rows('SELECT 1 FROM contributor_link WHERE municipality_id = $1', [town]),
    );
    expect(links).toEqual([]);
  });

  it('are corrected and taken back by who noted them, for as long as the week is fresh', async () => {
    installation.now = Date.parse('2026-11-23T12:00:00+01:00');
    const first = aDay({ followCode: aCode(), answers: { activity: 'street', children: 8, well: 'Rustig.' } });
    await note(samira, first);
    const better = aDay({ answers: { activity: 'street', children: 9, girls: 2 } });
    for (const staff of [deniz, karim, lotte]) {
      expect(codeOf(await correctEntry(ports, staff, { id: first.id, body: better }))).toBe('page-unknown');
      expect(codeOf(await withdrawEntry(ports, staff, first.id))).toBe('page-unknown');
    }
    expect(codeOf(await correctEntry(ports, samira, { id: first.id, body: better }))).toBe('done');
    expect(codeOf(await correctEntry(ports, samira, { id: first.id, body: better }))).toBe('done');
    expect(await ownEntries(ports, samira, { week })).toMatchObject({
      value: [{ id: first.id, children: 9, girls: 2, texts: {} }],
    });
    expect(await ownSheet(ports, samira, { week })).toMatchObject({ value: { total: { visits: 1, children: 9 } } });
    installation.now = Date.parse('2026-11-30T12:00:00+01:00');
    expect(codeOf(await withdrawEntry(ports, samira, first.id))).toBe('page-unknown');
    installation.now = Date.parse('2026-11-29T12:00:00+01:00');
    expect(codeOf(await withdrawEntry(ports, samira, first.id))).toBe('done');
    expect(await ownSheet(ports, samira, { week })).toMatchObject({ value: { total: { visits: 0, children: 0 } } });
    installation.now = Date.parse('2026-11-23T12:00:00+01:00');
  });

  it('are read when somebody of the team opened them, and who noted them can see so', async () => {
    await note(samira, aDay({ answers: { activity: 'talk', well: 'Goed gesprek.' } }));
    const before = await ownEntries(ports, samira, { week });
    expect(before.ok && before.value[0]?.readAt).toBeUndefined();
    await teamEntries(ports, samira, { week });
    expect(await ownEntries(ports, samira, { week })).not.toMatchObject({ value: [{ readAt: expect.anything() }] });
    expect(await teamEntries(ports, karim, { week })).toMatchObject({ value: [{ texts: { well: 'Goed gesprek.' } }] });
    expect(await ownEntries(ports, samira, { week })).toMatchObject({ value: [{ readAt: installation.now }] });
  });

  it('are held beside the target that their organisation set, with who set it and since when', async () => {
    await note(samira);
    const half = { id: randomUUID(), percent: 50, since: '2026-11-01' };
    expect(codeOf(await setTarget(ports, samira, half))).toBe('not-allowed');
    expect(codeOf(await setTarget(ports, otherCoordinator, { ...half, organisation: youthWork.id }))).toBe(
      'not-allowed',
    );
    expect(codeOf(await setTarget(ports, karim, half))).toBe('done');
    expect(codeOf(await setTarget(ports, karim, half))).toBe('done');
    const here = { ...half, id: randomUUID(), percent: 40, since: '2026-11-16', place: 'straat:0518:weimarstraat' };
    expect(codeOf(await setTarget(ports, karim, here))).toBe('done');
    const sheet = await ownSheet(ports, samira, { week, place: 'straat:0518:weimarstraat' });
    expect(sheet).toMatchObject({ value: { target: { percent: 40, setBy: 'karim', since: '2026-11-16' } } });
    expect(sheet.ok && sheet.value.targetsBefore.map((t) => t?.percent)).toEqual([
      ...Array.from({ length: 5 }, () => undefined),
      50,
      50,
      50,
    ]);
    const theirs = await ownSheet(ports, lotte, { week, place: 'straat:0518:weimarstraat' });
    expect(theirs.ok && theirs.value.target).toBeUndefined();
    expect(await setTarget(ports, karim, { ...half, id: randomUUID(), percent: 101 })).toMatchObject({
      refusal: { errors: [{ path: 'percent', code: 'out-of-range' }] },
    });
  });

  it('carry a change of course as a mark on this sheet and later ones', async () => {
    installation.now = Date.parse('2026-11-20T12:00:00+01:00');
    await note(samira);
    const place = 'straat:0518:weimarstraat';
    const words = 'Woensdag alleen voor meisjes.';
    expect(codeOf(await changeCourse(ports, samira, { id: randomUUID(), place, words }))).toBe('done');
    installation.now += 1000;
    expect(codeOf(await changeCourse(ports, karim, { id: randomUUID(), place, words: 'Later op de avond.' }))).toBe(
      'done',
    );
    for (const staff of [noor, police])
      expect(codeOf(await changeCourse(ports, staff, { id: randomUUID(), place, words }))).toBe(
        staff === noor ? 'done' : 'not-allowed',
      );
    expect(codeOf(await changeCourse(ports, samira, { id: randomUUID(), place, words: '  ' }))).toBe('invalid');
    installation.now = Date.parse('2026-12-04T12:00:00+01:00');
    const later = await ownSheet(ports, samira, { place });
    // What the municipality noted for its own people is not on the sheet of the youth workers.
    expect(later).toMatchObject({
      value: { week: 202649, notes: [{ words, week, staffId: 'samira' }, { words: 'Later op de avond.' }] },
    });
    installation.now = Date.parse('2026-11-23T12:00:00+01:00');
  });
});
