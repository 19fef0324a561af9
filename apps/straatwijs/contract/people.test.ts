import { randomBytes } from 'node:crypto';
import {
  closeSession,
  findSession,
  openSession,
  type Passkey,
  requestLink,
  type Staff,
  useLink,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor: Staff = { id: 'noor', name: 'Noor Bakker', email: 'noor@voorbeeld.invalid', role: 'coordinator' };
const passkey: Passkey = { credentialId: 'c-1', publicKey: 'p-1', counter: 0, transports: ['internal', 'hybrid'] };
const aHash = () => randomBytes(32).toString('hex');

describe.each(servers())('people on the %s server', (on) => {
  let installation: TestInstallation;
  const people = () => installation.ports.people;
  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on, places: false });
    await people().saveStaff(noor);
  });
  afterAll(() => installation.close());

  it('are found by id and by address, in whatever case it is typed', async () => {
    expect(await people().staff({ id: 'noor' })).toEqual(noor);
    expect(await people().staff({ email: 'NOOR@Voorbeeld.invalid' })).toEqual(noor);
    expect(await people().staff({ id: 'niemand' })).toBeUndefined();
    await people().saveStaff({ ...noor, name: 'Noor de Wit', role: 'reader' });
    expect(await people().staff({ id: 'noor' })).toMatchObject({ name: 'Noor de Wit', role: 'reader' });
    await expect(people().saveStaff({ ...noor, id: 'dubbel' })).rejects.toMatchObject({ code: '23505' });
  });

  it('come in by a link once, whoever clicks at the same moment', async () => {
    const link = { tokenHash: aHash(), staffId: noor.id, expiresAt: installation.now + 1000 };
    await people().putLink(link);
    const clicks = await Promise.all([1, 2, 3, 4, 5].map(() => people().useLink(link.tokenHash, installation.now)));
    expect(clicks.filter((c) => c !== undefined)).toEqual([noor]);
    expect(await people().useLink(link.tokenHash, installation.now)).toBeUndefined();
  });

  it('do not come in by an old or unknown link', async () => {
    const link = { tokenHash: aHash(), staffId: noor.id, expiresAt: installation.now + 1000 };
    await people().putLink(link);
    expect(await people().useLink(link.tokenHash, installation.now + 1000)).toBeUndefined();
    expect(await people().useLink(aHash(), installation.now)).toBeUndefined();
    await expect(people().putLink({ ...link, tokenHash: aHash(), staffId: 'niemand' })).rejects.toMatchObject({
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
    await people().savePasskey(noor.id, passkey, installation.now);
    await people().savePasskey(noor.id, { ...passkey, credentialId: 'c-2', transports: [] }, installation.now);
    await people().savePasskey(noor.id, { ...passkey, counter: 7 }, installation.now);
    expect(await people().passkeys(noor.id)).toEqual([
      { ...passkey, counter: 7, staffId: 'noor' },
      { ...passkey, credentialId: 'c-2', transports: [], staffId: 'noor' },
    ]);
    await people().saveStaff({ ...noor, id: 'ander', email: 'ander@voorbeeld.invalid' });
    await people().savePasskey('ander', { ...passkey, counter: 99 }, installation.now);
    expect(await people().passkeys({ credentialId: 'c-1' })).toEqual([{ ...passkey, counter: 7, staffId: 'noor' }]);
    expect(await people().passkeys('ander')).toEqual([]);
    expect(await people().passkeys({ credentialId: 'c-3' })).toEqual([]);
  });

  it('of another municipality cannot come in here', async () => {
    const elsewhere = installation.portsOf(363);
    const link = { tokenHash: aHash(), staffId: noor.id, expiresAt: installation.now + 1000 };
    await people().putLink(link);
    const { token } = await openSession(installation.ports, noor);
    expect(await elsewhere.people.staff({ id: 'noor' })).toBeUndefined();
    expect(await elsewhere.people.useLink(link.tokenHash, installation.now)).toBeUndefined();
    expect(await findSession(elsewhere, token)).toMatchObject({ ok: false });
    await elsewhere.people.saveStaff({ ...noor, name: 'Noor van elders' });
    expect((await people().staff({ id: 'noor' }))?.name).toBe('Noor Bakker');
  });
});
