import {
  leanGroups,
  levelsOf,
  measuresOf,
  publicThermometer,
  releasedLevelCounts,
  thermometerAtDesk,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { look } from '../testing/one-look.ts';
import { aStaff } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const [shown, hidden] = ['straat:0518:kaapseplein', 'straat:0518:weimarstraat'];
const tiles = 'looked:early-warning:tiles-loose';
let home: TestInstallation;

beforeAll(async () => {
  home = await testInstallation();
  for (let n = 0; n < 12; n++) await look(home, { 'tiles-loose': n % 3 }, { place: shown });
  for (let n = 0; n < 2; n++) await look(home, { 'tiles-loose': 9 }, { place: hidden });
  await releaseAll(home.ports);
});
afterAll(() => home.close());

const placeOf = async (id: string) => (await home.ports.places.place(id)) ?? expect.unreachable();
const publicLevel = async (id: string) =>
  (await publicThermometer(home.ports, await placeOf(id)))?.themes
    .flatMap((t) => t.measures)
    .find((m) => m.measure.id === tiles)?.now;

describe('levels of a release in which a street is withheld', () => {
  it('come out the same from nothing but what anybody may download', async () => {
    const { ports } = home;
    const place = await placeOf(shown);
    const groups = await leanGroups(ports, place);
    const downloaded = await ports.releases.cells({ periods: ['2026-Q3'], kinds: ['looked'] });
    expect(downloaded.filter((c) => c.placeId === hidden).map((c) => c.state)).toEqual(['too-few']);
    const measures = measuresOf(ports.instruments);
    const measure = measures.find((m) => m.id === tiles) ?? expect.unreachable();
    const [mine] = levelsOf(releasedLevelCounts(downloaded, measures), {
      ...{ measure, edition: place.edition, placeId: shown, groups },
    });
    const theirs = await publicLevel(shown);
    expect(theirs?.level?.estimate).toBeGreaterThan(0);
    expect([theirs?.level?.estimate, theirs?.level?.interval]).toEqual([mine?.level?.estimate, mine?.level?.interval]);
  });
  it('say of the street itself that there is too little, while the desk sees what is there', async () => {
    expect(await publicLevel(hidden)).toMatchObject({ state: 'too-few' });
    expect((await publicLevel(hidden))?.level).toBeUndefined();
    const desk = await thermometerAtDesk(home.ports, aStaff('coordinator', { id: 'noor' }), {
      ...{ placeId: hidden, period: '2026-Q3' },
    });
    const seen = desk.ok ? desk.value.themes.flatMap((t) => t.measures)[0]?.now.level?.n : undefined;
    expect(seen).toBe(18);
  });
});
