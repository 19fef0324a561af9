import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  contribute,
  enterByProvider,
  eraseExpired,
  findSession,
  follow,
  openSession,
  type Ports,
  putSignInLink,
  useLink,
  withdraw,
} from '@straatwijs/monitor';
import { endedTables, sealedColumns } from '@straatwijs/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretsThatDiffer, turnToNewest } from '../installation/turn-secrets.ts';
import { sealsOf } from '../settings/seals.ts';
import { addSecret, openToOthers, readSecrets, type Secrets } from '../settings/secrets.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@example.org' });
const [one, two, three] = ['first', 'second', 'third'].map((name) =>
  Buffer.from(`the ${name} secret of thirty-two letters`),
);
const before: Secrets = [one as Buffer];
const after: Secrets = [one as Buffer, two as Buffer];

describe.each(servers())('turning to a new secret on the %s server', (on) => {
  let home: TestInstallation;
  const portsWith = (secrets: Secrets): Ports => ({ ...home.ports, seal: sealsOf(secrets, 518) });
  const rows = async <R extends object>(query: string): Promise<R[]> =>
    home.storage.inMunicipality(518)((scope) => scope.rows<R>(query));
  beforeAll(async () => {
    home = await testInstallation({ on });
    await home.ports.people.saveStaff(noor);
  });
  afterAll(() => home.close());

  it('keeps codes, messages and people what they are, and ends sign-ins', async () => {
    const old = portsWith(before);
    const contributor = 'ab'.repeat(16);
    const [code, other] = [aCode(), aCode()];
    const body = aSignal({
      followCode: code,
      contributor,
      answers: { valence: 'negative', theme: 'clean', story: 'De bak is vol.' },
    });
    const nobody = aSignal({ followCode: other });
    expect(await contribute(old, {}, [body, nobody])).toMatchObject([{ ok: true }, { ok: true }]);
    const identity = {
      issuer: 'https://idp.example',
      subject: 'n-1',
      email: noor.email,
      emailVerified: true,
      token: 'x',
    };
    expect(await enterByProvider(old, identity)).toMatchObject({ ok: true });
    const { token } = await openSession(old, noor);
    const link = await putSignInLink(old, noor, 60);

    expect(await secretsThatDiffer(home.storage, [518], before)).toBeUndefined();
    expect(await secretsThatDiffer(home.storage, [518], after)).toContain('straatwijs secrets rotate');
    expect(await turnToNewest(home.storage, [518], after, home.now)).toBeGreaterThan(5);
    expect(await secretsThatDiffer(home.storage, [518], after)).toBeUndefined();

    const next = portsWith(after);
    expect(await follow(next, code)).toMatchObject({ ok: true, value: { texts: { story: 'De bak is vol.' } } });
    expect(await contribute(next, {}, [body])).toMatchObject([{ ok: true, value: { isNew: false } }]);
    expect(await contribute(next, {}, [aSignal({ followCode: code })])).toMatchObject([
      { refusal: { code: 'follow-code-taken' } },
    ]);
    await contribute(next, {}, [aSignal({ contributor, answers: { valence: 'negative', theme: 'traffic' } })]);
    const marks = await rows<{ pseudonym: string }>(
      `SELECT DISTINCT encode(pseudonym, 'hex') AS pseudonym FROM presence`,
    );
    expect(marks).toHaveLength(2);
    expect(marks).toContainEqual({ pseudonym: '0'.repeat(64) });
    expect(await enterByProvider(next, { ...identity, emailVerified: false })).toMatchObject({ ok: true });
    expect(await home.ports.counts.differences()).toEqual([]);

    for (const ports of [old, next]) {
      expect(await findSession(ports, token)).toMatchObject({ ok: false });
      expect(await useLink(ports, link)).toMatchObject({ ok: false });
    }
    // The old secret opens nothing any more, and the new one alone does not either.
    expect(await follow(old, code)).toMatchObject({ ok: false });
    expect(await follow(portsWith([two as Buffer]), code)).toMatchObject({ ok: false });
    expect(await withdraw(next, other)).toMatchObject({ ok: true });
  });

  it('again, and once only however often it is asked', async () => {
    const all: Secrets = [...after, three as Buffer];
    const code = aCode();
    await contribute(portsWith(after), {}, [aSignal({ followCode: code })]);
    expect(await turnToNewest(home.storage, [518], all, home.now)).toBeGreaterThan(0);
    expect(await turnToNewest(home.storage, [518], all, home.now)).toBe(0);
    expect(await follow(portsWith(all), code)).toMatchObject({ ok: true });
    expect(await secretsThatDiffer(home.storage, [518], after)).toContain('another secret');
    expect(await turnToNewest(home.storage, [518], after, home.now)).toBeUndefined();
  });

  it('still knows which secret it was, when the trail of that day got too old', async () => {
    const all: Secrets = [...after, three as Buffer];
    const then = home.now;
    home.now += 500 * 86_400_000;
    const { erased } = await eraseExpired(home.ports, 'all');
    expect(erased.trail).toBeGreaterThan(0);
    expect(await secretsThatDiffer(home.storage, [518], all)).toBeUndefined();
    expect(await turnToNewest(home.storage, [518], all, home.now)).toBe(0);
    home.now = then;
  });

  it('catches up where two turns were missed, and is whole or not at all', async () => {
    const all: Secrets = [...after, three as Buffer];
    const ports: Ports = { ...home.portsOf(599), seal: sealsOf(before, 599) };
    await ports.places.save((await import('../demo/den-haag/index.ts')).denHaag());
    const code = aCode();
    await contribute(ports, {}, [aSignal({ followCode: code })]);
    const broken = home.storage.sealed(599).turn({
      mark: 'x',
      reseal: (of, hash) => {
        if (of === 'code') throw new Error('the power went');
        return hash.replaceAll('a', 'b');
      },
      at: home.now,
      actor: 'operator',
    });
    await expect(broken).rejects.toThrow('the power went');
    expect(await follow(ports, code)).toMatchObject({ ok: true });
    await turnToNewest(home.storage, [518, 599], all, home.now);
    expect(await follow({ ...ports, seal: sealsOf(all, 599) }, code)).toMatchObject({ ok: true });
  });

  it('knows every column that keeps a hash', async () => {
    const { rows: columns } = await home.storage.pool.query<{ name: string; table: string }>(
      `SELECT c.relname AS table, c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped AND a.atttypid = 'bytea'::regtype
         AND a.attname ~ '(hash|pseudonym|digest)$'`,
    );
    const ended: ReadonlySet<string> = new Set(endedTables);
    // Of a picture and of a release a plain digest is kept, under no key.
    const plain = new Set(['photo', 'release']);
    const kept = columns.filter((c) => !ended.has(c.table) && !plain.has(c.table)).map((c) => c.name);
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.sort()).toEqual(sealedColumns.map((c) => `${c.table}.${c.column}`).sort());
  });
});

