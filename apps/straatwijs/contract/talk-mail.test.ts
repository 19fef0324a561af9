import { randomUUID } from 'node:crypto';
import { type Ports, planTalk, type Talk, tellTable } from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type MailServer, mailServer, plainMail } from '../testing/mail-server.ts';
import { aStaff } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const place = 'BU05183637';
const url = 'https://straat.example.org/werk/gesprekken/1/notulen';
const venue = 'de blauwe zaal';
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@example.org' });
const sam = aStaff('worker', { id: 'sam', name: 'Sam', email: 'sam@example.org' });
const elsewhere = aStaff('coordinator', { id: 'els', name: 'Els', email: 'els@example.org', area: 'BU05183034' });
const left = aStaff('reader', { id: 'lea', name: 'Lea', email: 'lea@example.org', until: '2026-11-01' });

let home: TestInstallation;
let server: MailServer;
let ports: Ports;
let talk: Talk;
let received: MailServer['received'];

beforeAll(async () => {
  server = await mailServer();
  ({ received } = server);
  home = await testInstallation();
  ports = { ...home.ports, mailer: server.mailer };
  for (const staff of [noor, sam, elsewhere, left]) await ports.people.saveStaff(staff);
  const made = await planTalk(ports, noor, {
    ...{ id: randomUUID(), kind: 'quarterly', placeId: place, date: '2026-11-24', starts: '19:30' },
    ...{ venue, joins: 'bewonersoverleg', whyNone: '' },
  });
  const found = made.ok ? await ports.talks.talk(made.value.id) : undefined;
  if (!found) throw new Error('no talk');
  talk = found;
});
beforeEach(() => {
  received.length = 0;
  server.full = undefined;
});
afterAll(async () => {
  await server.close();
  await home.close();
});

const told = () => received.map((r) => r.to).sort();

it('tells everybody at the table that minutes are there and where, one mail each, and nothing of what was said', async () => {
  expect(await tellTable(ports, talk, url, 'amend')).toBe(2);
  expect(told()).toEqual(['noor@example.org', 'sam@example.org']);
  for (const { source } of received) {
    const plain = plainMail(source);
    expect(plain).toContain(url);
    expect(plain).not.toContain(venue);
    expect(plain).not.toContain('bewonersoverleg');
  }
});

it('tells the others when one mailbox takes nothing, and says how many heard', async () => {
  server.full = 'noor@example.org';
  expect(await tellTable(ports, talk, url, 'public')).toBe(1);
  expect(told()).toEqual(['sam@example.org']);
});

it('tells nobody where no mail is set up', async () => {
  expect(await tellTable(home.ports, talk, url, 'public')).toBeUndefined();
});
