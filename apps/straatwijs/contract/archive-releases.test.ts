import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { contribute, lookAtReleases, withdraw } from '@straatwijs/monitor';
import { backup, ledgerIn, restore } from '@straatwijs/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../releasing/digest.ts';
import { archiveFolder, emptyDatabase, granted, lookInto } from '../testing/archives.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

describe.each(servers())('releases that come back from a backup, on the %s server', (on) => {
  let home: TestInstallation;
  beforeAll(async () => {
    home = await testInstallation({ on });
  });
  afterAll(() => home.close());

  it('say the same, hold the same chain, and are gone on with, also when somebody was erased meanwhile', async () => {
    const codes = Array.from({ length: 6 }, aCode);
    for (const followCode of codes)
      await contribute(home.ports, {}, [
        aSignal({ followCode, contributor: randomBytes(16).toString('hex'), observedAt: '2026-11-18T10:00:00+01:00' }),
      ]);
    const [first] = await releaseAll(home.ports);
    expect(first).toMatchObject({ number: 1 });
    const published = await home.ports.releases.cells({});
    expect(published.some((c) => c.value === 6)).toBe(true);

    const folder = await archiveFolder();
    const file = join(folder, 'released.archive');
    const connection = { ...home.cluster, database: home.database };
    granted(await backup({ connection, file, program: 'test' }));
    const ledger = ledgerIn(join(folder, 'erased.ledger'));
    await lookInto(
      connection,
      async (storage) => {
        const ports = { ...home.ports, ...storage.stores(518) };
        expect(await withdraw(ports, codes[0] ?? '')).toMatchObject({ ok: true });
      },
      ledger,
    );

    const target = await emptyDatabase(on);
    granted(await restore({ connection: target, file, ledger }));
    await lookInto(target, async (storage) => {
      // A month and a quarter later: what was out stays as it was, and the next ones join on to it.
      const now = () => Date.UTC(2027, 0, 5, 10);
      const ports = { ...home.ports, ...storage.stores(518), now };
      expect(await ports.releases.cells({})).toEqual(published);
      expect(await lookAtReleases({ ...ports, now: home.ports.now }, sha256)).toMatchObject({
        releases: 1,
        broken: [],
        comesOutTheSame: true,
        last: { number: 1 },
      });
      const next = await releaseAll(ports);
      expect(next[0]).toMatchObject({ number: 2, previous: first?.digest });
      const quarter = await ports.releases.cells({ placeIds: ['GM0518'], periods: ['2026-Q4'], kinds: ['told'] });
      expect(quarter.find((c) => c.split === '')).toMatchObject({ value: 5 });
      expect(await lookAtReleases(ports, sha256)).toMatchObject({ broken: [], comesOutTheSame: true, late: [] });
    });
  });
});
