import { randomBytes } from 'node:crypto';
import { contribute, inputsDigest, lookAtReleases, madeAgain, tableDigest, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../releasing/digest.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const streets = ['straat:0518:kaapseplein', 'straat:0518:weimarstraat', 'straat:0518:beeklaan'];
const city = 'GM0518';

describe.each(servers())('releases made again, on the %s server', (on) => {
  let home: TestInstallation;
  const codes: string[] = [];
  beforeAll(async () => {
    home = await testInstallation({ on });
    // Three weeks of October, every week seven people in each of two streets and two in a third; each week is released.
    for (let week = 0; week < 3; week++) {
      const at = Date.UTC(2026, 9, 7 + 7 * week, 10);
      home.now = at + 3_600_000;
      for (const [n, place] of [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2].entries()) {
        const followCode = aCode();
        codes.push(followCode);
        const answers = { valence: n % 3 ? 'positive' : 'negative', theme: n % 2 ? 'clean' : 'green' };
        const more = { place: streets[place] ?? '', observedAt: new Date(at).toISOString(), answers, followCode };
        const [told] = await contribute(home.ports, {}, [
          aSignal({ contributor: randomBytes(16).toString('hex'), ...more }),
        ]);
        expect(told).toMatchObject({ ok: true });
      }
      home.now = Date.UTC(2026, 9, 13 + 7 * week, 10);
      expect(await releaseAll(home.ports)).toHaveLength(1);
    }
    home.now = Date.UTC(2026, 10, 3, 10);
    await releaseAll(home.ports);
  });
  afterAll(() => home.close());

  const chain = async () => {
    const { releases } = home.ports;
    const heads = await releases.releases({ limit: 100 });
    return Promise.all(
      [...heads].reverse().map(async (release) => ({ release, content: await releases.content(release.number) })),
    );
  };
  const inTheCity = async (...periods: string[]) =>
    (await home.ports.releases.cells({ placeIds: [city], periods, kinds: ['told'] })).flatMap((c) =>
      c.split === '' ? [c.value] : [],
    );

  it('a month is what its weeks were together', async () => {
    expect(await inTheCity('2026-W41', '2026-W42', '2026-W43')).toEqual([16, 16, 16]);
    expect(await inTheCity('2026-10')).toEqual([48]);
  });

  it('comes out the same to the byte, also when all that was told is gone', async () => {
    const { ports } = home;
    for (const code of codes.slice(0, 20)) expect(await withdraw(ports, code)).toMatchObject({ ok: true });
    const made = await chain();
    expect(made.length).toBeGreaterThan(3);
    const pieces = await ports.releases.pieces([
      ...new Set(made.flatMap((r) => r.content.atoms.map((a) => a.edition))),
    ]);
    for (const one of made) {
      const again = { ...one.content, ...madeAgain(one, made, pieces) };
      expect(again).toEqual(one.content);
      expect(tableDigest(sha256, again)).toBe(one.release.tableDigest);
      expect(inputsDigest(sha256, one.release, again)).toBe(one.release.inputsDigest);
    }
    expect(await lookAtReleases(ports, sha256)).toMatchObject({ broken: [], comesOutTheSame: true, late: [] });
  });

  it('who took back what they told is not in the correction of the quarter, and no release before it changes', async () => {
    // Everybody, or what a few told in one buurt could be read off the difference and would wait (`releases-revision`).
    for (const code of codes.slice(20)) expect(await withdraw(home.ports, code)).toMatchObject({ ok: true });
    const before = await chain();
    home.now = Date.UTC(2027, 0, 5, 10);
    await releaseAll(home.ports);
    const after = await chain();
    expect(after.slice(0, before.length)).toEqual(before);
    const corrections = after.slice(before.length);
    expect(corrections.flatMap((c) => c.release.corrected)).toContain('2026-W41');
    const counted = corrections.flatMap((c) => c.content.atoms).filter((a) => a.family === 'told');
    expect(counted).toEqual([]);
    expect(await inTheCity('2026-10', '2026-Q4')).not.toContain(48);
    expect(await lookAtReleases(home.ports, sha256)).toMatchObject({ broken: [], comesOutTheSame: true });
  });

  it('one changed byte anywhere is told, by the chain; and a day after a period ended somebody is told that it waits', async () => {
    const [first] = await chain();
    const change = (table: string, set: string) =>
      home.storage.inMunicipality(518)((scope) =>
        scope.run(`UPDATE ${table} SET ${set} WHERE municipality_id = 518 AND number = $1`, [first?.release.number]),
      );
    for (const [table, set, back, what] of [
      ['release_atom', 'people = people + 1', 'people = people - 1', 'inputs'],
      ['release_input', 'most = most + 1', 'most = most - 1', 'inputs'],
      ['release_cell', `split = split || ' '`, 'split = rtrim(split)', 'table'],
      ['release', `method = 'told'`, `method = '${first?.release.method}'`, 'inputs'],
      ['release', 'plan = plan + 1', 'plan = plan - 1', 'release'],
    ] as const) {
      await change(table, set);
      const { broken } = await lookAtReleases(home.ports, sha256);
      expect(broken, table).toContainEqual({ number: 1, what });
      await change(table, back);
    }
    home.now = Date.UTC(2027, 0, 12, 10);
    expect(await lookAtReleases(home.ports, sha256)).toMatchObject({ broken: [], late: ['2027-W01'] });
  });
});
