import { randomUUID } from 'node:crypto';
import {
  answerRound,
  enterSheets,
  forgetAnswers,
  mapOfRound,
  ownAnswers,
  publicRound,
  publishedRound,
  roundAtDesk,
  roundsAround,
  roundsAtDesk,
  saveRound,
  stepRound,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { aMark, answersOf, aRound, openedRound } from '../testing/rounds.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const inDuindorp = aStaff('deputy', { id: 'dee', area: 'BU05180800' });
const reader = aStaff('reader', { id: 'rik' });

describe.each(servers())('statement rounds on the %s server', (on) => {
  let home: TestInstallation;
  const close = (id: string) => stepRound(home.ports, noor, { id, to: 'closed' });
  const outcome = async (id: string) => {
    const found = await publicRound(home.ports, id);
    return found.ok ? publishedRound(found.value) : undefined;
  };
  const people = async (id: string) => {
    const all = await roundsAtDesk(home.ports, noor);
    return all.ok ? all.value.find((r) => r.id === id)?.people : undefined;
  };

  beforeEach(async () => {
    await home?.close();
    home = await testInstallation({ on });
    await home.ports.people.saveStaff(noor);
  });
  afterAll(() => home.close());

  it('are written as a draft, and fixed once they are open', async () => {
    const command = aRound();
    expect(await saveRound(home.ports, noor, command)).toMatchObject({ ok: true });
    expect(await publicRound(home.ports, command.id)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await saveRound(home.ports, noor, { ...command, joins: 'De koffieochtend' })).toMatchObject({ ok: true });
    expect(await roundAtDesk(home.ports, noor, command)).toMatchObject({
      value: { joins: 'De koffieochtend', state: 'draft', madeBy: 'Noor Bakker' },
    });
    expect(await stepRound(home.ports, noor, { id: command.id, to: 'closed' })).toMatchObject({
      refusal: { code: 'step-not-possible' },
    });
    expect(await stepRound(home.ports, noor, { id: command.id, to: 'open' })).toMatchObject({ ok: true });
    expect(await saveRound(home.ports, noor, command)).toMatchObject({ refusal: { code: 'step-not-possible' } });
    const place = await home.ports.places.place('straat:0518:kaapseplein');
    expect(place && (await roundsAround(home.ports, { ...place, id: 'BU05183637' }, 9)).map((r) => r.id)).toEqual([
      command.id,
    ]);
  });

  it('are refused with too few sentences, without a meeting, and with somebody in them unless one looked', async () => {
    const named = aRound({ statements: ['Bel 06-12345678', 'Twee', 'Drie'].map((nl) => ({ words: { nl } })) });
    expect(await saveRound(home.ports, noor, named)).toMatchObject({ refusal: { code: 'still-recognisable' } });
    expect(await saveRound(home.ports, noor, { ...named, sure: true })).toMatchObject({ ok: true });
    expect(await stepRound(home.ports, noor, { id: named.id, to: 'open' })).toMatchObject({
      refusal: { code: 'still-recognisable' },
    });
    const bare = await saveRound(home.ports, noor, aRound({ joins: ' ', statements: [{ words: { ar: 'جملة' } }] }));
    expect(bare).toMatchObject({
      refusal: { errors: [{ path: 'joins' }, { path: 'statements' }, { path: 'statement-0', code: 'missing' }] },
    });
  });

  it('belong to whoever manages the area', async () => {
    const id = await openedRound(home.ports, noor);
    for (const staff of [inDuindorp, reader]) {
      expect((await roundAtDesk(home.ports, staff, { id })).ok).toBe(false);
      expect((await stepRound(home.ports, staff, { id, to: 'closed' })).ok).toBe(false);
      expect((await mapOfRound(home.ports, staff, { id })).ok).toBe(false);
    }
    expect(await saveRound(home.ports, inDuindorp, aRound())).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await roundsAtDesk(home.ports, inDuindorp)).toEqual({ ok: true, value: [] });
  });

  it('count one phone once: said again it is corrected, and two tabs are one person', async () => {
    const id = await openedRound(home.ports, noor, { places: 2 });
    const mark = aMark();
    const say = (more: object) => answerRound(home.ports, id, { mark, perspective: 'resident', ...more });
    await Promise.all([
      say({ statement: 0, says: 'agree', goodFor: ['visitor', 'nobody'] }),
      say({ statement: 1, says: 'pass' }),
      say({ themes: ['green'] }),
    ]);
    await say({ statement: 0, says: 'disagree' });
    expect(await people(id)).toBe(1);
    expect(await ownAnswers(home.ports, id, mark)).toEqual({
      perspective: 'resident',
      says: { 0: { says: 'disagree', goodFor: [], badFor: [] }, 1: { says: 'pass', goodFor: [], badFor: [] } },
      themes: ['green'],
    });
    expect(await say({ statement: 9, says: 'agree' })).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await say({ themes: ['everything'] })).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await answerRound(home.ports, id, { mark: 'x', perspective: 'resident' })).toMatchObject({ ok: false });
    expect(await answerRound(home.ports, id, { mark, perspective: 'mayor' })).toMatchObject({ ok: false });
  });

  it('know a phone in one round only, and take it out when it asks', async () => {
    const [id, other] = [await openedRound(home.ports, noor), await openedRound(home.ports, noor)];
    const mark = aMark();
    for (const round of [id, other]) await answersOf(home.ports, round, 'resident', ['agree'], mark);
    const kept = await home.storage.inMunicipality(518)((scope) =>
      scope.rows<{ pseudonym: Buffer }>('SELECT DISTINCT pseudonym FROM round_answer WHERE municipality_id = 518'),
    );
    expect(kept).toHaveLength(2);
    expect(await forgetAnswers(home.ports, id, mark)).toEqual({ ok: true, value: true });
    expect([await people(id), await people(other)]).toEqual([0, 1]);
    expect(await ownAnswers(home.ports, id, mark)).toBeUndefined();
  });

  it('take sheets of paper, each one person, with who typed them in', async () => {
    const id = await openedRound(home.ports, noor);
    const sheets = Array.from({ length: 20 }, (_, n) => ({
      id: randomUUID(),
      perspective: n < 19 ? 'resident' : '',
      says: n < 19 ? ['agree', '', 'pass'] : ['', '', ''],
      themes: [],
    }));
    expect(await enterSheets(home.ports, noor, { id, sheets })).toEqual({ ok: true, value: { people: 19 } });
    expect(await enterSheets(home.ports, noor, { id, sheets })).toEqual({ ok: true, value: { people: 19 } });
    expect(await people(id)).toBe(19);
    const wrong = [{ id: randomUUID(), perspective: '', says: ['yes'], themes: [] }];
    expect(await enterSheets(home.ports, noor, { id, sheets: wrong })).toMatchObject({
      refusal: {
        errors: [
          { path: 'sheet-0', code: 'missing' },
          { path: 'sheet-0', code: 'not-an-option' },
        ],
      },
    });
    expect(await enterSheets(home.ports, reader, { id, sheets })).toMatchObject({ ok: false });
    expect((await home.ports.rounds.answers(id)).map((a) => a.enteredBy)).toEqual(Array(19).fill('noor'));
  });

  it('say nothing while they are open, and what five people of a group said once closed; a group of four is absent', async () => {
    const id = await openedRound(home.ports, noor);
    for (let n = 0; n < 8; n++) await answersOf(home.ports, id, 'resident', ['agree', 'disagree', 'agree']);
    for (let n = 0; n < 9; n++) await answersOf(home.ports, id, 'professional', ['agree', 'agree', 'disagree']);
    for (let n = 0; n < 4; n++) await answersOf(home.ports, id, 'entrepreneur', ['disagree', 'disagree', 'disagree']);
    expect(await outcome(id)).toBeUndefined();
    expect(await mapOfRound(home.ports, noor, { id })).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await close(id)).toMatchObject({ ok: true });
    const [first, second] = (await outcome(id))?.opinions.statements ?? [];
    expect(first).toMatchObject({ label: 'shared', shared: 'agree' });
    expect(first?.groups.map((g) => [g.perspective, g.contributors, g.agrees])).toEqual([
      ['resident', '5-9', 'over-half'],
      ['professional', '5-9', 'over-half'],
    ]);
    expect(first?.absent).toEqual(['young-resident', 'official', 'entrepreneur', 'visitor']);
    expect(second?.label).toBe('divided');
    expect(await mapOfRound(home.ports, noor, { id })).toMatchObject({ ok: true });
  });

  it('stay as they were frozen: what is taken out, or sent late, changes nothing and is told apart by nobody', async () => {
    const id = await openedRound(home.ports, noor);
    const marks = Array.from({ length: 6 }, aMark);
    for (const mark of marks) await answersOf(home.ports, id, 'resident', ['agree', 'agree', 'disagree'], mark);
    await close(id);
    const before = await outcome(id);
    const late = { mark: aMark(), perspective: 'resident', statement: 0, says: 'disagree' };
    expect(await answerRound(home.ports, id, late)).toMatchObject({ refusal: { code: 'round-closed' } });
    expect(await forgetAnswers(home.ports, id, marks[0] ?? '')).toMatchObject({ ok: true });
    expect(await close(id)).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await outcome(id)).toEqual(before);
  });

  it('close while people answer: each answer is in it, or was refused', async () => {
    const id = await openedRound(home.ports, noor);
    for (let n = 0; n < 4; n++) await answersOf(home.ports, id, 'resident', ['agree']);
    const late = Array.from({ length: 12 }, () =>
      answerRound(home.ports, id, { mark: aMark(), perspective: 'resident', statement: 0, says: 'agree' }),
    );
    const [closed, ...answered] = await Promise.all([close(id), ...late]);
    expect(closed.ok).toBe(true);
    const kept = answered.filter((a) => a.ok).length;
    expect(await people(id)).toBe(4 + kept);
    const [first] = (await outcome(id))?.opinions.statements ?? [];
    expect(first?.groups.length).toBe(4 + kept >= 5 ? 1 : 0);
  });

  it('count one line once, however many phones somebody invents behind it', async () => {
    const id = await openedRound(home.ports, noor);
    await answersOf(home.ports, id, 'resident', ['agree']);
    for (let n = 0; n < 9; n++) await answersOf(home.ports, id, 'resident', ['pass'], aMark(), '192.0.2.0/24');
    await close(id);
    expect((await outcome(id))?.opinions.state).toBe('too-few');
  });

  it('end with a vote where that was announced: below ten voters nothing is called chosen', async () => {
    const vote = async (voters: number) => {
      const id = await openedRound(home.ports, noor, { places: 1, rule: 'equal-shares' });
      for (let n = 0; n < voters; n++)
        await answerRound(home.ports, id, {
          mark: aMark(),
          perspective: 'resident',
          themes: n % 3 === 0 ? ['green', 'clean'] : ['clean'],
        });
      await close(id);
      return (await outcome(id))?.vote;
    };
    expect(await vote(4)).toMatchObject({ state: 'too-few', themes: [], voters: null, chosen: null });
    expect(await vote(9)).toMatchObject({ state: 'value', voters: null, chosen: null });
    const ten = await vote(15);
    expect(ten).toMatchObject({ voters: 15, chosen: ['clean'], otherwise: ['clean'], byLot: false });
    expect(ten?.themes.find((t) => t.theme === 'green')).toMatchObject({ approvals: 5, overHalf: false });
  });
});
