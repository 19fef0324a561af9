import { openSession, type Staff } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDay, aStaff, youthWork } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { testServer } from '../testing/test-server.ts';

const police = { id: 'politie', kind: 'police', name: 'Politie' } as const;
const samira = aStaff('worker', { id: 'samira', organisation: youthWork });
const kept = [
  aStaff('police', { id: 'agent', organisation: police }),
  // Whatever the task says: nobody of the police keeps a logbook of youth work.
  aStaff('worker', { id: 'worker-of-police', organisation: police }),
  aStaff('coordinator', { id: 'noor' }),
];

let home: TestInstallation;
let server: Awaited<ReturnType<typeof testServer>>;
beforeAll(async () => {
  home = await testInstallation();
  for (const staff of [samira, ...kept]) await home.ports.people.saveStaff(staff);
  server = await testServer(home);
});
afterAll(async () => {
  await server?.close();
  await home?.close();
});

const send = async (staff: Staff | undefined, path: string, type: string, body: string) => {
  const cookie = staff ? `sw-sessie=${(await openSession(home.ports, staff)).token}` : '';
  const headers = { 'content-type': type, origin: server.url, cookie };
  return fetch(new URL(path, server.url), { method: 'POST', redirect: 'manual', headers, body });
};
const overApi = (staff: Staff | undefined) =>
  send(staff, '/api/v1/contributions', 'application/json', JSON.stringify(aDay()));
const overForm = (staff: Staff | undefined) =>
  send(staff, '/meedoen/logbook?plek=straat:0518:weimarstraat', 'application/x-www-form-urlencoded', 'activity=talk');
const stored = () =>
  home.storage.inMunicipality(518)(async (scope) => {
    const [row] = await scope.rows<{ n: number }>('SELECT count(*)::int AS n FROM contribution', []);
    return row?.n;
  }, 'read');

describe('a note in a logbook', () => {
  it('is refused over the API and over the form to who may not write one, and nothing of it stays', async () => {
    for (const staff of kept) {
      const answer = await overApi(staff);
      expect([staff.id, answer.status, await answer.json()]).toMatchObject([staff.id, 403, { code: 'not-allowed' }]);
      expect([staff.id, (await overForm(staff)).status]).toEqual([staff.id, 403]);
    }
    expect((await overApi(undefined)).status).toBe(401);
    expect((await overForm(undefined)).headers.get('location')).toContain('/inloggen');
    expect(await stored()).toBe(0);
  });

  it('is taken from who keeps one, over the same ways', async () => {
    expect((await overApi(samira)).status).toBe(201);
    // The form asks on; what counts here is that the door let it through.
    const form = await overForm(samira);
    expect([401, 403, 404, 500]).not.toContain(form.status);
    expect(form.headers.get('location') ?? '').not.toContain('/inloggen');
    expect(await stored()).toBe(1);
  });
});
