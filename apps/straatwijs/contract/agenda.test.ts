import { randomBytes, randomUUID } from 'node:crypto';
import {
  type AgendaCommand,
  type AmbitionCommand,
  agendaAtDesk,
  agendasAround,
  agendasAtDesk,
  attentionAtDesk,
  contribute,
  parsePeriod,
  publicAgenda,
  publicAttention,
  saveAgenda,
  shortId,
  stepAgenda,
  writeAmbition,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { openedRound } from '../testing/rounds.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const inDuindorp = aStaff('deputy', { id: 'dee', area: 'BU05180800' });
const buurt = 'BU05183637';

describe.each(servers())('agendas on the %s server', (on) => {
  let home: TestInstallation;
  const anAgenda = (different: Partial<AgendaCommand> = {}): AgendaCommand => ({
    id: shortId(randomBytes(10)),
    placeId: buurt,
    period: '2027',
    themes: ['clean', 'green'],
    words: { nl: 'Daar vroegen de meeste mensen om.' },
    ...different,
  });
  const anAmbition = (agendaId: string, different: Partial<AmbitionCommand> = {}): AmbitionCommand => ({
    agendaId,
    theme: 'clean',
    after: 0,
    words: { nl: 'De straat is iedere dag schoon.' },
    watched: { nl: 'Hoe vaak er afval naast de bakken ligt' },
    baseline: { figure: '3,5', period: '2026-Q3', source: 'Tellingen van bewoners' },
    target: '1',
    until: '2027-12-31',
    measures: [{ words: { nl: 'Vaker legen' }, state: 'doing' }],
    ...different,
  });
  const made = async (different: Partial<AgendaCommand> = {}) => {
    const command = anAgenda(different);
    expect(await saveAgenda(home.ports, noor, command)).toMatchObject({ ok: true });
    return command.id;
  };

  beforeAll(async () => {
    home = await testInstallation({ on });
    await home.ports.people.saveStaff(noor);
  });
  afterAll(() => home.close());

  it('are a draft until they are shown, stay readable when they are over, and name their round', async () => {
    const roundId = await openedRound(home.ports, noor);
    const id = await made({ roundId });
    const place = await home.ports.places.place(buurt);
    if (!place) throw new Error('no such place');
    expect(await publicAgenda(home.ports, id)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await agendasAround(home.ports, place, 9)).toEqual([]);
    expect(await stepAgenda(home.ports, noor, { id, to: 'over' })).toMatchObject({ ok: false });
    expect(await stepAgenda(home.ports, noor, { id, to: 'public' })).toMatchObject({ ok: true });
    expect(await publicAgenda(home.ports, id)).toMatchObject({
      value: { agenda: { period: '2027', themes: ['clean', 'green'] }, round: { id: roundId } },
    });
    expect((await agendasAround(home.ports, place, 9)).map((a) => a.id)).toEqual([id]);
    expect(await stepAgenda(home.ports, noor, { id, to: 'over' })).toMatchObject({ ok: true });
    expect(await saveAgenda(home.ports, noor, { ...anAgenda(), id })).toMatchObject({ ok: false });
    expect((await publicAgenda(home.ports, id)).ok).toBe(true);
  });

  it('are refused without themes, with too many, for no period, and with somebody in their words', async () => {
    const no = async (different: Partial<AgendaCommand>) => {
      const result = await saveAgenda(home.ports, noor, anAgenda(different));
      return result.ok ? [] : (result.refusal.errors ?? []).map((e) => `${e.path} ${e.code}`);
    };
    expect(await no({ themes: [] })).toEqual(['themes missing']);
    expect(await no({ themes: ['clean', 'green', 'safety', 'care', 'youth', 'traffic'] })).toEqual([
      'themes out-of-range',
    ]);
    expect(await no({ period: 'ooit' })).toEqual(['period not-an-option']);
    expect(await no({ roundId: 'bbbbbbbbbb' })).toEqual(['round not-an-option']);
    expect(await no({ words: { nl: 'Bel 06-12345678 voor meer' } })).toEqual(['sure missing']);
  });

  it('belong to whoever manages the area', async () => {
    const id = await made();
    expect(await agendaAtDesk(home.ports, inDuindorp, { id })).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await saveAgenda(home.ports, inDuindorp, anAgenda())).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await agendasAtDesk(home.ports, inDuindorp)).toEqual({ ok: true, value: [] });
    expect((await writeAmbition(home.ports, inDuindorp, anAmbition(id))).ok).toBe(false);
  });

  it('keep every version of an ambition, and refuse one that was written past another', async () => {
    const id = await made();
    const both = await Promise.all([0, 0].map((after) => writeAmbition(home.ports, noor, anAmbition(id, { after }))));
    expect(both.filter((b) => b.ok)).toHaveLength(1);
    const better = { after: 1, words: { nl: 'De straat is schoon, ook op maandag.' } };
    expect(await writeAmbition(home.ports, noor, anAmbition(id, better))).toMatchObject({ ok: true });
    await stepAgenda(home.ports, noor, { id, to: 'public' });
    const found = await agendaAtDesk(home.ports, noor, { id });
    expect(found.ok && found.value.ambitions.map((a) => [a.version, a.writtenBy])).toEqual([
      [2, 'Noor Bakker'],
      [1, 'Noor Bakker'],
    ]);
    expect(await publicAgenda(home.ports, id)).toMatchObject({
      value: { ambitions: [{ version: 2, baseline: { figure: 3.5, period: '2026-Q3' }, target: 1 }] },
    });
  });

  it('take a figure only with its period and its source, and a target only with its day', async () => {
    const id = await made();
    const no = async (different: Partial<AmbitionCommand>) => {
      const result = await writeAmbition(home.ports, noor, anAmbition(id, different));
      return result.ok ? [] : (result.refusal.errors ?? []).map((e) => `${e.path} ${e.code}`);
    };
    expect(await no({ baseline: { figure: '3', period: '', source: '' } })).toEqual([
      'baselinePeriod not-a-time',
      'baselineSource missing',
    ]);
    expect(await no({ target: 'veel' })).toEqual(['target wrong-type']);
    expect(await no({ until: '' })).toEqual(['until missing']);
    expect(await no({ until: '2026-01-01' })).toEqual(['until out-of-range']);
    expect(await no({ theme: 'safety' })).toEqual(['theme not-an-option']);
  });

  it('order themes live at the desk, each group the same weight, and publicly only from what was released', async () => {
    const place = await home.ports.places.place('straat:0518:weimarstraat');
    const year = parsePeriod('2026');
    if (!place || !year) throw new Error('no such place or year');
    const tell = (perspective: 'resident' | 'entrepreneur' | 'visitor', theme: string, valence: string) =>
      contribute(home.ports, {}, [
        aSignal({
          perspective,
          contributor: randomUUID().replaceAll('-', ''),
          followCode: aCode(),
          answers: { theme, valence },
        }),
      ]);
    for (let n = 0; n < 30; n++) await tell('resident', n < 20 ? 'traffic' : 'clean', 'negative');
    for (let n = 0; n < 6; n++) await tell('entrepreneur', 'shops', n < 5 ? 'mixed' : 'positive');
    await tell('visitor', 'green', 'negative');
    const found = await attentionAtDesk(home.ports, noor, place, year);
    if (!found.ok) throw new Error(found.refusal.code);
    const { together, heard, absent, by } = found.value;
    const order = (a: typeof together) => (a.ranks.estimate ?? []).map((r) => a.themes[r.theme]?.theme);
    // Five of six shopkeepers weigh more than twenty of thirty residents.
    expect(order(together)).toEqual(['shops', 'traffic', 'clean']);
    expect([heard, absent.includes('visitor')]).toEqual([['resident', 'entrepreneur'], true]);
    expect(by.map(order)).toEqual([['traffic', 'clean'], ['shops']]);
    expect((await attentionAtDesk(home.ports, inDuindorp, place, year)).ok).toBe(false);
    expect(await publicAttention(home.ports, place, year)).toBeUndefined();
  });
});
