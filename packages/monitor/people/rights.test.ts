import { describe, expect, test } from 'vitest';
import { type Appointment, organisationKinds, type Person, type Staff, staffOn, staffRoles } from './people.ts';
import { areasOf, may, neverFor, organisationsOf, permit, purposes, reachOf, rights } from './rights.ts';

const appointed = (role: Appointment['role'], more: Partial<Appointment> = {}): Appointment => ({
  id: `${role}-1`,
  role,
  organisation: { id: 'street', kind: 'youth-work', name: 'Straatwerk' },
  since: '2026-01-01',
  ...more,
});
const person = (...appointments: Appointment[]): Staff => ({
  id: 'a',
  name: 'Noor',
  email: 'n@example.org',
  appointments,
});
const here = ['straat:0518:kaapseplein', 'BU05183620', 'GM0518'];
const elsewhere = ['straat:0518:weimarstraat', 'BU05181111', 'GM0518'];

describe('the table of rights', () => {
  test('who answers, moderates or translates can also read, as far', () => {
    for (const role of staffRoles)
      for (const purpose of ['answer', 'moderate', 'translate'] as const)
        if (rights[role][purpose]) expect(rights[role]['read-messages']).toBe(rights[role][purpose]);
  });

  test('an administrator manages people, keeps the installation running, and reads nothing of what residents told or workers wrote', () => {
    expect(Object.keys(rights.administrator)).toEqual(['manage-people', 'manage-routing', 'see-privacy', 'see-upkeep']);
    expect(Object.keys(rights['privacy-officer'])).toEqual(['see-privacy']);
  });

  test('every purpose belongs to somebody, and every role has one', () => {
    for (const purpose of purposes) expect(staffRoles.filter((r) => rights[r][purpose])).not.toEqual([]);
    for (const role of staffRoles) expect(Object.keys(rights[role])).not.toEqual([]);
  });

  test('whoever works for police or enforcement reads no words, whatever role they were given', () => {
    for (const role of staffRoles)
      for (const kind of ['police', 'enforcement'] as const) {
        const officer = person(appointed(role, { organisation: { id: 'p', kind, name: 'P' } }));
        for (const purpose of [
          'read-messages',
          'answer',
          'moderate',
          'translate',
          'manage-offers',
          'write-logbook',
          'see-own-sheet',
          'see-team-sheet',
        ] as const)
          expect(may(officer, purpose)).toBe(false);
      }
  });

  test('keeps a purpose from a kind of organisation only where the table would give it', () => {
    for (const [purpose, kinds] of Object.entries(neverFor)) {
      expect(kinds.every((k) => organisationKinds.includes(k))).toBe(true);
      expect(purposes).toContain(purpose);
    }
  });
});

describe('how far a right goes', () => {
  test('by area: in the own area and everything in it, not next door', () => {
    const noor = person(appointed('coordinator', { area: 'BU05183620' }));
    expect(may(noor, 'read-messages', { within: here })).toBe(true);
    expect(may(noor, 'read-messages', { within: elsewhere })).toBe(false);
    expect(permit(noor, 'answer', { within: elsewhere })).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(areasOf(noor, 'read-messages')).toEqual(['BU05183620']);
  });

  test('what a deed leaves out counts as not theirs', () => {
    const noor = person(appointed('coordinator', { area: 'BU05183620' }));
    expect(may(noor, 'read-messages', {})).toBe(false);
    expect(may(noor, 'read-messages')).toBe(true);
    expect(may(person(appointed('worker')), 'see-own-sheet', {})).toBe(false);
  });

  test('an appointment without an area is for the whole municipality, and limits nothing', () => {
    const noor = person(appointed('coordinator'));
    expect(may(noor, 'read-messages', { within: elsewhere })).toBe(true);
    expect(areasOf(noor, 'read-messages')).toBeUndefined();
    expect(areasOf(person(appointed('worker')), 'read-messages')).toEqual([]);
  });

  test('a worker sees the own sheet and that of the own organisation, of nobody else', () => {
    const dewi = person(appointed('worker', { area: 'BU05183620' }));
    expect(may(dewi, 'see-own-sheet', { owner: 'a' })).toBe(true);
    expect(may(dewi, 'see-own-sheet', { owner: 'b', organisation: 'street' })).toBe(false);
    expect(may(dewi, 'see-team-sheet', { organisation: 'street', within: elsewhere })).toBe(true);
    expect(may(dewi, 'see-team-sheet', { organisation: 'other', within: here })).toBe(false);
    expect(organisationsOf(dewi, 'see-team-sheet')).toEqual(['street']);
  });

  test('area and organisation of one appointment hold together: two appointments do not mix', () => {
    const noor = person(
      appointed('coordinator', { area: 'BU05183620' }),
      appointed('coordinator', {
        id: 'c-2',
        area: 'BU05181111',
        organisation: { id: 'other', kind: 'municipality', name: 'G' },
      }),
    );
    expect(may(noor, 'see-team-sheet', { within: here, organisation: 'street' })).toBe(true);
    expect(may(noor, 'see-team-sheet', { within: elsewhere, organisation: 'street' })).toBe(false);
    expect(reachOf(noor, 'see-team-sheet')).toEqual([
      { area: 'BU05183620', organisation: 'street' },
      { area: 'BU05181111', organisation: 'other' },
    ]);
    expect(areasOf(noor, 'read-messages')).toEqual(['BU05183620', 'BU05181111']);
  });

  test('what ended gives nothing, what starts next week gives nothing yet', () => {
    const kept: Person = {
      id: 'a',
      name: 'Noor',
      email: 'n@example.org',
      history: [
        appointed('coordinator', { id: 'past', since: '2025-01-01', until: '2026-11-23' }),
        appointed('reader', { id: 'now', since: '2026-11-23', until: '2026-11-24' }),
        appointed('administrator', { id: 'next', since: '2026-11-30' }),
      ],
    };
    const rolesOn = (date: string) => staffOn(kept, date).appointments.map((a) => a.role);
    expect(rolesOn('2026-11-22')).toEqual(['coordinator']);
    expect(rolesOn('2026-11-23')).toEqual(['reader']);
    expect(rolesOn('2026-11-24')).toEqual([]);
    expect(rolesOn('2026-11-30')).toEqual(['administrator']);
  });
});
