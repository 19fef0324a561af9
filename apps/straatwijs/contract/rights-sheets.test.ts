import { randomUUID } from 'node:crypto';
import { apiRoutes } from '@straatwijs/api';
import { changeCourse, contribute, type Staff, setTarget } from '@straatwijs/monitor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AskAs, askAs, fewAtOnce } from '../testing/ask-as.ts';
import { builtRoutes } from '../testing/built-pages.ts';
import { aDay, aStaff, theMunicipality, youthWork } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

const place = 'straat:0518:weimarstraat';
const otherWork = { id: 'buurtwerk', kind: 'youth-work', name: 'Buurtwerk' } as const;
const yusuf = aStaff('worker', { id: 'yusuf', organisation: youthWork });
const karim = aStaff('coordinator', { id: 'karim', organisation: youthWork });
const colleague = aStaff('worker', { id: 'colleague', organisation: youthWork });
const others: readonly Staff[] = [
  aStaff('worker', { id: 'lotte', organisation: otherWork }),
  aStaff('coordinator', { id: 'jan', organisation: otherWork }),
  ...(['coordinator', 'deputy', 'reader', 'desk-officer', 'administrator'] as const).map((role) =>
    aStaff(role, { id: `${role}-of-the-town`, organisation: theMunicipality }),
  ),
  aStaff('police', { id: 'officer', organisation: { id: 'politie', kind: 'police', name: 'Politie' } }),
  aStaff('enforcement', { id: 'guard', organisation: { id: 'toezicht', kind: 'enforcement', name: 'Toezicht' } }),
  aStaff('researcher', { id: 'student', organisation: { id: 'universiteit', kind: 'research', name: 'Universiteit' } }),
];
// What stands in the logbook, the target and the change of course of one organisation, and nowhere else.
const traces = [
  'Zebravinkenkooi gerepareerd',
  'Kwartelgelukje op dinsdag',
  '437 kinderen',
  '391 van 437',
  '73 van de 100',
];

let home: TestInstallation;
let server: TestServer;
let ask: AskAs;
beforeAll(async () => {
  home = await testInstallation();
  server = await testServer(home);
  ask = await askAs(home, server, [yusuf, karim, colleague, ...others]);
  const answers = { activity: 'street', children: 437, girls: 391, well: traces[0] ?? '' };
  expect(await contribute(home.ports, { staff: yusuf }, [aDay({ place, answers })])).toMatchObject([{ ok: true }]);
  const target = { id: randomUUID(), percent: 73, since: '2026-09-01' };
  expect(await setTarget(home.ports, karim, target)).toMatchObject({ ok: true });
  const course = { id: randomUUID(), place, words: traces[1] ?? '' };
  expect(await changeCourse(home.ports, karim, course)).toMatchObject({ ok: true });
});
afterAll(async () => {
  await server?.close();
  await home?.close();
});

it('what an organisation noted, aimed at and changed is on no page and no route of the API for who is not of it', async () => {
  const pages = (await builtRoutes()).filter((r) => r.isPage).map((r) => r.key);
  const named = pages.map((key) => key.replace(/\[\[\w+\]\]/g, '').replace(/\[\w+\]/g, place));
  const filters = ['2026-W47', '2026-W48'].map((week) => `?week=${week}&plek=${place}&periode=${week}`);
  const addresses = [
    ...named.flatMap((path) =>
      filters.flatMap((filter) => [`${path}${filter}`, `${path.replace(/\/$/, '')}/__data.json${filter}`]),
    ),
    ...apiRoutes()
      .filter((route) => route.startsWith('GET '))
      .map((route) => `/api/v1${route.slice(4).replace(/:\w+/g, place)}?period=2026-W47`),
  ];
  const met = new Map<string, Set<string>>();
  const look = async (staff: Staff | undefined, address: string) => {
    const text = await (await ask(address, staff)).text();
    const seen = met.get(staff?.id ?? 'nobody') ?? new Set();
    for (const trace of traces) if (text.includes(trace)) seen.add(trace);
    met.set(staff?.id ?? 'nobody', seen);
  };
  const everybody = [undefined, yusuf, karim, colleague, ...others];
  await fewAtOnce(
    everybody.flatMap((staff) => addresses.map((address) => ({ staff, address }))),
    ({ staff, address }) => look(staff, address),
  );
  // Met by themselves, or the rest proves nothing.
  expect([...(met.get('yusuf') ?? [])].sort()).toEqual([...traces].sort());
  expect([...(met.get('karim') ?? [])].sort()).toEqual([...traces].sort());
  for (const staff of [undefined, ...others])
    expect([staff?.id, ...(met.get(staff?.id ?? 'nobody') ?? [])]).toEqual([staff?.id]);
}, 120_000);
