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
import { releaseAll } from '../testing/release.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const place = 'BU05180170';
const noor = aStaff('coordinator', { id: 'noor' });

describe.each(servers())('what somebody wants in the lee, on the %s server', (on) => {
  let home: TestInstallation;
  let buurt: Place;
  const tell = (different: Parameters<typeof aSignal>[0] = {}, at = home) =>
    contribute(at.ports, {}, [
      aSignal({
        place: buurt.id,
        observedAt: '2026-11-18T10:00:00+01:00',
        contributor: randomBytes(16).toString('hex'),
        ...different,
      }),
    ]);
  const open = { answers: { valence: 'positive', theme: 'green' } };
  const shown = async (key = '2026-W47'): Promise<string> => {
    const period = parsePeriod(key);
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
    for (let n = 0; n < 6; n++) await tell(open);
  });
  afterAll(() => home.close());

  it('changes nothing of what the public sees, to the byte: no count, no story, no sign that something is kept back', async () => {
    const without = await testInstallation({ on });
    for (let n = 0; n < 6; n++) await tell(open, without);
    for (const answers of [
      { valence: 'negative' },
      { valence: 'negative', theme: 'care', story: 'Niet verder vertellen.' },
    ])
      for (let n = 0; n < 6; n++) expect((await tell({ sharing: 'lee', answers }))[0]?.ok).toBe(true);
    await home.ports.counts.fold();
    expect(await home.ports.counts.differences()).toEqual([]);
    const [here, there] = [await releaseAll(home.ports), await releaseAll(without.ports)];
    expect(here).toHaveLength(1);
    expect(here).toEqual(there);
    expect(await home.ports.releases.content(1)).toEqual(await without.ports.releases.content(1));
    expect(await shown()).toContain('"state":"value"');
    await without.close();
  });

  it('is read at the desk', async () => {
    const messages = await home.ports.desk.messages({ open: true, limit: 50 });
    expect(messages.filter((m) => m.text === 'Niet verder vertellen.')).toHaveLength(6);
  });

  it('comes into the figures when its teller changes that, and goes again', async () => {
    home.now = Date.UTC(2026, 10, 25, 11);
    const observedAt = '2026-11-25T10:00:00+01:00';
    for (let n = 0; n < 6; n++) await tell({ ...open, observedAt });
    const codes = [aCode(), aCode(), aCode()];
    for (const followCode of codes) await tell({ ...open, observedAt, followCode, sharing: 'lee' });
    // The first stays in the lee, the second comes out of it, the third comes out and is taken back.
    for (const code of codes.slice(1)) {
      const again = aSignal({ place: buurt.id, observedAt, answers: open.answers });
      expect(await correct(home.ports, {}, code, again)).toMatchObject({ ok: true });
    }
    await withdraw(home.ports, codes[2] ?? '');
    home.now = Date.UTC(2026, 10, 30, 11);
    await releaseAll(home.ports);
    const [overview] = JSON.parse(await shown('2026-W48'));
    expect(overview.told.byTheme.whole.all).toMatchObject({ value: 7 });
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
