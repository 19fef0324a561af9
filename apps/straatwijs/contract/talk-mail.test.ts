import { randomUUID } from 'node:crypto';
import { type Ports, planTalk, type Talk, tellTable } from '@straatwijs/monitor';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { smtpMailer } from '../mail/mailer.ts';
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
let server: SMTPServer;
let ports: Ports;
let talk: Talk;
let full: string | undefined;
const received: { readonly to: string; readonly source: string }[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onRcptTo: ({ address }, _, done) =>
      done(address === full ? Object.assign(new Error('full'), { responseCode: 552 }) : undefined),
    onData: (stream, session, done) => {
      let source = '';
      stream.on('data', (part: Buffer) => {
        source += part.toString('utf8');
      });
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((r) => r.address).join(), source });
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  home = await testInstallation();
  ports = { ...home.ports, mailer: smtpMailer(`smtp://127.0.0.1:${port}`, 'Straatwijs <wijk@example.org>') };
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
  full = undefined;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await home.close();
});

const told = () => received.map((r) => r.to).sort();

it('tells everybody at the table that minutes are there and where, one mail each, and nothing of what was said', async () => {
  expect(await tellTable(ports, talk, url, 'amend')).toBe(2);
  expect(told()).toEqual(['noor@example.org', 'sam@example.org']);
  for (const { source } of received) {
    const plain = source.replace(/=\r\n/g, '').replaceAll('=3D', '=');
    expect(plain).toContain(url);
    expect(plain).not.toContain(venue);
    expect(plain).not.toContain('bewonersoverleg');
  }
});

it('tells the others when one mailbox takes nothing, and says how many heard', async () => {
  full = 'noor@example.org';
  expect(await tellTable(ports, talk, url, 'public')).toBe(1);
  expect(told()).toEqual(['sam@example.org']);
});

it('tells nobody where no mail is set up', async () => {
  expect(await tellTable(home.ports, talk, url, 'public')).toBeUndefined();
});
