import { randomUUID } from 'node:crypto';
import { actFromLine, actionPointsOf, markLine, penDeed, planTalk, stepTalk, writeLines } from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const week = 8 * 86_400_000;
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const rik = aStaff('reader', { id: 'rik' });

describe.each(servers())('an action point becomes an action, on the %s server', (on) => {
  let home: TestInstallation;
  let talkId: string;
  let n = 0;
  const write = async (different: object = {}) => {
    const id = randomUUID();
    const line = {
      ...{
        id,
        theme: 'clean',
        part: 'action',
        words: 'Een bak bij de halte. Ook een asbak.',
        device: 'page',
        number: n++,
      },
      ...{ owner: 'Stadsbeheer', due: '2026-12-20', horizon: 'quick' },
      ...different,
    };
    expect(await writeLines(home.ports, noor, { talkId, lines: [line] })).toMatchObject({ value: { refused: [] } });
    return id;
  };
  const press = (lineId: string, who = noor) => actFromLine(home.ports, who, { talkId, lineId });
  const all = async () =>
    home.ports.actions.list({ edition: (await home.ports.places.current())?.edition ?? 0, limit: 50 });

  beforeEach(async () => {
    await home?.close();
    home = await testInstallation({ on });
    for (const staff of [noor, rik]) await home.ports.people.saveStaff(staff);
    const planned = await planTalk(home.ports, noor, {
      ...{ id: randomUUID(), kind: 'quarterly', placeId: 'BU05183034', date: '2026-11-23', starts: '19:30' },
      ...{ venue: 'school', joins: 'buurtoverleg', whyNone: '' },
    });
    talkId = planned.ok ? planned.value.id : '';
    await penDeed(home.ports, noor, { talkId, deed: 'taken' });
  });
  afterAll(() => home.close());

  it('by one press, with its words, owner, day and the talk that it came from; pressing twice begins one', async () => {
    const id = await write();
    const both = await Promise.all([press(id), press(id)]);
    expect(both).toEqual([
      { ok: true, value: { id } },
      { ok: true, value: { id } },
    ]);
    expect(await all()).toMatchObject([
      {
        ...{ id, kind: 'quick', theme: 'clean', state: 'running', beganWith: ['talk'], placeId: 'BU05183034' },
        ...{ title: 'Een bak bij de halte', words: 'Een bak bij de halte. Ook een asbak.' },
        ...{ owner: { role: 'Stadsbeheer' }, steps: [{ due: '2026-12-20' }] },
      },
    ]);
    const sources = await home.ports.actionTellers.sources([id]);
    expect([...sources]).toEqual([[id, [{ kind: 'talk', id: talkId }]]]);
    expect(await press(id, rik)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  it('is the same action after the line was put right', async () => {
    const id = await write();
    await press(id);
    const right = await write({ words: 'Twee bakken bij de halte.', supersedes: id });
    expect(await actionPointsOf(home.ports, noor, talkId)).toMatchObject({
      value: [{ line: { id: right }, isAction: true }],
    });
    expect(await press(right)).toEqual({ ok: true, value: { id } });
    expect(await all()).toHaveLength(1);
  });

  it('asks a look first where there is no theme, where somebody may be recognised, and where a line is not for everybody', async () => {
    const bare = await write({ theme: '' });
    expect(await press(bare)).toMatchObject({ refusal: { code: 'invalid', errors: [{ path: 'theme' }] } });
    const phone = await write({ words: 'Bel 06 12 34 56 78 over de bak.' });
    expect(await press(phone)).toMatchObject({ refusal: { code: 'still-recognisable' } });
    const quiet = await write({ words: 'Met de buurman praten.' });
    const shown = await write({ words: 'Praten met Jan over de bak.' });
    await stepTalk(home.ports, noor, { id: talkId, step: 'send-round' });
    home.now += week;
    await markLine(home.ports, noor, { talkId, lineId: quiet, says: 'not-public' });
    await markLine(home.ports, noor, { talkId, lineId: shown, says: 'public', words: 'Praten over de bak.' });
    expect(await press(quiet)).toMatchObject({ refusal: { code: 'still-recognisable' } });
    expect(await all()).toEqual([]);
    // What a person let through is what everybody reads.
    expect(await press(shown)).toMatchObject({ ok: true });
    expect(await all()).toMatchObject([{ words: 'Praten over de bak.', title: 'Praten over de bak' }]);
  });

  it('gives way to what runs: where an area is full it is refused, and nothing was begun', async () => {
    for (let i = 0; i < 5; i++) await press(await write({ words: `Punt ${i}.` }));
    const one = await write();
    expect(await press(one)).toMatchObject({ refusal: { code: 'too-many-actions' } });
    expect(await all()).toHaveLength(5);
  });
});
