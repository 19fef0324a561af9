import {
  closeSession,
  findSession,
  linkMinutes,
  openSession,
  requestLink,
  sessionHours,
  useLink,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@example.org' });
const start = Date.UTC(2026, 10, 23, 11);

describe.each(servers())('signing in on the %s server', (on) => {
  let home: TestInstallation;
  beforeAll(async () => {
    home = await testInstallation({ on, places: false });
    await home.ports.people.saveStaff(noor);
  });
  afterAll(() => home.close());
  beforeEach(() => {
    home.now = start;
  });
  const link = async (): Promise<string> => {
    const made = await requestLink(home.ports, ' Noor@Example.org ');
    expect(made).toMatchObject({ staff: noor });
    return made?.token ?? '';
  };

  it('a link works once, also when it is used ten times at once', async () => {
    const token = await link();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => useLink(home.ports, token)));
    expect(outcomes.filter((o) => o.ok)).toEqual([{ ok: true, value: noor }]);
    expect(outcomes.find((o) => !o.ok)).toMatchObject({ refusal: { code: 'link-used-or-old' } });
  });

  it('a link works until its minutes are over, and a session until its hours are', async () => {
    const [early, late] = [await link(), await link()];
    home.now = start + linkMinutes * 60_000 - 1;
    expect(await useLink(home.ports, early)).toMatchObject({ ok: true });
    home.now = start + linkMinutes * 60_000;
    expect(await useLink(home.ports, late)).toMatchObject({ ok: false });

    home.now = start;
    const { token, expiresAt } = await openSession(home.ports, noor);
    expect(expiresAt).toBe(start + sessionHours * 3_600_000);
    home.now = expiresAt - 1;
    expect(await findSession(home.ports, token)).toEqual({ ok: true, value: noor });
    home.now = expiresAt;
    expect(await findSession(home.ports, token)).toMatchObject({ refusal: { code: 'sign-in-needed' } });
  });

  it('nobody gets a link for an address that nobody here has', async () => {
    expect(await requestLink(home.ports, 'eve@example.org')).toBeUndefined();
    expect(await requestLink(home.ports, '')).toBeUndefined();
  });

  it('a session ends when somebody signs out, and a link is no session', async () => {
    const { token } = await openSession(home.ports, noor);
    await closeSession(home.ports, token);
    await closeSession(home.ports, token);
    expect(await findSession(home.ports, token)).toMatchObject({ ok: false });
    expect(await findSession(home.ports, await link())).toMatchObject({ ok: false });
    for (const nothing of [undefined, '', 'x'.repeat(43), "' OR 1=1 --"])
      expect(await findSession(home.ports, nothing)).toMatchObject({ ok: false });
  });

  it('keeps no token, only keyed hashes of it', async () => {
    const token = await link();
    const session = await openSession(home.ports, noor);
    const dump = await home.storage.inMunicipality(518)((scope) =>
      scope.rows<{ row: string }>(
        `SELECT sign_in_link::text AS row FROM sign_in_link UNION ALL SELECT staff_session::text FROM staff_session`,
        [],
      ),
    );
    expect(dump.length).toBeGreaterThan(1);
    const kept = dump.map((r) => r.row).join('\n');
    for (const secret of [token, session.token]) {
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });
});
