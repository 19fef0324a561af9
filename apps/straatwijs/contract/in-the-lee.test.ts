import { randomBytes } from 'node:crypto';
import {
  contribute,
  correct,
  keepInLee,
  overviewOf,
  type Place,
  parsePeriod,
  publishStory,
  storiesNear,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const place = 'BU05180170';
const noor = aStaff('coordinator', { id: 'noor' });

describe.each(servers())('what somebody wants in the lee, on the %s server', (on) => {
  let home: TestInstallation;
  let buurt: Place;
  const tell = (different: Parameters<typeof aSignal>[0] = {}) =>
    contribute(home.ports, {}, [
      aSignal({
        place: buurt.id,
        observedAt: '2026-11-18T10:00:00+01:00',
        contributor: randomBytes(16).toString('hex'),
        ...different,
      }),
    ]);
  const shown = async (): Promise<string> => {
    const period = parsePeriod('2026-W47');
    if (!period) throw new Error('no such week');
    const stories = await storiesNear(home.ports, buurt.id, { limit: 50 });
    return JSON.stringify([await overviewOf(home.ports, buurt, period), stories]);
  };

  beforeAll(async () => {
    home = await testInstallation({ on });
    await home.ports.people.saveStaff(noor);
    const first = await home.ports.places.place(place);
    if (!first) throw new Error('no buurt');
    buurt = first;
    for (let n = 0; n < 6; n++) await tell({ answers: { valence: 'positive', theme: 'green' } });
    await home.ports.counts.fold();
  });
  afterAll(() => home.close());

  it('changes nothing of what the public sees, to the byte: no count, no story, no sign that something is kept back', async () => {
    const before = await shown();
    expect(before).toContain('"state":"value"');
    for (const answers of [
      { valence: 'negative' },
      { valence: 'negative', theme: 'care', story: 'Niet verder vertellen.' },
    ])
      for (let n = 0; n < 6; n++) expect((await tell({ sharing: 'lee', answers }))[0]?.ok).toBe(true);
    expect(await shown()).toBe(before);
    await home.ports.counts.fold();
    expect(await shown()).toBe(before);
    expect(await home.ports.counts.differences()).toEqual([]);
  });

  it('is read at the desk', async () => {
    const messages = await home.ports.desk.messages({ open: true, limit: 50 });
    expect(messages.filter((m) => m.text === 'Niet verder vertellen.')).toHaveLength(6);
  });

  it('comes into the figures when its teller changes that, and goes again', async () => {
    const before = await shown();
    const code = aCode();
    const lee = { sharing: 'lee' as const, answers: { valence: 'positive', theme: 'green' }, followCode: code };
    await tell(lee);
    expect(await shown()).toBe(before);
    const open = aSignal({ place: buurt.id, observedAt: '2026-11-18T10:00:00+01:00', answers: lee.answers });
    expect(await correct(home.ports, {}, code, open)).toMatchObject({ ok: true });
    expect(await shown()).not.toBe(before);
    await withdraw(home.ports, code);
    expect(await shown()).toBe(before);
  });

  it('is the same for a story that the desk leaves in peace', async () => {
    const code = aCode();
    const before = await shown();
    const story = aSignal({
      place: buurt.id,
      followCode: code,
      sharing: 'public',
      answers: { valence: 'mixed', story: 'Mooi.' },
    });
    await contribute(home.ports, {}, [story]);
    await publishStory(home.ports, noor, { id: story.id });
    expect(await shown()).toContain('Mooi.');
    await keepInLee(home.ports, noor, { id: story.id, reason: 'Te vroeg.', reviewDate: '2027-01-01' });
    expect(await shown()).not.toMatch(/Mooi|Te vroeg|"lee"/);
    await withdraw(home.ports, code);
    expect(await shown()).toBe(before);
  });
});
