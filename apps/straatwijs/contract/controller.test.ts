import type { Ports } from '@straatwijs/monitor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { controllerCheck } from '../doctor/checks/controller.ts';
import { readSettings } from '../settings/settings.ts';
import { askAs } from '../testing/ask-as.ts';
import { aSignal, aStaff } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { testServer } from '../testing/test-server.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const controller = { name: 'Gemeente Den Haag', contact: 'privacy@denhaag.nl', privacyOfficer: 'fg@denhaag.nl' };
const complete = { purpose: { nl: 'Weten hoe het gaat.' }, legalGround: 'public-task' } as const;

let home: TestInstallation;
beforeAll(async () => {
  home = await testInstallation();
}, 60_000);
afterAll(() => home.close());

type Processing = NonNullable<Ports['municipality']['processing']>;
const told = { doctor: '', today: false, privacy: false, ground: false, taken: 0 };
/** What is said, and whether anything can be told, in a municipality that set this and no more. */
const look = async (different: { readonly demo: boolean; readonly processing?: Processing }): Promise<typeof told> => {
  const ports: Ports = { ...home.ports, municipality: { ...home.ports.municipality, ...different } };
  const server = await testServer(home, ports);
  try {
    const ask = await askAs(home, server, [noor]);
    const text = async (path: string, staff?: typeof noor) => (await ask(path, staff)).text();
    const [finding] = await controllerCheck.look({
      ...{ settings: readSettings({}), database: undefined, all: [ports], now: ports.now },
    });
    const sent = await fetch(`${server.url}/api/v1/contributions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aSignal()),
    });
    const privacy = await text('/privacy');
    return {
      doctor: finding?.state ?? '',
      today: (await text('/werk/vandaag', noor)).includes('Nog niet is vastgesteld wie verantwoordelijk is'),
      privacy: privacy.includes('Nog niet vastgesteld: bij wie je hiervoor terechtkunt'),
      ground: privacy.includes('De gemeente heeft nog niet vastgesteld waarom dat mag'),
      taken: sent.status,
    };
  } finally {
    await server.close();
  }
};

it('until somebody established who answers for what is kept, the doctor, the desk and the public page say so', async () => {
  expect(await look({ demo: false })).toEqual({
    doctor: 'wrong',
    today: true,
    privacy: true,
    ground: true,
    taken: 201,
  });
}, 300_000);

it('a controller without a purpose of each instrument is not enough for the doctor', async () => {
  expect(await look({ demo: false, processing: { controller } })).toEqual({
    ...{ doctor: 'wrong', today: false, privacy: false, ground: true, taken: 201 },
  });
});

it('once it is established nothing of that is said, and what was not named is off', async () => {
  const instruments = { 'street-signal': complete };
  expect(await look({ demo: false, processing: { controller, instruments } })).toEqual({
    ...{ doctor: 'ok', today: false, privacy: false, ground: false, taken: 201 },
  });
  const without = { controller, instruments: { logbook: complete } };
  expect((await look({ demo: false, processing: without })).taken).not.toBe(201);
});

it('in the demo nobody is asked to', async () => {
  expect(await look({ demo: true })).toMatchObject({ doctor: 'ok', today: false, taken: 201 });
});
