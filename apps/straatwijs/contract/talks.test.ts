import { randomUUID } from 'node:crypto';
import {
  keyOfTalk,
  type LineCommand,
  markLine,
  minutesAtDesk,
  type PlanCommand,
  penDeed,
  planTalk,
  proposeLine,
  publicTalk,
  stepTalk,
  talkNow,
  writeLines,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const place = 'BU05183637';
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const sam = aStaff('worker', { id: 'sam', name: 'Sam' });
const elsewhere = aStaff('coordinator', { id: 'elders', name: 'Els', area: 'BU05183034' });
const week = 7 * 86_400_000;

describe.each(servers())('city talks on the %s server', (on) => {
  let home: TestInstallation;
  let start: number;
  const plan = (different: Partial<PlanCommand> = {}): PlanCommand => ({
    ...{ id: randomUUID(), kind: 'quarterly', placeId: place, date: '2026-11-24', starts: '19:30' },
    ...{ venue: 'buurtkamer', joins: 'bewonersoverleg', whyNone: '', ...different },
  });
  const planned = async (different: Partial<PlanCommand> = {}): Promise<string> => {
    const made = await planTalk(home.ports, noor, plan(different));
    return made.ok ? made.value.id : '';
  };
  const aLine = (different: Partial<LineCommand> = {}): LineCommand => ({
    ...{ id: randomUUID(), theme: 'clean', part: 'going-on', words: 'Zakken naast de bakken', device: 'a', number: 1 },
    ...different,
  });
  const write = (talkId: string, lines: readonly LineCommand[], who = noor) =>
    writeLines(home.ports, who, { talkId, lines });
  const pen = (talkId: string, deed: string, who = noor, more: { to?: string; reason?: string } = {}) =>
    penDeed(home.ports, who, { talkId, deed, ...more });
  const step = (id: string, name: string, reason = '') => stepTalk(home.ports, noor, { id, step: name, reason });
  const minutes = async (id: string) => {
    const found = await minutesAtDesk(home.ports, noor, id);
    if (!found.ok) throw new Error(found.refusal.code);
    const words = (lines: readonly { words: string }[]) => lines.map((l) => l.words);
    const { lines, waiting, late } = found.value.minutes;
    return { lines: words(lines), waiting: words(waiting), late: words(late), raw: found.value };
  };

  beforeAll(async () => {
    home = await testInstallation({ on });
    start = home.now;
    for (const staff of [noor, sam, elsewhere]) await home.ports.people.saveStaff(staff);
  });
  beforeEach(async () => {
    home.now = start;
    await home.storage.inMunicipality(518)(async (scope) => {
      for (const table of ['talk_mark', 'talk_line', 'talk_pen', 'talk_step', 'talk', 'trail'])
        await scope.run(`DELETE FROM ${table} WHERE municipality_id = 518`);
    });
  });
  afterAll(() => home.close());

  it('a plan says which meeting it joins or why none, and sending it twice plans once', async () => {
    const nothing = await planTalk(home.ports, noor, plan({ joins: '' }));
    expect(nothing).toMatchObject({ ok: false, refusal: { errors: [{ path: 'joins', code: 'missing' }] } });
    const command = plan({ joins: '', whyNone: 'er is hier geen overleg' });
    await planTalk(home.ports, noor, command);
    await planTalk(home.ports, noor, { ...command, venue: 'school' });
    const talks = await home.ports.talks.list({ limit: 9 });
    expect(talks).toMatchObject([
      { id: command.id, venue: 'school', whyNone: 'er is hier geen overleg', state: 'planned' },
    ]);
  });

  it('every step keeps who and when, cancelling why; a step that is not in the table is refused', async () => {
    const id = await planned();
    expect(await step(id, 'publish')).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await step(id, 'fix')).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await step(id, 'cancel')).toMatchObject({ refusal: { code: 'reason-needed' } });
    await step(id, 'prepare');
    await step(id, 'cancel', 'de zaal is dicht');
    expect((await talkNow(home.ports, id))?.steps).toEqual([
      { step: 'prepare', by: 'Noor', at: start },
      { step: 'cancel', by: 'Noor', at: start, reason: 'de zaal is dicht' },
    ]);
    expect(await step(id, 'hold')).toMatchObject({ refusal: { code: 'step-not-possible' } });
  });

  it('of two who step at once one is told that somebody was ahead', async () => {
    const id = await planned();
    const both = await Promise.all([step(id, 'hold'), step(id, 'hold')]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
  });

  it('lines sent twice and out of order stand once and in order, whatever the clock of the phone said', async () => {
    const id = await planned();
    await pen(id, 'taken');
    const [one, two, three] = [1, 2, 3].map((number) =>
      aLine({ number, words: `${number}`, at: number === 2 ? 0 : Date.parse('2040-01-01') }),
    );
    if (!one || !two || !three) throw new Error('three lines');
    await write(id, [two, three]);
    await Promise.all([write(id, [one, two]), write(id, [one, two, three])]);
    const { lines, raw } = await minutes(id);
    expect(lines).toEqual(['1', '2', '3']);
    expect(raw.talk.state).toBe('held');
    expect(raw.minutes.lines.every((l) => (l.at ?? 0) <= home.now)).toBe(true);
  });

  it('what the second note taker writes waits for the pen, and is never lost', async () => {
    const id = await planned();
    await pen(id, 'taken');
    await write(id, [aLine({ words: 'van Noor' })]);
    expect(await pen(id, 'taken', sam)).toMatchObject({ refusal: { code: 'pen-elsewhere' } });
    await write(id, [aLine({ words: 'van Sam', device: 'b' })], sam);
    const found = await minutes(id);
    expect([found.lines, found.waiting]).toEqual([['van Noor'], ['van Sam']]);
    const [waiting] = found.raw.minutes.waiting;
    expect(waiting).toMatchObject({ by: 'Sam', penOf: 'Noor' });
    const place = { talkId: id, lineId: waiting?.id ?? '', says: 'placed' };
    expect(await markLine(home.ports, sam, place)).toMatchObject({ refusal: { code: 'pen-elsewhere' } });
    await markLine(home.ports, noor, place);
    expect((await minutes(id)).lines).toEqual(['van Noor', 'van Sam']);
  });

  it('lines made without a network by somebody who lost the pen arrive marked, beside the new pen', async () => {
    const id = await planned();
    await pen(id, 'taken');
    const offline = aLine({ words: 'zonder netwerk geschreven' });
    expect(await pen(id, 'taken-over', sam)).toMatchObject({ refusal: { code: 'reason-needed' } });
    expect(await pen(id, 'taken-over', sam, { reason: 'Noor is naar huis' })).toMatchObject({
      ok: true,
      value: { staffId: 'sam' },
    });
    await write(id, [offline]);
    const { lines, waiting, raw } = await minutes(id);
    expect([lines, waiting]).toEqual([[], ['zonder netwerk geschreven']]);
    expect(raw.minutes.waiting[0]).toMatchObject({ by: 'Noor', penOf: 'Sam' });
  });

  it('the pen is asked for and handed over, to somebody at this table only', async () => {
    const id = await planned();
    await pen(id, 'taken');
    await pen(id, 'asked', sam);
    expect((await minutes(id)).raw.pen).toMatchObject({ staffId: 'noor', asked: [{ staffId: 'sam', name: 'Sam' }] });
    expect(await pen(id, 'given', noor, { to: 'elders' })).toMatchObject({ refusal: { errors: [{ path: 'to' }] } });
    expect(await pen(id, 'given', noor, { to: 'sam' })).toMatchObject({ value: { staffId: 'sam', asked: [] } });
    const both = await Promise.all([pen(id, 'put-down', sam), pen(id, 'put-down', sam)]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
  });

  it('is amended until exactly a week after it went round, by the link too, and then fixed by the clock', async () => {
    const id = await planned();
    await pen(id, 'taken');
    const line = aLine({ words: 'eerst zo' });
    await write(id, [line]);
    await step(id, 'send-round');
    const key = keyOfTalk(home.ports, id);
    const propose = (words: string, with_ = key) =>
      proposeLine(home.ports, { talkId: id, key: with_, line: aLine({ words, supersedes: line.id }) });
    expect(await propose('x', 'verkeerd')).toMatchObject({ refusal: { code: 'page-unknown' } });
    home.now = start + week - 1;
    expect(await propose('beter zo')).toMatchObject({ ok: true });
    const [waiting] = (await minutes(id)).raw.minutes.waiting;
    expect(waiting).toMatchObject({ origin: 'guest', by: '' });
    await markLine(home.ports, noor, { talkId: id, lineId: waiting?.id ?? '', says: 'placed' });
    expect((await minutes(id)).lines).toEqual(['beter zo']);
    home.now = start + week;
    expect(await propose('te laat')).toMatchObject({ refusal: { code: 'minutes-fixed' } });
    expect(await pen(id, 'taken')).toMatchObject({ refusal: { code: 'minutes-fixed' } });
    await write(id, [aLine({ words: 'kwam te laat' })]);
    const after = await minutes(id);
    expect([after.lines, after.late]).toEqual([['beter zo'], ['kwam te laat']]);
    expect(after.raw.talk).toMatchObject({ state: 'fixed' });
    expect(after.raw.talk.steps.at(-1)).toEqual({ step: 'fix', by: 'clock', at: start + week });
  });

  it('is public only when a person decided about every line, and then without what was not let through', async () => {
    const id = await planned();
    await pen(id, 'taken');
    const lines = [aLine({ words: 'bel 06 12345678' }), aLine({ words: 'niet voor iedereen', number: 2 })];
    await write(id, [
      ...lines,
      aLine({ part: 'attendance', words: '', perspective: 'resident', people: 12, number: 3 }),
    ]);
    await step(id, 'send-round');
    const show = (lineId: string, says: string, more: { words?: string; sure?: boolean } = {}) =>
      markLine(home.ports, noor, { talkId: id, lineId, says, ...more });
    const [phone = aLine(), secret = aLine()] = lines;
    expect(await show(phone.id, 'public')).toMatchObject({ refusal: { code: 'step-not-possible' } });
    home.now = start + week;
    expect(await step(id, 'publish')).toMatchObject({ refusal: { code: 'lines-undecided' } });
    expect((await publicTalk(home.ports, id))?.lines).toEqual([]);
    expect(await show(phone.id, 'public')).toMatchObject({ refusal: { code: 'still-recognisable' } });
    await show(phone.id, 'public', { words: 'bel [nummer]' });
    await show(secret.id, 'not-public');
    expect(await step(id, 'publish')).toMatchObject({ ok: true, value: { state: 'public' } });
    expect(await show(phone.id, 'note', { words: 'bel nu 06 87654321' })).toMatchObject({
      refusal: { code: 'still-recognisable' },
    });
    await show(phone.id, 'note', { words: 'het nummer is veranderd' });
    const open = await publicTalk(home.ports, id);
    expect(open?.lines).toMatchObject([{ words: 'bel [nummer]', note: 'het nummer is veranderd' }]);
    expect([...(open?.attendance ?? [])]).toEqual([['resident', 12]]);
    expect(JSON.stringify(open?.lines)).not.toMatch(/12345678|Noor|device|niet voor/);
  });

  it('somebody of another area sees and does nothing here, and neither does another municipality', async () => {
    const id = await planned();
    expect(await minutesAtDesk(home.ports, elsewhere, id)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await write(id, [aLine()], elsewhere)).toMatchObject({ refusal: { code: 'page-unknown' } });
    expect(await planTalk(home.ports, elsewhere, plan({ id }))).toMatchObject({ ok: false });
    expect(await home.portsOf(363).talks.talk(id)).toBeUndefined();
    expect(await home.portsOf(363).minutes.append(id, [], () => 'pen', start)).toEqual([]);
    expect(await home.ports.talks.list({ areas: ['BU05183034'], limit: 9 })).toEqual([]);
  });

  it('an id of another talk writes nothing into this one, and changes nothing there', async () => {
    const [a, b] = [await planned(), await planned()];
    await pen(a, 'taken');
    const line = aLine();
    await write(a, [line]);
    const again = await write(b, [{ ...line, words: 'anders' }]);
    expect(again).toMatchObject({ ok: true, value: { received: [] } });
    expect((await minutes(a)).lines).toEqual(['Zakken naast de bakken']);
  });

  it('leaves a trail of ids, never words', async () => {
    const id = await planned();
    await pen(id, 'taken');
    await write(id, [aLine({ words: 'geheim' })]);
    const trail = await home.storage.inMunicipality(518)((scope) =>
      scope.rows('SELECT deed, actor, subject FROM trail WHERE municipality_id = 518 ORDER BY trail_id'),
    );
    expect(trail.map((r) => r.deed)).toEqual(['talk planned', 'pen taken', 'talk hold', 'line written']);
    expect(JSON.stringify(trail)).not.toContain('geheim');
  });
});
