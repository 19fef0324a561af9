import { type Result, readersOf, setReading, stopReading } from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:kaapseplein';
const codeOf = (r: Result<unknown>) => (r.ok ? 'done' : r.refusal.code);

describe.each(servers())('who reads on the %s server', (on) => {
  let home: TestInstallation;
  let within: readonly string[];
  let buurt: string;
  const ada = aStaff('administrator', { id: 'ada' });
  const noor = aStaff('coordinator', { id: 'noor' });
  const sam = aStaff('reader', { id: 'sam', until: '2026-12-01' });
  const set = (placeId: string, readerId: string, more = {}) =>
    setReading(home.ports, ada, { placeId, readerId, withinDays: 3, ...more });
  beforeEach(async () => {
    await home?.close();
    home = await testInstallation({ on });
    const place = await home.ports.places.place(street);
    within = place?.within ?? [];
    buurt = place?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
    for (const staff of [ada, noor, sam]) await home.ports.people.saveStaff(staff);
  });
  afterAll(() => home.close());

  it('is the municipality within its own term while no area names anybody, and nobody when nobody may read', async () => {
    expect(await readersOf(home.ports, within)).toEqual({ withinDays: 5 });
    for (const id of ['noor:coordinator', 'sam:reader']) await home.ports.people.end(id, '2026-11-23', 'ada', 0);
    expect(await readersOf(home.ports, within)).toBeUndefined();
  });

  it('is decided by the nearest area, with the term that was promised there', async () => {
    expect(codeOf(await set('GM0518', 'noor', { withinDays: 10 }))).toBe('done');
    expect(await readersOf(home.ports, within)).toEqual({ withinDays: 10 });
    expect(codeOf(await set(buurt, 'sam', { withinDays: 2 }))).toBe('done');
    expect(await readersOf(home.ports, within)).toEqual({ withinDays: 2 });
    expect(await readersOf(home.ports, ['straat:0518:weimarstraat', 'GM0518'])).toEqual({ withinDays: 10 });
    expect(codeOf(await set(street, 'noor', { withinDays: 1 }))).toBe('done');
    expect(await readersOf(home.ports, within)).toEqual({ withinDays: 1 });
    expect((await home.ports.reading.on('2026-11-23')).map((r) => r.placeId)).toEqual([street, buurt, 'GM0518']);
  });

  it('is nobody from the day that the reader and the deputy have left; a deputy who stays keeps the promise', async () => {
    expect(codeOf(await set('GM0518', 'noor'))).toBe('done');
    expect(codeOf(await set(buurt, 'sam', { withinDays: 2 }))).toBe('done');
    home.now = Date.UTC(2026, 11, 1, 11);
    expect(await readersOf(home.ports, within)).toBeUndefined();
    expect(await readersOf(home.ports, ['GM0518'])).toEqual({ withinDays: 3 });
    home.now = Date.UTC(2026, 10, 23, 11);
    expect(codeOf(await set(buurt, 'sam', { withinDays: 2, deputyId: 'noor' }))).toBe('done');
    home.now = Date.UTC(2026, 11, 1, 11);
    expect(await readersOf(home.ports, within)).toEqual({ withinDays: 2 });
  });

  it('is set again or taken away, and the trail holds ids only', async () => {
    await set(buurt, 'sam');
    await set(buurt, 'noor', { withinDays: 4 });
    expect(await home.ports.reading.on('2026-11-23')).toMatchObject([{ readerId: 'noor', withinDays: 4 }]);
    expect(await stopReading(home.ports, ada, { placeId: buurt })).toEqual({ ok: true, value: true });
    expect(await stopReading(home.ports, ada, { placeId: buurt })).toEqual({ ok: true, value: false });
    expect(await home.ports.reading.on('2026-11-23')).toEqual([]);
    const deeds = await home.storage.inMunicipality(518)((scope) =>
      scope.rows<{ deed: string }>(
        'SELECT deed FROM trail WHERE municipality_id = 518 AND subject = $1 ORDER BY trail_id',
        [buurt],
      ),
    );
    expect(deeds.map((d) => d.deed)).toEqual(['named who reads', 'named who reads', 'named nobody who reads']);
    expect(await home.portsOf(363).reading.on('2026-11-23')).toEqual([]);
  });

  it('is only somebody who may read there today, and set only by who may', async () => {
    const dewi = aStaff('worker', { id: 'dewi' });
    const elsewhere = aStaff('coordinator', { id: 'bo', area: 'straat:0518:weimarstraat' });
    for (const staff of [dewi, elsewhere]) await home.ports.people.saveStaff(staff);
    expect(codeOf(await set(buurt, 'dewi'))).toBe('reader-may-not-read');
    expect(codeOf(await set(buurt, 'bo'))).toBe('reader-may-not-read');
    expect(codeOf(await set(buurt, 'niemand'))).toBe('reader-may-not-read');
    expect(codeOf(await set(buurt, 'noor', { deputyId: 'dewi' }))).toBe('reader-may-not-read');
    expect(codeOf(await set(buurt, 'noor', { deputyId: 'noor' }))).toBe('invalid');
    for (const withinDays of [0, 61, 2.5, Number.NaN])
      expect(codeOf(await set(buurt, 'noor', { withinDays }))).toBe('invalid');
    expect(codeOf(await set('nergens', 'noor'))).toBe('place-unknown');
    const command = { placeId: buurt, readerId: 'noor', withinDays: 3 };
    for (const staff of [sam, dewi, elsewhere])
      expect(codeOf(await setReading(home.ports, staff, command))).toBe('not-allowed');
    expect(codeOf(await stopReading(home.ports, sam, { placeId: buurt }))).toBe('not-allowed');
    expect(await home.ports.reading.on('2026-11-23')).toEqual([]);
  });
});
