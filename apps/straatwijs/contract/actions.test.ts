import { randomUUID } from 'node:crypto';
import {
  type Action,
  actionAtDesk,
  actionMoves,
  actionsAround,
  actionsAtDesk,
  actionsDue,
  moveAction,
  noteActionEffect,
  planActionStep,
  publicAction,
  rewriteAction,
  type Staff,
  type StartActionCommand,
  startAction,
  tendActionStep,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { anAction } from '../testing/actions.ts';
import { aStaff, youthWork } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const piet = aStaff('deputy', { id: 'piet', name: 'Piet Smit' });
const wim = aStaff('worker', { id: 'wim', name: 'Wim de Wit', organisation: youthWork });
const dee = aStaff('coordinator', { id: 'dee', area: 'BU05180800' });
const agent = aStaff('police', { id: 'agent', organisation: { id: 'p', kind: 'police', name: 'Politie' } });
const square = 'straat:0518:kaapseplein';

describe.each(servers())('actions on the %s server', (on) => {
  let installation: TestInstallation;
  const start = async (different: Partial<StartActionCommand> = {}, staff: Staff = noor) => {
    const command = anAction(different);
    const begun = await startAction(installation.ports, staff, command);
    return begun.ok ? command.id : expect.unreachable(JSON.stringify(begun.refusal));
  };
  const look = async (id: string, staff: Staff = noor): Promise<Action> => {
    const found = await actionAtDesk(installation.ports, staff, id);
    return found.ok ? found.value.action : expect.unreachable(found.refusal.code);
  };
  const move = (id: string, to: string, reason = '', staff: Staff = noor) =>
    moveAction(installation.ports, staff, { id, to, reason });
  const trail = () =>
    installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ actor: string; deed: string }>(
        'SELECT actor, deed FROM trail WHERE municipality_id = 518 ORDER BY trail_id',
      ),
    );

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
    for (const person of [noor, piet, wim, dee]) await installation.ports.people.saveStaff(person);
  });
  afterAll(() => installation.close());

  it('begins with what, whose it is and steps by day; sent twice it is one', async () => {
    const command = anAction({
      expects: { what: 'Minder zwerfvuil', from: '2027-01-01', goodFor: ['resident'], notFor: ['entrepreneur'] },
      paidBy: 'Stadsdeel',
      paidUntil: '2027-12-31',
      staysAfter: 'De bakken blijven',
    });
    const sent = await Promise.all([1, 2, 3].map(() => startAction(installation.ports, noor, command)));
    expect(sent).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { id: command.id } })));
    expect(await look(command.id)).toMatchObject({
      state: 'running',
      version: 1,
      placeName: 'Kaapseplein',
      title: command.title,
      writtenBy: 'Noor Bakker',
      startedAt: installation.now,
      expects: { what: 'Minder zwerfvuil', from: '2027-01-01', goodFor: ['resident'], notFor: ['entrepreneur'] },
      paidUntil: '2027-12-31',
      steps: [{ title: 'Bakken bestellen', due: '2026-12-01' }, { title: 'Bakken plaatsen' }],
      moves: [],
    });
    const listed = await actionsAtDesk(installation.ports, noor, {});
    expect(listed.ok && listed.value.map((a) => a.id)).toEqual([command.id]);
  });

  it('says at each field what is missing', async () => {
    const refused = await startAction(
      installation.ports,
      noor,
      anAction({
        id: 'x',
        title: ' ',
        kind: 'ooit',
        placeId: '',
        owner: { role: '' },
        steps: [{ title: 'A', due: '' }],
      }),
    );
    const errors = refused.ok ? [] : refused.refusal.errors?.map((e) => `${e.path} ${e.code}`);
    expect(errors).toEqual([
      'id not-a-uuid',
      'kind not-an-option',
      'place unknown-place',
      'title missing',
      'owner missing',
      'due missing',
    ]);
  });

  it('goes through every move of the table with who, when and why, and through no other', async () => {
    const ways: readonly (readonly [string, string])[][] = [
      [
        ['running', ''],
        ['waiting', 'geld'],
        ['running', ''],
        ['half-solved', 'deels'],
        ['running', 'weer vol'],
        ['solved', ''],
        ['running', 'weer stuk'],
      ],
      [
        ['waiting', 'vorst'],
        ['stopped', 'niet nodig'],
        ['running', 'toch nodig'],
        ['not-solved', 'lukte niet'],
        ['running', 'nieuwe kans'],
        ['stopped', 'geen geld'],
      ],
      [['stopped', 'geen plan']],
    ];
    const walked = new Set<string>();
    for (const way of ways) {
      const id = await start({ proposed: true, placeId: square });
      for (const [to, reason] of way) {
        const before = await look(id);
        const move0 = actionMoves.find((m) => m.from === before.state && m.to === to && m.by === 'staff');
        // A reason of spaces is none.
        if (move0?.needsReason) expect(await move(id, to, '  ')).toMatchObject({ refusal: { code: 'reason-needed' } });
        installation.now += 60_000;
        expect(await move(id, to, reason)).toMatchObject({ ok: true });
        const after = await look(id);
        expect(after.moves.at(-1)).toEqual({
          ...{ from: before.state, to, by: 'staff', who: 'Noor Bakker', at: installation.now, language: 'nl' },
          ...(reason ? { reason } : {}),
        });
        walked.add(`${before.state} ${to}`);
        const cannot = ['proposed', 'running', 'waiting', 'solved', 'half-solved', 'not-solved', 'stopped'].filter(
          (s) => !actionMoves.some((m) => m.from === after.state && m.to === s && m.by === 'staff'),
        );
        for (const never of cannot)
          expect(await move(id, never, 'x')).toMatchObject({ refusal: { code: 'step-not-possible' } });
        expect((await look(id)).moves).toHaveLength(after.moves.length);
      }
      if ((await look(id)).state === 'running') await move(id, 'stopped', 'klaar met de test');
    }
    expect([...walked].sort()).toEqual(
      actionMoves
        .filter((m) => m.by === 'staff')
        .map((m) => `${m.from} ${m.to}`)
        .sort(),
    );
  });

  it('of two who write over the same version nobody loses a word', async () => {
    const id = await start();
    const { version } = await look(id);
    const write = (staff: Staff, words: string, over = version) =>
      rewriteAction(installation.ports, staff, { ...anAction(), id, words, version: over });
    const both = await Promise.all([write(noor, 'Noor: twee bakken.'), write(piet, 'Piet: drie bakken.')]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    const lost = both.find((r) => !r.ok);
    expect(lost).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
    const after = await look(id);
    expect(after.version).toBe(2);
    expect(['Noor: twee bakken.', 'Piet: drie bakken.']).toContain(after.words);
    // Over what stands there now it can be written, and what stood there before is still in the table.
    expect(await write(piet, 'Samen: drie bakken.', after.version)).toMatchObject({ ok: true });
    const versions = await installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ words: string }>('SELECT words FROM action_version WHERE municipality_id = 518 ORDER BY version'),
    );
    expect(versions).toHaveLength(3);
    expect(versions[1]?.words).toBe(after.words);
  });

  it('at most five run in an area, of which three long; two who begin the last one at the same moment get one', async () => {
    for (let n = 0; n < 4; n++) await start({ title: `Actie ${n}`, kind: n < 3 ? 'long' : 'quick' });
    expect(await startAction(installation.ports, noor, anAction({ kind: 'long' }))).toMatchObject({
      refusal: { code: 'too-many-actions' },
    });
    const sent = await Promise.all([1, 2, 3, 4].map(() => startAction(installation.ports, noor, anAction())));
    expect(sent.filter((r) => r.ok)).toHaveLength(1);
    const full = sent.find((r) => !r.ok);
    expect(full && !full.ok && full.refusal.inTheWay?.map((w) => w.name)).toEqual(
      expect.arrayContaining(['Actie 0', 'Actie 1', 'Actie 2', 'Actie 3']),
    );
    // Elsewhere there is room, and a proposal takes none.
    await start({ placeId: 'straat:0518:tesselseplein' });
    const proposal = await start({ proposed: true });
    expect(await move(proposal, 'running')).toMatchObject({ refusal: { code: 'too-many-actions' } });
  });

  it('begins in a full area when something else waits or stops in the same deed: both or neither', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push(await start({ title: `Actie ${n}` }));
    const [first = ''] = ids;
    const next = (room: StartActionCommand['room'], id: string = randomUUID()) =>
      startAction(installation.ports, noor, { ...anAction({ id }), ...(room ? { room } : {}) });
    expect(await next({ id: first, to: 'waiting', reason: ' ' })).toMatchObject({ refusal: { code: 'reason-needed' } });
    expect(await next({ id: first, to: 'solved', reason: 'x' })).toMatchObject({ refusal: { code: 'invalid' } });
    expect((await look(first)).state).toBe('running');
    expect(await next({ id: first, to: 'waiting', reason: 'Eerst de lampen.' })).toMatchObject({ ok: true });
    expect(await look(first)).toMatchObject({ state: 'waiting', moves: [{ reason: 'Eerst de lampen.' }] });
    expect(await next({ id: first, to: 'stopped', reason: 'x' })).toMatchObject({ ok: false });
    expect((await look(first)).state).toBe('waiting');
  });

  it('steps are planned, put off and done, line by line; what is late comes back', async () => {
    const id = await start();
    const [ordered] = (await look(id)).steps;
    const stepId = randomUUID();
    const plan = { id, stepId, title: 'Buren bedanken', due: '2026-11-25' };
    for (let n = 0; n < 2; n++)
      expect(await planActionStep(installation.ports, noor, plan)).toMatchObject({ ok: true });
    expect((await look(id)).steps.map((s) => s.title)).toEqual([
      'Buren bedanken',
      'Bakken bestellen',
      'Bakken plaatsen',
    ]);
    installation.now += 9 * 86_400_000;
    expect((await actionsDue(installation.ports, noor)).late).toMatchObject([{ action: { id }, steps: 2 }]);
    await tendActionStep(installation.ports, noor, { id, stepId, done: true });
    await tendActionStep(installation.ports, noor, { id, stepId: ordered?.id ?? '', due: '2027-02-01' });
    expect((await actionsDue(installation.ports, noor)).late).toEqual([]);
    expect((await look(id)).steps.find((s) => s.id === stepId)).toMatchObject({ doneOn: '2026-12-02' });
    await tendActionStep(installation.ports, noor, { id, stepId, done: false });
    expect((await look(id)).steps.find((s) => s.id === stepId)).not.toHaveProperty('doneOn');
    expect(await tendActionStep(installation.ports, noor, { id, stepId: randomUUID(), done: true })).toMatchObject({
      refusal: { code: 'step-not-possible' },
    });
  });

  it('keeps what came of it, good and bad, meant and not, per perspective with its source', async () => {
    const id = await start();
    const effect = {
      ...{ id, effectId: randomUUID(), perspective: 'entrepreneur', good: false, meant: false },
      ...{ words: 'Minder plek voor de deur', source: 'Gesprek met twee winkeliers', seenOn: '2026-11-20' },
    };
    for (let n = 0; n < 2; n++)
      expect(await noteActionEffect(installation.ports, noor, effect)).toMatchObject({ ok: true });
    const { effectId, id: _, ...kept } = effect;
    expect((await look(id)).effects).toEqual([{ ...kept, id: effectId, language: 'nl' }]);
    expect(
      await noteActionEffect(installation.ports, noor, {
        ...effect,
        effectId: randomUUID(),
        seenOn: '2026-12-24',
        perspective: 'x',
      }),
    ).toMatchObject({ refusal: { errors: [{ path: 'perspective' }, { path: 'seenOn', code: 'in-the-future' }] } });
  });

  it('is moved by who keeps the area and by its owner, and begun by the former only', async () => {
    const { ports } = installation;
    const id = await start({ owner: { role: 'youth-work', staffId: 'wim' } });
    expect(await look(id, wim)).toMatchObject({ id });
    expect(await startAction(ports, wim, anAction({ owner: { role: 'x', staffId: 'wim' } }))).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await move(id, 'waiting', 'ziek', agent)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await move(id, 'waiting', 'ziek', dee)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await actionAtDesk(ports, dee, id)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await move(id, 'waiting', 'ziek', wim)).toMatchObject({ ok: true });
    const other = await start();
    expect(await move(other, 'waiting', 'ziek', wim)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await startAction(ports, dee, anAction())).toMatchObject({ refusal: { code: 'not-allowed' } });
    const theirs = await actionsAtDesk(ports, dee, {});
    expect(theirs.ok && theirs.value).toEqual([]);
    expect((await trail()).filter((t) => t.actor !== 'noor')).toEqual([{ actor: 'wim', deed: 'action waiting' }]);
  });

  it('is read by everybody once it was decided, around its place and nowhere else', async () => {
    const { ports } = installation;
    const proposal = await start({ proposed: true });
    const dropped = await start({ proposed: true });
    await move(dropped, 'stopped', 'geen plan');
    for (const id of [proposal, dropped, randomUUID(), 'x'])
      expect(await publicAction(ports, id)).toEqual({ ok: false, refusal: { code: 'page-unknown' } });
    const id = await start();
    expect(await publicAction(ports, id)).toMatchObject({ value: { action: { id } } });
    const around = async (placeId: string) => {
      const place = await ports.places.place(placeId);
      return place ? (await actionsAround(ports, place, 20)).map((a) => a.id) : [];
    };
    expect([await around(square), await around('GM0518')]).toEqual([[id], [id]]);
    expect(await around('straat:0518:tesselseplein')).toEqual([]);
  });

  it('is found by place, theme, state, owner and what is late', async () => {
    const green = await start({ theme: 'green', owner: { role: 'residents', staffId: 'piet' } });
    const clean = await start({ steps: [{ title: 'Gisteren', due: '2026-11-22' }] });
    const ids = async (wish: Parameters<typeof actionsAtDesk>[2]) => {
      const found = await actionsAtDesk(installation.ports, noor, wish);
      return found.ok ? found.value.map((a) => a.id) : [];
    };
    expect(await ids({ theme: 'green' })).toEqual([green]);
    expect(await ids({ owner: 'piet' })).toEqual([green]);
    expect(await ids({ overdue: true })).toEqual([clean]);
    expect(await ids({ within: 'straat:0518:tesselseplein' })).toEqual([]);
    await move(green, 'solved');
    expect(await ids({ states: ['solved'] })).toEqual([green]);
    expect(await ids({})).toEqual([clean]);
  });

  it('of another municipality does not exist here', async () => {
    const id = await start();
    const elsewhere = installation.portsOf(363);
    expect(await elsewhere.actions.action(id)).toBeUndefined();
    expect(await publicAction(elsewhere, id)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await elsewhere.actions.list({ edition: 2026, limit: 9 })).toEqual([]);
  });
});
