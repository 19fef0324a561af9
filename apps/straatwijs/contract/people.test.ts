import { randomBytes } from 'node:crypto';
import { closeSession, findSession, openSession, type Passkey, requestLink, useLink } from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid' });
const passkey: Passkey = { credentialId: 'c-1', publicKey: 'p-1', counter: 0, transports: ['internal', 'hybrid'] };
const aHash = () => randomBytes(32).toString('hex');

describe.each(servers())('people on the %s server', (on) => {
  let installation: TestInstallation;
  const people = () => installation.ports.people;
  const signIn = () => installation.ports.signIn;
  const trail = async (): Promise<readonly string[]> => {
    const rows = await installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ actor: string; deed: string; subject: string }>(
        'SELECT actor, deed, subject FROM trail WHERE municipality_id = 518 ORDER BY trail_id',
      ),
    );
    return rows.map((r) => `${r.actor} ${r.deed} ${r.subject}`);
  };
  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on, places: false });
    await people().saveStaff(noor);
  });
  afterAll(() => installation.close());

  it('are found by id and by address, in whatever case it is typed', async () => {
    const { appointments, ...known } = noor;
    expect(await people().staff({ id: 'noor' })).toEqual({ ...known, history: appointments });
    expect(await people().staff({ email: 'NOOR@Voorbeeld.invalid' })).toMatchObject({ id: 'noor' });
    expect(await people().staff({ id: 'niemand' })).toBeUndefined();
    await people().saveStaff({ ...noor, name: 'Noor de Wit', appointments: [] });
    expect(await people().staff({ id: 'noor' })).toEqual({ ...known, name: 'Noor de Wit', history: appointments });
    await expect(people().saveStaff({ ...noor, id: 'dubbel' })).rejects.toMatchObject({ code: '23505' });
  });

  it('are appointed and leave; both are in the trail, and the appointment stays known', async () => {
    const police = { id: 'police', kind: 'police', name: 'Politie' } as const;
    await people().saveOrganisation(police);
    const more = { id: 'a-2', role: 'police', organisation: police, area: 'WK051836', since: '2026-11-01' } as const;
    await people().appoint('noor', more, 'ada', installation.now);
    await people().appoint('noor', more, 'ada', installation.now);
    expect(await people().end('a-2', '2026-12-01', 'ada', installation.now)).toBe(true);
    expect(await people().end('a-2', '2026-12-01', 'ada', installation.now)).toBe(false);
    expect(await people().end('a-2', '2026-11-20', 'ada', installation.now)).toBe(true);
    expect(await people().end('a-9', '2026-11-20', 'ada', installation.now)).toBe(false);
    const person = await people().staff({ id: 'noor' });
    expect(person?.history).toEqual([...noor.appointments, { ...more, until: '2026-11-20' }]);
    expect(await trail()).toEqual([
      'ada appointed a-2',
      'ada appointed noor',
      'ada appointment ended a-2',
      'ada appointment ended noor',
      'ada appointment ended a-2',
      'ada appointment ended noor',
    ]);
    await expect(people().appoint('niemand', { ...more, id: 'a-3' }, 'ada', 0)).rejects.toMatchObject({
      code: '23503',
    });
  });

  it('are listed by name, and by the areas that their appointments touch', async () => {
    await installation.close();
    installation = await testInstallation({ on });
    await people().saveStaff(noor);
    await people().saveStaff(aStaff('worker', { id: 'bo', name: 'Bo', area: 'straat:0518:kaapseplein' }));
    await people().saveStaff(aStaff('worker', { id: 'ali', name: 'ali', area: 'straat:0518:weimarstraat' }));
    const [plein] = (await installation.ports.places.place('straat:0518:kaapseplein'))?.parents ?? [];
    const ids = async (areas?: string[]) =>
      (await people().list({ limit: 9, ...(areas ? { areas } : {}) })).map((p) => p.id);
    expect(await ids()).toEqual(['ali', 'bo', 'noor']);
    expect(await ids([plein?.id ?? ''])).toEqual(['bo', 'noor']);
    expect(await ids(['straat:0518:weimarstraat'])).toEqual(['ali', 'noor']);
    expect(await ids(['GM0518'])).toEqual(['ali', 'bo', 'noor']);
    expect(await ids([])).toEqual(['noor']);
    expect((await people().organisations()).map((o) => o.id)).toEqual(['municipality']);
    expect(await installation.portsOf(363).people.organisations()).toEqual([]);
  });

  it('come in by a link once, whoever clicks at the same moment', async () => {
    const link = { tokenHash: aHash(), staffId: noor.id, expiresAt: installation.now + 1000 };
    await signIn().putLink(link);
    const clicks = await Promise.all([1, 2, 3, 4, 5].map(() => signIn().useLink(link.tokenHash, installation.now)));
    expect(clicks.filter((c) => c !== undefined)).toMatchObject([{ id: 'noor' }]);
    expect(await signIn().useLink(link.tokenHash, installation.now)).toBeUndefined();
  });

  it('do not come in by an old or unknown link', async () => {
    const link = { tokenHash: aHash(), staffId: noor.id, expiresAt: installation.now + 1000 };
    await signIn().putLink(link);
    expect(await signIn().useLink(link.tokenHash, installation.now + 1000)).toBeUndefined();
    expect(await signIn().useLink(aHash(), installation.now)).toBeUndefined();
    await expect(signIn().putLink({ ...link, tokenHash: aHash(), staffId: 'niemand' })).rejects.toMatchObject({
      code: '23503',
    });
  });

  it('stay signed in until the session ends, by itself or by them', async () => {
    const { token, expiresAt } = await openSession(installation.ports, noor);
    expect(await findSession(installation.ports, token)).toEqual({ ok: true, value: noor });
    const second = await openSession(installation.ports, noor);
    await closeSession(installation.ports, token);
    await closeSession(installation.ports, token);
    expect(await findSession(installation.ports, token)).toMatchObject({ refusal: { code: 'sign-in-needed' } });
    expect(await findSession(installation.ports, second.token)).toMatchObject({ ok: true });
    installation.now = expiresAt;
    expect(await findSession(installation.ports, second.token)).toMatchObject({ refusal: { code: 'sign-in-needed' } });
    expect(await findSession(installation.ports, 'geen token')).toMatchObject({ refusal: { code: 'sign-in-needed' } });
  });

  it('come in only while an appointment holds', async () => {
    const { ports } = installation;
    const { token } = await openSession(ports, noor);
    const link = await requestLink(ports, noor.email);
    await people().end('noor:coordinator', '2026-11-24', 'ada', installation.now);
    expect(await findSession(ports, token)).toMatchObject({ ok: true });
    installation.now = Date.UTC(2026, 10, 23, 23, 30); // half past midnight in The Hague
    expect(await findSession(ports, token)).toMatchObject({ refusal: { code: 'sign-in-needed' } });
    expect(await requestLink(ports, noor.email)).toBeUndefined();
    installation.now = Date.UTC(2026, 10, 23, 11);
    await people().end('noor:coordinator', '2026-11-23', 'ada', installation.now);
    expect(await useLink(ports, link?.token ?? '')).toMatchObject({ refusal: { code: 'no-appointment' } });
  });

  it('leave in the trail how they came in and that a passkey was added, ids only', async () => {
    await openSession(installation.ports, noor, 'passkey');
    await signIn().savePasskey('noor', passkey, installation.now);
    await signIn().savePasskey('noor', { ...passkey, counter: 3 }, installation.now);
    expect(await trail()).toEqual(['noor came in by passkey noor', 'noor added a passkey noor']);
  });

  it('are sent a link by address, and the token itself is stored nowhere', async () => {
    const sent = await requestLink(installation.ports, ' Noor@voorbeeld.invalid ');
    expect(await requestLink(installation.ports, 'wie@voorbeeld.invalid')).toBeUndefined();
    const stored = await installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ row: string }>('SELECT l::text AS row FROM sign_in_link l WHERE municipality_id = 518'),
    );
    expect(stored).toHaveLength(1);
    expect(stored[0]?.row).not.toContain(sent?.token);
    expect(await useLink(installation.ports, sent?.token ?? '')).toEqual({ ok: true, value: noor });
    expect(await useLink(installation.ports, sent?.token ?? '')).toMatchObject({
      refusal: { code: 'link-used-or-old' },
    });
  });

  it('keep passkeys; using one counts on, and nobody can take over that of somebody else', async () => {
    await signIn().savePasskey(noor.id, passkey, installation.now);
    await signIn().savePasskey(noor.id, { ...passkey, credentialId: 'c-2', transports: [] }, installation.now);
    await signIn().savePasskey(noor.id, { ...passkey, counter: 7 }, installation.now);
    expect(await signIn().passkeys(noor.id)).toEqual([
      { ...passkey, counter: 7, staffId: 'noor' },
      { ...passkey, credentialId: 'c-2', transports: [], staffId: 'noor' },
    ]);
    await people().saveStaff({ ...noor, id: 'ander', email: 'ander@voorbeeld.invalid' });
    await signIn().savePasskey('ander', { ...passkey, counter: 99 }, installation.now);
    expect(await signIn().passkeys({ credentialId: 'c-1' })).toEqual([{ ...passkey, counter: 7, staffId: 'noor' }]);
    expect(await signIn().passkeys('ander')).toEqual([]);
    expect(await signIn().passkeys({ credentialId: 'c-3' })).toEqual([]);
  });

  it('of another municipality cannot come in here', async () => {
    const elsewhere = installation.portsOf(363);
    const link = { tokenHash: aHash(), staffId: noor.id, expiresAt: installation.now + 1000 };
    await signIn().putLink(link);
    const { token } = await openSession(installation.ports, noor);
    expect(await elsewhere.people.staff({ id: 'noor' })).toBeUndefined();
    expect(await elsewhere.signIn.useLink(link.tokenHash, installation.now)).toBeUndefined();
    expect(await findSession(elsewhere, token)).toMatchObject({ ok: false });
    await elsewhere.people.saveStaff({ ...noor, name: 'Noor van elders' });
    expect((await people().staff({ id: 'noor' }))?.name).toBe('Noor Bakker');
  });
});
