import { randomUUID } from 'node:crypto';
import type { FaceToKeep } from '@straatwijs/monitor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const buurt = 'BU05183638';

describe.each(servers())('faces on the %s server', (on) => {
  let installation: TestInstallation;
  const faces = () => installation.ports.faces;
  const aFace = (different: Partial<FaceToKeep> = {}): FaceToKeep => ({
    id: randomUUID(),
    placeId: 'GM0518',
    name: 'Samira de Wit',
    work: 'wijkmanager bij de gemeente',
    reach: { walkIn: 'buurtkamer, dinsdag 10-12 uur', phone: '070 123 45 67' },
    since: '2026-02-01',
    ...different,
  });
  const keep = async (different: Partial<FaceToKeep> = {}): Promise<FaceToKeep> => {
    const face = aFace(different);
    expect(await faces().save(face, 'noor', installation.now)).toBe(true);
    return face;
  };
  const near = async (place: string) => {
    const found = await installation.ports.places.place(place);
    return faces().near({ edition: found?.edition ?? 0, placeId: found?.id ?? '', today: '2026-11-23' });
  };

  beforeAll(async () => {
    installation = await testInstallation({ on });
  });
  beforeEach(() =>
    installation.storage.inMunicipality(518)(async (scope) => {
      for (const table of ['face_card', 'face', 'trail'])
        await scope.run(`DELETE FROM ${table} WHERE municipality_id = 518`);
    }),
  );
  afterAll(() => installation.close());

  it('a street shows who is there for the buurt and the city around it, and no other buurt does', async () => {
    const street = await installation.ports.places.place('straat:0518:weimarstraat');
    const parent = street?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
    const [city, here] = [await keep(), await keep({ placeId: parent, name: 'Yusuf Aydin' })];
    await keep({ placeId: parent === buurt ? 'BU05183034' : buurt, name: 'Dirk Vos' });
    const { faces: found, spans } = await near('straat:0518:weimarstraat');
    expect(found.map((f) => f.id).sort()).toEqual([city.id, here.id].sort());
    expect(found.find((f) => f.id === city.id)).toMatchObject({
      placeName: 'Den Haag',
      scale: 'city',
      reach: city.reach,
    });
    expect(spans).toHaveLength(2);
  });

  it('keeping the same face again changes it, and there is still one', async () => {
    const face = await keep();
    await keep({ ...face, reach: { mail: 'samira@voorbeeld.invalid' } });
    const { faces: found } = await near('GM0518');
    expect(found).toHaveLength(1);
    expect(found[0]?.reach).toEqual({ mail: 'samira@voorbeeld.invalid' });
  });

  it('somebody who starts next month is not shown yet', async () => {
    await keep({ since: '2026-12-01' });
    expect((await near('GM0518')).faces).toEqual([]);
  });

  it('who goes leaves no name behind, only that there was a face from then to then', async () => {
    const face = await keep();
    expect(await faces().end(face.id, '2026-11-23', 'noor', installation.now)).toBe(true);
    expect(await near('GM0518')).toEqual({
      faces: [],
      spans: [{ placeId: 'GM0518', scale: 'city', since: '2026-02-01', until: '2026-11-23' }],
    });
    expect(await faces().face(face.id)).toBeUndefined();
    expect(await faces().end(face.id, '2026-11-23', 'noor', installation.now)).toBe(false);
    const rows = await installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ text: string }>('SELECT to_jsonb(f)::text AS text FROM face f WHERE municipality_id = 518'),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toContain('Samira');
  });

  it('a face that ended cannot be brought back under the same id', async () => {
    const face = await keep();
    await faces().end(face.id, '2026-11-23', 'noor', installation.now);
    expect(await faces().save(face, 'noor', installation.now)).toBe(false);
    expect((await near('GM0518')).faces).toEqual([]);
  });

  it('one that was a mistake, gone on the day it came, counts as no face', async () => {
    const face = await keep({ since: '2026-11-23' });
    await faces().end(face.id, '2026-11-23', 'noor', installation.now);
    expect((await near('GM0518')).spans).toEqual([]);
  });

  it('the list is of the areas asked for', async () => {
    await keep({ placeId: buurt, name: 'Yusuf Aydin' });
    await keep();
    const names = async (areas?: readonly string[]) =>
      (await faces().list({ edition: 2019, ...(areas ? { areas } : {}) })).map((f) => f.name);
    expect((await names()).sort()).toEqual(['Samira de Wit', 'Yusuf Aydin']);
    expect(await names([buurt])).toEqual(['Yusuf Aydin']);
    expect(await names([])).toEqual([]);
  });

  it('another municipality sees and ends none of them', async () => {
    const face = await keep();
    const elsewhere = installation.portsOf(363).faces;
    expect(await elsewhere.face(face.id)).toBeUndefined();
    expect(await elsewhere.end(face.id, '2026-11-23', 'noor', installation.now)).toBe(false);
    expect((await near('GM0518')).faces).toHaveLength(1);
  });

  it('every change leaves a trail of ids, never a name', async () => {
    const face = await keep();
    await faces().end(face.id, '2026-11-23', 'noor', installation.now);
    const trail = await installation.storage.inMunicipality(518)((scope) =>
      scope.rows('SELECT actor, deed, subject FROM trail WHERE municipality_id = 518 ORDER BY trail_id'),
    );
    expect(trail).toEqual([
      { actor: 'noor', deed: 'face kept', subject: face.id },
      { actor: 'noor', deed: 'face ended', subject: face.id },
    ]);
  });
});