describe('the file with the secrets', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'straatwijs-secrets-'));
  const path = join(dataDir, 'secret');
  const settings = { dataDir, oldSecrets: [], secret: undefined };
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it('is made once, for the owner only, and grows by one', () => {
    const [made] = readSecrets(settings);
    expect(made).toHaveLength(64);
    expect(readSecrets(settings)).toEqual([made]);
    const turned = addSecret(settings);
    expect(turned).toHaveLength(2);
    expect(readSecrets(settings)).toEqual(turned);
    expect(turned[0]).toEqual(made);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(openToOthers(settings)).toBeUndefined();
  });
  it('says so when others may read it', () => {
    for (const mode of [0o640, 0o604, 0o666]) {
      chmodSync(path, mode);
      expect(openToOthers(settings)).toContain(`chmod 600 ${path}`);
    }
    chmodSync(path, 0o600);
    expect(openToOthers({ ...settings, secret: 'x' })).toBeUndefined();
  });
  it('is refused when it is damaged, and left as it is', () => {
    const whole = readFileSync(path, 'utf8');
    for (const text of ['', '\n', 'short', `${whole}short`]) {
      writeFileSync(path, text);
      expect(() => readSecrets(settings)).toThrow('damaged');
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });
  it('is not asked where the settings name them, oldest first', () => {
    const names = ['a', 'b', 'c'].map((c) => c.repeat(32));
    const [a = '', b = '', c = ''] = names;
    expect(readSecrets({ dataDir, secret: c, oldSecrets: [a, b] }).map(String)).toEqual(names);
  });
});
