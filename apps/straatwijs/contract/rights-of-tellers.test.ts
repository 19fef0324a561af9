import { randomBytes, randomUUID } from 'node:crypto';
import {
  allThatIsHeld,
  behindCode,
  contribute,
  keepInTeam,
  makeOffer,
  offersAtDesk,
  overviewOf,
  type Ports,
  parsePeriod,
  publishStory,
  stopReaching,
  whatBecame,
  withdraw,
  withdrawOffer,
} from '@straatwijs/monitor';
import { type LedgerEntry, noLedger, openStorage, type Storage } from '@straatwijs/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saysWhatIsOff } from '../installation/what-is-off.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor' });
const place = 'straat:0518:weimarstraat';
const offer = {
  kind: 'help-once',
  ways: ['phone', 'paper'],
  theme: '',
  words: 'Snoeien',
  language: 'nl',
  placeId: place,
};
const reach = { phone: '06 12 34 56 78', mail: 'joke@example.org' };

describe.each(servers())('somebody with a code, on the %s server', (on) => {
  let home: TestInstallation;
  let storage: Storage;
  let ports: Ports;
  const erased: LedgerEntry[] = [];

  beforeAll(async () => {
    home = await testInstallation({ on });
    // The same database, heard by whoever keeps a ledger of what was taken back.
    storage = await openStorage(
      { ...home.cluster, database: home.database },
      () => {},
      () => home.now,
      { ...noLedger, append: async (entries) => void erased.push(...entries) },
    );
    ports = { ...home.ports, ...storage.stores(518) };
    await ports.people.saveStaff(noor);
  });
  afterAll(async () => {
    await storage.close();
    await home.close();
  });
  const heard = () =>
    erased.splice(0).map(({ municipality, what, id }) => {
      expect(municipality).toBe(518);
      return { what, ids: [id] };
    });
  const tell = async (story = 'De haag is te hoog.') => {
    const code = aCode();
    const body = aSignal({
      followCode: code,
      sharing: 'public',
      answers: { valence: 'negative', theme: 'green', story },
    });
    await contribute(ports, {}, [body]);
    return { code, id: body.id };
  };

  it('takes back the words alone: the tap stays in every figure, the story is off the page, and a resend revives nothing', async () => {
    const code = aCode();
    const body = aSignal({
      followCode: code,
      sharing: 'public',
      contributor: randomBytes(16).toString('hex'),
      answers: { valence: 'negative', theme: 'green', story: 'De haag is te hoog.' },
    });
    await contribute(ports, {}, [body]);
    await publishStory(ports, noor, { id: body.id });
    const street = await ports.places.place(place);
    const week = parsePeriod('2026-W47');
    if (!street || !week) throw new Error('no place or week');
    const before = await overviewOf(ports, street, week);
    expect(await withdraw(ports, code, 'words')).toEqual({ ok: true, value: true });
    expect(await withdraw(ports, code, 'words')).toEqual({ ok: true, value: true });
    expect(heard()).toEqual([{ what: 'words', ids: [body.id] }]);
    expect(await overviewOf(ports, street, week)).toEqual(before);
    expect(await ports.counts.differences()).toEqual([]);
    const became = await whatBecame(ports, code);
    expect(became).toMatchObject({
      ok: true,
      value: { told: { texts: {}, facts: { valence: 'negative' } }, state: 'received' },
    });
    expect(became.ok && became.value.story).toBeUndefined();
    expect(await ports.desk.publishedStories({ edition: 2019, within: 'GM0518', limit: 10 })).toEqual([]);
    const [again] = await contribute(ports, {}, [body]);
    expect(again).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await whatBecame(ports, code)).toEqual(became);
    const held = await allThatIsHeld(ports, code);
    expect(JSON.stringify(held)).not.toContain('haag');
  });

  it('takes back everything: also what was tapped is emptied, and twice is heard once', async () => {
    const { code, id } = await tell();
    await withdraw(ports, code);
    await withdraw(ports, code);
    expect(heard()).toEqual([{ what: 'told', ids: [id] }]);
    const [row] = await storage.inMunicipality(518)((scope) =>
      scope.rows<{ facts: object; minutes: number | null }>(
        'SELECT facts, minutes FROM contribution WHERE municipality_id = $1 AND id = $2',
        [518, id],
      ),
    );
    expect(row).toEqual({ facts: {}, minutes: null });
    const held = await allThatIsHeld(ports, code);
    expect(held.ok && held.value.items.map((i) => i.kind)).toEqual(['facts', 'traces', 'withdrawn-codes', 'trail']);
  });

  it('stops being called and mailed: number and address are gone, the offer stays, and it can start again', async () => {
    const code = aCode();
    const id = randomUUID();
    await makeOffer(ports, { ...offer, ...reach, id, code });
    expect(await stopReaching(ports, code)).toEqual({ ok: true, value: true });
    expect(await stopReaching(ports, code)).toEqual({ ok: true, value: true });
    expect(heard()).toEqual([{ what: 'reach', ids: [id] }]);
    const behind = await behindCode(ports, code);
    expect(behind).toMatchObject({
      ok: true,
      value: { offer: { words: 'Snoeien', ways: ['paper'], kind: 'help-once' } },
    });
    expect(JSON.stringify(behind)).not.toMatch(/06 12|joke/);
    const atDesk = await offersAtDesk(ports, noor, {});
    expect(JSON.stringify(atDesk)).not.toMatch(/06 12|joke/);
    await makeOffer(ports, { ...offer, ...reach, id, code });
    expect(JSON.stringify(await behindCode(ports, code))).toContain('joke@example.org');
    await withdrawOffer(ports, code);
    expect(heard()).toEqual([{ what: 'offer', ids: [id] }]);
    expect(await stopReaching(ports, aCode())).toMatchObject({ refusal: { code: 'follow-code-unknown' } });
  });

  it('is counted in what people asked, as numbers', async () => {
    expect(await ports.retention.requests(home.now - 1000)).toEqual({
      withdrawn: 1,
      wordsWithdrawn: 1,
      offersWithdrawn: 1,
      reachStopped: 1,
    });
  });

  it('meets an instrument that is off with a sentence, and can still correct and take back', async () => {
    const { code, id } = await tell('Nog net op tijd.');
    await keepInTeam(ports, noor, { id });
    const municipality = { ...ports.municipality, demo: false, processing: { instruments: { 'street-signal': {} } } };
    const off = { ...ports, municipality };
    const [refused] = await contribute(off, {}, [aSignal()]);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'instrument-off' } });
    expect(await withdraw(off, code, 'words')).toEqual({ ok: true, value: true });
    expect(saysWhatIsOff([off])).toEqual([
      'GM0518: street-signal is off: it has no controller: set name, contact and privacyOfficer, and has no purpose, and has no legal ground.',
      'GM0518: early-warning is off: it is not among the instruments that the settings name.',
      'GM0518: logbook is off: it is not among the instruments that the settings name.',
      expect.stringContaining('nobody has established who answers for what is kept'),
    ]);
    expect(saysWhatIsOff([ports])).toEqual([]);
  });
});
