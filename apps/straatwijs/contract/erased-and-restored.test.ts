import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  contribute,
  correct,
  coverPhoto,
  endFace,
  eraseExpired,
  leavePhoto,
  type Ports,
  publishStory,
  saveFace,
  takePhotoAway,
} from '@straatwijs/monitor';
import { backup, type Connection, ledgerIn, openStorage, restore } from '@straatwijs/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFolder, ask, emptyDatabase, granted, lookInto } from '../testing/archives.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { aJpeg, aPng } from '../testing/photos.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor' });

/** Every row of every table as text, in which bytes stand in hexadecimal. */
const everything = async (connection: Connection): Promise<string> => {
  const tables = await ask<{ name: string }>(
    connection,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const texts = [];
  for (const { name } of tables)
    texts.push(...(await ask<{ row: string }>(connection, `SELECT t::text AS row FROM ${name} t`)).map((r) => r.row));
  return texts.join('\n');
};

describe.each(servers())('what is gone stays gone when an older backup is put back, on the %s server', (on) => {
  let home: TestInstallation;
  beforeAll(async () => {
    home = await testInstallation({ on });
  });
  afterAll(() => home.close());

  /** Somebody told something and left a photo with it; what it looks like in hexadecimal. */
  const withPhoto = async (ports: Ports, size: number) => {
    const body = aSignal({
      sharing: 'public',
      followCode: aCode(),
      answers: { valence: 'negative', theme: 'clean', story: `Een foto van ${size} breed.` },
    });
    await contribute(ports, {}, [body]);
    const code = body.followCode ?? '';
    expect(await leavePhoto(ports, { code, n: 1 }, await aJpeg(size, 300))).toMatchObject({ ok: true });
    const [photo] = await ports.photos.of(body.id);
    if (!photo) throw new Error('there is no photo');
    return { id: body.id, code, photo, hex: await hexOf(ports, body.id) };
  };
  const hexOf = async (ports: Ports, id: string): Promise<string> =>
    Buffer.from((await ports.photos.picture(id, 1, 'thumb')) ?? '').toString('hex');

  it('photos in each way in which they go, and a face', async () => {
    const folder = await archiveFolder();
    const connection = { ...home.cluster, database: home.database };
    const path = join(folder, 'erased.ledger');
    const storage = await openStorage(
      connection,
      () => undefined,
      () => home.now,
      ledgerIn(path),
    );
    const ports = { ...home.ports, ...storage.stores(518) };
    try {
      const taken = await withPhoto(ports, 310);
      const replaced = await withPhoto(ports, 320);
      const covered = await withPhoto(ports, 330);
      const young = await withPhoto(ports, 340);
      const old = await withPhoto(ports, 350);
      const told = await withPhoto(ports, 360);
      expect(await publishStory(ports, noor, { id: told.id })).toMatchObject({ ok: true });
      home.now += 790 * 86_400_000;
      const stays = await withPhoto(ports, 370);
      const face = {
        id: randomUUID(),
        placeId: 'GM0518',
        name: 'Samira de Wit',
        work: 'wijkmanager',
        since: '2026-02-01',
      };
      const face2 = { ...face, walkIn: 'buurtkamer', phone: '', mail: '', agreed: true };
      expect(await saveFace(ports, noor, face2)).toMatchObject({ ok: true });
      const file = join(folder, 'before.archive');
      granted(await backup({ connection, file, program: 'test' }));

      expect(await takePhotoAway(ports, { code: taken.code, n: 1 })).toMatchObject({ ok: true });
      expect(await leavePhoto(ports, { code: replaced.code, n: 1 }, await aPng(400, 300))).toMatchObject({ ok: true });
      const covers = [{ x: 0, y: 0, width: 500, height: 500 }];
      const at = { message: covered.id, id: covered.photo.id, covers };
      expect(await coverPhoto(ports, noor, at)).toMatchObject({ ok: true });
      const now = aSignal({ perspective: 'young-resident', answers: { valence: 'mixed', story: 'Ik ben jong.' } });
      expect(await correct(ports, {}, young.code, now)).toMatchObject({ ok: true });
      expect(await endFace(ports, noor, { id: face.id })).toMatchObject({ ok: true });
      const { erased } = await eraseExpired(ports, 'all');
      expect(erased).toMatchObject({ photos: expect.any(Number), 'published-stories': 1 });

      const entries = await ledgerIn(path).read();
      const gone = [taken, replaced, covered, young, old, told];
      const photosGone = entries.filter((e) => e.what === 'photo').map((e) => e.id);
      expect(photosGone).toEqual(expect.arrayContaining(gone.map((g) => g.photo.id)));
      expect(entries.filter((e) => e.what === 'face').map((e) => e.id)).toEqual([face.id]);
      // A ledger that was lost can be completed from what the database knows.
      const known = await ports.upkeep.erasedSince(0);
      expect(known.map((e) => e.id)).toEqual(expect.arrayContaining([...photosGone, face.id]));
      expect(await readFile(path, 'utf8')).not.toMatch(/Samira|foto/);

      const without = await emptyDatabase(on);
      granted(await restore({ connection: without, file, ledger: ledgerIn(join(folder, 'none')) }));
      const all = await everything(without);
      for (const { hex } of [...gone, stays]) expect(all.includes(hex) && hex.length > 1000).toBe(true);
      expect(all).toContain('Samira');

      const target = await emptyDatabase(on);
      granted(await restore({ connection: target, file, ledger: ledgerIn(path) }));
      const left = await everything(target);
      expect(gone.filter(({ hex }) => left.includes(hex))).toEqual([]);
      expect(left).toContain(stays.hex);
      expect(left).not.toContain('Samira');
      await lookInto(target, async (restored) => {
        const stores = restored.stores(518);
        const city = await stores.places.place('GM0518');
        const near = await stores.faces.near({ edition: city?.edition ?? 0, placeId: 'GM0518', today: '2029-02-01' });
        // That there was one from then to then stays.
        expect(near).toMatchObject({ faces: [], spans: [{ since: '2026-02-01', until: '2029-01-21' }] });
        expect(await stores.photos.of(stays.id)).toHaveLength(1);
        expect(await stores.counts.differences()).toEqual([]);
      });
    } finally {
      await storage.close();
    }
  });
});
