import { randomUUID } from 'node:crypto';
import {
  contribute,
  correct,
  coverPhoto,
  keepInLee,
  leaveNextPhoto,
  leavePhoto,
  ownPhotos,
  type Perspective,
  photosOf,
  pictureAtDesk,
  publishStory,
  type Result,
  refusePhoto,
  type Sharing,
  showPhoto,
  storiesNear,
  takePhotoAway,
  withdraw,
} from '@straatwijs/monitor';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { aHeic, aJpeg, aPng } from '../testing/photos.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor' });
const codeOf = (r: Result<unknown>): string => (r.ok ? 'done' : r.refusal.code);
const seen = { description: 'Een volle afvalbak naast een bankje', language: 'nl' } as const;

describe.each(servers())('photos on the %s server', (on) => {
  let home: TestInstallation;
  let jpeg: Buffer;
  let other: Buffer;
  beforeAll(async () => {
    home = await testInstallation({ on });
    [jpeg, other] = [await aJpeg(), await aPng(700, 500)];
  });
  afterAll(() => home.close());

  const tell = async (
    story: string | undefined,
    more: { sharing?: Sharing; perspective?: Perspective; place?: string } = {},
  ): Promise<{ code: string; id: string }> => {
    const body = aSignal({
      sharing: 'public',
      ...more,
      followCode: aCode(),
      answers: { valence: 'negative', theme: 'clean', ...(story === undefined ? {} : { story }) },
    });
    const [receipt] = await contribute(home.ports, {}, [body]);
    expect(receipt?.ok).toBe(true);
    return { code: body.followCode ?? '', id: body.id };
  };
  const leave = (code: string, file: Buffer = jpeg, n = 1) => leavePhoto(home.ports, { code, n }, file);
  const photoOf = async (id: string) => {
    const [photo] = await home.ports.photos.of(id);
    if (!photo) throw new Error('there is no photo');
    return photo;
  };
  const withPhoto = async (story: string | undefined, more = {}) => {
    const told = await tell(story, more);
    expect(codeOf(await leave(told.code))).toBe('done');
    return { ...told, photo: await photoOf(told.id) };
  };
  const rows = async (): Promise<number> =>
    home.storage.inMunicipality(518)(
      async (scope) =>
        (await scope.rows<{ n: number }>('SELECT count(*)::int AS n FROM photo WHERE municipality_id = $1', [518]))[0]
          ?.n ?? -1,
    );
  const publicly = async (id: string) => (await home.ports.photos.publicPicture(id, 'screen')) !== undefined;
  const storyHere = async (text: string) => {
    const found = await storiesNear(home.ports, 'straat:0518:weimarstraat', { limit: 500 });
    return found.ok ? found.value.stories.find((s) => s.text === text) : undefined;
  };

  it('a photo makes a tap into a message, and taking it away makes it a tap again', async () => {
    const { code, id } = await tell(undefined);
    expect(await home.ports.desk.message(id)).toBeUndefined();
    expect(await leave(code)).toMatchObject({ ok: true, value: { n: 1, isNew: true } });
    expect(await home.ports.desk.message(id)).toMatchObject({ kind: 'photo', photos: 1, text: '', theme: 'clean' });
    expect(codeOf(await takePhotoAway(home.ports, { code, n: 1 }))).toBe('done');
    expect(codeOf(await takePhotoAway(home.ports, { code, n: 1 }))).toBe('done');
    expect(await home.ports.desk.message(id)).toBeUndefined();
    expect(await home.ports.photos.picture(id, 1, 'screen')).toBeUndefined();
  });

  it('the same photo again changes nothing; another one in its place is to be judged anew', async () => {
    const { code, id, photo } = await withPhoto('Er ligt weer glas.');
    expect(codeOf(await refusePhoto(home.ports, noor, { message: id, id: photo.id, reason: 'unclear' }))).toBe('done');
    expect(await leave(code)).toMatchObject({ ok: true, value: { isNew: false, receivedAt: photo.receivedAt } });
    expect(await photoOf(id)).toMatchObject({ id: photo.id, state: 'refused', reason: 'unclear' });
    expect(await leave(code, other)).toMatchObject({ ok: true, value: { isNew: true } });
    const now = await photoOf(id);
    expect(now).toMatchObject({ n: 1, state: 'received' });
    expect(now.id).not.toBe(photo.id);
    expect(now.reason).toBeUndefined();
  });

  it('copies of one photo that arrive at once are one photo', async () => {
    const { code, id } = await tell('Vijf keer verstuurd.');
    const all = await Promise.all(Array.from({ length: 5 }, () => leave(code)));
    expect(all.filter((r) => r.ok && r.value.isNew)).toHaveLength(1);
    expect(all.every((r) => r.ok)).toBe(true);
    expect(await home.ports.photos.of(id)).toHaveLength(1);
  });

  it('four go with a message and a fifth does not', async () => {
    const { code, id } = await tell('Vier keer dezelfde hoek.');
    for (const n of [1, 2, 3, 4])
      expect(await leaveNextPhoto(home.ports, code, n % 2 ? jpeg : other)).toMatchObject({ value: { n } });
    expect(codeOf(await leaveNextPhoto(home.ports, code, jpeg))).toBe('photo-too-many');
    for (const n of [0, 5]) expect(codeOf(await leave(code, jpeg, n))).toBe('photo-too-many');
    expect((await home.ports.photos.of(id)).map((p) => p.n)).toEqual([1, 2, 3, 4]);
    expect(await ownPhotos(home.ports, code)).toMatchObject({ value: { mayAdd: false } });
  });

  it('stays away with kind reasons: an unknown code, another message, somebody young, what was taken back', async () => {
    const { code, id } = await tell('Dit trek ik zo in.');
    const someone = await tell('Van iemand anders.');
    expect(codeOf(await leave(aCode()))).toBe('follow-code-unknown');
    expect(codeOf(await leave('geen code'))).toBe('follow-code-unknown');
    expect(codeOf(await leavePhoto(home.ports, { code, id: someone.id, n: 1 }, jpeg))).toBe('follow-code-unknown');
    expect(codeOf(await leavePhoto(home.ports, { code, id, n: 1 }, jpeg))).toBe('done');
    const young = await tell('Bij de kooi.', { perspective: 'young-resident' });
    expect(codeOf(await leave(young.code))).toBe('photo-not-for-young');
    expect(codeOf(await leave(code, Buffer.from('geen foto')))).toBe('photo-unreadable');
    expect(codeOf(await leave(code, Buffer.concat([jpeg, Buffer.alloc(10_000_000)])))).toBe('photo-too-large');
    await withdraw(home.ports, code);
    expect(codeOf(await leave(code))).toBe('photo-of-withdrawn');
    expect(await home.ports.photos.of(id)).toEqual([]);
  });

  it('is public only when both it and its story were let through, under the buurt, with words for who cannot see it', async () => {
    const story = 'De bak bij het bankje is vol.';
    const { id, photo } = await withPhoto(story);
    expect(await publicly(photo.id)).toBe(false);
    expect(codeOf(await publishStory(home.ports, noor, { id }))).toBe('done');
    expect(await storyHere(story)).not.toHaveProperty('photos');
    expect(await publicly(photo.id)).toBe(false);
    const at = { message: id, id: photo.id };
    expect(codeOf(await showPhoto(home.ports, noor, { ...at, description: '  ', language: 'nl' }))).toBe('invalid');
    expect(codeOf(await showPhoto(home.ports, noor, { ...at, ...seen }))).toBe('done');
    expect(await publicly(photo.id)).toBe(true);
    expect(await storyHere(story)).toMatchObject({
      placeId: expect.stringMatching(/^BU/),
      photos: [{ id: photo.id, width: 900, height: 600, description: { text: seen.description, language: 'nl' } }],
    });
    expect(codeOf(await refusePhoto(home.ports, noor, { ...at, reason: 'people' }))).toBe('done');
    expect(await publicly(photo.id)).toBe(false);
    expect(await storyHere(story)).not.toHaveProperty('photos');
  });

  it('let through before its story waits for it, and goes with it', async () => {
    const story = 'Eerst de foto, dan de tekst.';
    const { id, photo } = await withPhoto(story);
    expect(codeOf(await showPhoto(home.ports, noor, { message: id, id: photo.id, ...seen }))).toBe('done');
    expect(await publicly(photo.id)).toBe(false);
    await publishStory(home.ports, noor, { id });
    expect(await publicly(photo.id)).toBe(true);
    const lee = { reason: 'even rust', reviewDate: '2027-01-04' };
    expect(codeOf(await keepInLee(home.ports, noor, { id, ...lee }))).toBe('done');
    expect(await publicly(photo.id)).toBe(false);
    // A story in the lee: its photo is not shown either.
    await refusePhoto(home.ports, noor, { message: id, id: photo.id, reason: 'elsewhere' });
    expect(codeOf(await showPhoto(home.ports, noor, { message: id, id: photo.id, ...seen }))).toBe('step-not-possible');
  });

  it('without words is a story by itself, and none when it is taken off', async () => {
    const { id, photo } = await withPhoto(undefined);
    expect(codeOf(await showPhoto(home.ports, noor, { message: id, id: photo.id, ...seen }))).toBe('done');
    expect(await storyHere('')).toMatchObject({ photos: [{ id: photo.id }] });
    await refusePhoto(home.ports, noor, { message: id, id: photo.id, reason: 'home' });
    expect(await storyHere('')).toBeUndefined();
  });

  it('is never shown wider than its teller shares', async () => {
    for (const sharing of ['team', 'lee'] as const) {
      const { id, photo } = await withPhoto('Alleen voor jullie.', { sharing });
      expect(codeOf(await showPhoto(home.ports, noor, { message: id, id: photo.id, ...seen }))).toBe(
        'wider-than-shared',
      );
      expect(await publicly(photo.id)).toBe(false);
    }
  });

  it('a correction sends it back to be judged, also when words come or go', async () => {
    const { code, id, photo } = await withPhoto('Eerst zo.');
    await publishStory(home.ports, noor, { id });
    await showPhoto(home.ports, noor, { message: id, id: photo.id, ...seen });
    const again = (answers: Record<string, string>, sharing: Sharing = 'public') =>
      correct(home.ports, {}, code, aSignal({ sharing, answers: { valence: 'mixed', ...answers } }));
    expect(codeOf(await again({ story: 'Dan zo.' }))).toBe('done');
    expect(await publicly(photo.id)).toBe(false);
    expect(await photoOf(id)).toMatchObject({
      id: photo.id,
      state: 'received',
      description: { text: seen.description },
    });
    expect(codeOf(await again({}))).toBe('done');
    expect(await home.ports.desk.message(id)).toMatchObject({
      kind: 'photo',
      state: 'received',
      text: '',
      valence: 'mixed',
    });
    expect(codeOf(await again({ story: 'Wie weet dit?' }))).toBe('done');
    expect(await home.ports.desk.message(id)).toMatchObject({ kind: 'question', photos: 1 });
  });

  it('a correction to somebody young erases it', async () => {
    const { code, id } = await withPhoto('Ik ben jong.');
    const young = aSignal({ perspective: 'young-resident', answers: { valence: 'mixed', story: 'Ik ben jong.' } });
    expect(codeOf(await correct(home.ports, {}, code, young))).toBe('done');
    expect(await home.ports.photos.of(id)).toEqual([]);
    expect(await home.ports.desk.message(id)).toMatchObject({ kind: 'words', photos: 0 });
  });

  it('is gone from every page and from the database when its message is withdrawn', async () => {
    const { code, id, photo } = await withPhoto('Toch liever niet.');
    await publishStory(home.ports, noor, { id });
    await showPhoto(home.ports, noor, { message: id, id: photo.id, ...seen });
    const before = await rows();
    expect(await publicly(photo.id)).toBe(true);
    await withdraw(home.ports, code);
    expect(await publicly(photo.id)).toBe(false);
    expect(await home.ports.photos.picture(id, 1, 'thumb')).toBeUndefined();
    expect(await rows()).toBe(before - 1);
  });

  it('withdrawing and leaving at the same moment never leave a photo behind', async () => {
    for (let i = 0; i < 6; i++) {
      const { code, id } = await tell(`Tegelijk ${i}.`);
      await Promise.all([leave(code), withdraw(home.ports, code)]);
      expect(await home.ports.photos.of(id)).toEqual([]);
      expect(await home.ports.desk.message(id)).toBeUndefined();
    }
  });

  it('what is covered is covered for good: in both sizes, under a new address, also when it is sent again', async () => {
    const { code, id, photo } = await withPhoto('Er staat iemand op.');
    await publishStory(home.ports, noor, { id });
    await showPhoto(home.ports, noor, { message: id, id: photo.id, ...seen });
    const at = { message: id, id: photo.id };
    expect(codeOf(await coverPhoto(home.ports, noor, { ...at, covers: [] }))).toBe('invalid');
    expect(
      codeOf(await coverPhoto(home.ports, noor, { ...at, covers: [{ x: 900, y: 0, width: 200, height: 9 }] })),
    ).toBe('invalid');
    const face = { x: 380, y: 180, width: 240, height: 340 };
    expect(codeOf(await coverPhoto(home.ports, noor, { ...at, covers: [face] }))).toBe('done');
    expect(await publicly(photo.id)).toBe(false);
    const now = await photoOf(id);
    expect(now).toMatchObject({ isCovered: true, state: 'shown', width: 900, height: 600 });
    expect(await publicly(now.id)).toBe(true);
    const redOf = async (size: 'screen' | 'thumb') => {
      const picture = await home.ports.photos.picture(id, 1, size);
      const { data } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
      let red = 0;
      for (let i = 0; i < data.length; i += 3) if ((data[i] ?? 0) - (data[i + 1] ?? 0) > 90) red++;
      return red;
    };
    expect([await redOf('screen'), await redOf('thumb')]).toEqual([0, 0]);
    // A phone whose answer was lost sends it once more.
    expect(await leave(code)).toMatchObject({ ok: true, value: { isNew: false } });
    expect(await redOf('screen')).toBe(0);
    // Two who cover at once: the second one looked at a picture that is gone.
    expect(codeOf(await coverPhoto(home.ports, noor, { ...at, covers: [face] }))).toBe('step-not-possible');
  });

  it('is for those who may read what was told there, and for nobody else', async () => {
    const { id, photo } = await withPhoto('Niet voor iedereen.');
    const area = (await home.ports.places.place('straat:0518:weimarstraat'))?.parents[0]?.id ?? '';
    const reader = aStaff('reader', { id: 'reader', area });
    const elsewhere = aStaff('coordinator', { id: 'elsewhere', area: 'BU05182811' });
    const police = aStaff('coordinator', {
      id: 'agent',
      organisation: { id: 'police', kind: 'police', name: 'Politie' },
    });
    const picture = { message: id, n: 1, size: 'thumb' } as const;
    expect(codeOf(await pictureAtDesk(home.ports, reader, picture))).toBe('done');
    expect(await photosOf(home.ports, reader, id)).toMatchObject({ value: [{ id: photo.id }] });
    for (const staff of [
      elsewhere,
      police,
      aStaff('administrator', { id: 'ada' }),
      aStaff('worker', { id: 'youth' }),
    ]) {
      expect(codeOf(await pictureAtDesk(home.ports, staff, picture))).toMatch(/page-unknown|not-allowed/);
      expect(codeOf(await photosOf(home.ports, staff, id))).toMatch(/page-unknown|not-allowed/);
    }
    const covers = [{ x: 0, y: 0, width: 10, height: 10 }];
    const at = { message: id, id: photo.id };
    expect(codeOf(await showPhoto(home.ports, reader, { ...at, ...seen }))).toBe('not-allowed');
    expect(codeOf(await refusePhoto(home.ports, reader, { ...at, reason: 'home' }))).toBe('not-allowed');
    expect(codeOf(await coverPhoto(home.ports, reader, { ...at, covers }))).toBe('not-allowed');
    expect(codeOf(await refusePhoto(home.ports, noor, { ...at, reason: 'omdat' }))).toBe('reason-needed');
    expect(codeOf(await refusePhoto(home.ports, noor, { message: id, id: randomUUID(), reason: 'home' }))).toBe(
      'step-not-possible',
    );
  });

  it('a phone’s HEIC is taken too, and another municipality sees nothing of it', async () => {
    const { code, id } = await tell('Van een telefoon.');
    expect(codeOf(await leave(code, aHeic()))).toBe('done');
    expect(await photoOf(id)).toMatchObject({ width: 128, height: 96 });
    const elsewhere = home.portsOf(363).photos;
    expect(await elsewhere.of(id)).toEqual([]);
    expect(await elsewhere.picture(id, 1, 'screen')).toBeUndefined();
    expect(await elsewhere.remove(id, 1, 'teller', home.now)).toBe(false);
    expect(await home.ports.photos.of(id)).toHaveLength(1);
  });
});
