import { randomBytes, randomUUID } from 'node:crypto';
import {
  type ContributionBody,
  choiceOf,
  chooseToWatch,
  contribute,
  correct,
  eraseExpired,
  lookedOf,
  ownLooking,
  parsePeriod,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keepTidy } from '../installation/tidying.ts';
import { aCode } from '../testing/people.ts';
import { releaseAll } from '../testing/release.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:kaapseplein';
const place = { edition: 2019, id: street };
const ever = { edition: 2019, firstWeek: 200001, lastWeek: 210053 };
const aMark = () => randomBytes(16).toString('hex');
const six = ['greet', 'play', 'bench', 'tiles-loose', 'passage-blocked', 'noise'];
const dayMs = 86_400_000;

describe.each(servers())('keeping an eye on a street, on the %s server', (on) => {
  let installation: TestInstallation;
  const ports = () => installation.ports;
  const looking = (answers: Record<string, number>, more: Partial<ContributionBody> = {}): ContributionBody => ({
    id: randomUUID(),
    instrument: 'early-warning',
    version: 1,
    place: street,
    observedAt: '2026-11-20T10:00:00+01:00',
    perspective: 'resident',
    channel: 'phone',
    minutes: 2,
    answers,
    ...more,
  });
  const send = async (body: ContributionBody) => (await contribute(ports(), {}, [body]))[0];
  const errorsOf = async (body: ContributionBody) => {
    const sent = await send(body);
    return sent?.ok === false ? sent.refusal.errors : [];
  };
  const rows = async (placeId = street) =>
    (await ports().counts.counts({ ...ever, placeId })).map((c) => [c.indicator, c.value, c.observations]);
  const visits = async (placeId = street) =>
    (await ports().counts.visits({ ...ever, placeId })).map((v) => [v.theme ?? 'all', v.visits, v.minutes]);

  beforeEach(async () => {
    await installation?.close();
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());

  it('six things are chosen once, and stay for a year whatever is sent', async () => {
    const mark = aMark();
    expect(await choiceOf(ports(), mark, 'early-warning')).toBeUndefined();
    const chosen = { indicators: six, chosenOn: '2026-11-23', againFrom: '2027-11-23' };
    expect(await chooseToWatch(ports(), mark, 'early-warning', [...six].reverse())).toMatchObject({
      ok: true,
      value: chosen,
    });
    expect(await chooseToWatch(ports(), mark.toUpperCase(), 'early-warning', ['greet', 'graffiti'])).toMatchObject({
      value: chosen,
    });
    expect(await choiceOf(ports(), mark, 'early-warning')).toMatchObject(chosen);
    expect(await choiceOf(ports(), aMark(), 'early-warning')).toBeUndefined();
    expect(await installation.portsOf(519).watching.forget(ports().seal('contributor', mark))).toBe(false);

    installation.now += 366 * dayMs;
    expect(await choiceOf(ports(), mark, 'early-warning')).toBeUndefined();
    expect(await chooseToWatch(ports(), mark, 'early-warning', ['greet', 'graffiti'])).toMatchObject({
      value: { indicators: ['greet', 'graffiti'], chosenOn: '2027-11-24' },
    });
  });

  it('two choices at the same moment: one stands, and both hear which', async () => {
    const mark = aMark();
    const [one, two] = await Promise.all([
      chooseToWatch(ports(), mark, 'early-warning', ['greet', 'noise']),
      chooseToWatch(ports(), mark, 'early-warning', ['bench', 'graffiti']),
    ]);
    expect(one).toEqual(two);
  });

  it('a choice can be erased, and goes when it is long over', async () => {
    const [mark, other] = [aMark(), aMark()];
    const pseudonym = ports().seal('contributor', mark);
    await chooseToWatch(ports(), mark, 'early-warning', six);
    await chooseToWatch(ports(), other, 'early-warning', six);
    expect(await ports().watching.forget(pseudonym)).toBe(true);
    expect(await ports().watching.forget(pseudonym)).toBe(false);
    const kept = async () =>
      (await installation.storage.inMunicipality(518)((scope) => scope.rows('SELECT FROM watch_choice'))).length;
    installation.now = Date.parse('2027-11-22T23:59:59+01:00');
    expect((await eraseExpired(ports(), 'hourly')).erased).toEqual({});
    installation.now = Date.parse('2027-11-23T00:00:00+01:00');
    expect(await choiceOf(ports(), other, 'early-warning')).toBe(undefined);
    expect(await kept()).toBe(1);
    const lines: string[] = [];
    const stop = keepTidy([ports(), ports()], installation.storage, (line) => lines.push(line));
    await expect.poll(kept).toBe(0);
    await stop();
    expect(lines).toEqual([]);
  });

  it('what was not chosen is refused with its field, also in a correction', async () => {
    const mark = aMark();
    const code = aCode();
    await chooseToWatch(ports(), mark, 'early-warning', six);
    expect(await errorsOf(looking({ greet: 1, graffiti: 2 }, { contributor: mark }))).toEqual([
      { path: 'answers.graffiti', code: 'not-chosen' },
    ]);
    expect(await errorsOf(looking({ greet: 1 }, { contributor: mark, followCode: code }))).toEqual([]);
    expect(await correct(ports(), {}, code, looking({ graffiti: 1 }, { contributor: mark }))).toMatchObject({
      refusal: { errors: [{ path: 'answers.graffiti', code: 'not-chosen' }] },
    });
    // A sheet of paper or another system knows no choice: then at most as many as one could choose.
    expect(await errorsOf(looking({ graffiti: 1 }))).toEqual([]);
  });

  it('what points at a household is refused unless switched on, and then never of less than a street', async () => {
    expect(await errorsOf(looking({ subletting: 1 }))).toEqual([{ path: 'answers.subletting', code: 'not-here' }]);
    const open = { ...ports(), municipality: { ...ports().municipality, watchHomes: true } };
    expect(await contribute(open, {}, [looking({ subletting: 1 })])).toMatchObject([{ ok: true }]);
  });

  it('looked and not seen is an observation of nothing; not looked is no row; a visit is one, also per theme', async () => {
    await send(looking({ greet: 3, play: 5, bench: 0, 'tiles-loose': 2, 'passage-blocked': 0, noise: 0 }));
    await send(looking({ greet: 1, 'tiles-loose': 0 }, { minutes: 4 }));
    for (const placeId of [street, 'GM0518']) {
      const seen = [
        ['bench', 0, 1],
        ['greet', 4, 2],
        ['noise', 0, 1],
        ['passage-blocked', 0, 1],
        ['play', 5, 1],
        ['tiles-loose', 2, 2],
      ];
      expect(await rows(placeId)).toEqual(seen);
      expect(await visits(placeId)).toEqual([
        ['all', 2, 6],
        ['clean', 2, 6],
        ['meeting', 1, 2],
        ['social', 2, 6],
        ['traffic', 1, 2],
        ['youth', 1, 2],
      ]);
      await ports().counts.fold();
      expect(await rows(placeId)).toEqual(seen);
    }
    expect(await ports().counts.differences()).toEqual([]);
  });

  it('a visit that is taken back was never made', async () => {
    const code = aCode();
    await send(looking({ greet: 0 }, { followCode: code, contributor: aMark() }));
    await ports().counts.fold();
    await withdraw(ports(), code);
    expect([await rows(), await visits()]).toEqual([[], []]);
    expect(await ports().counts.contributors({ ...ever, placeId: street }, ['indicator'])).toEqual([]);
  });

  it('shows oneself what one saw, and others only from five different people on', async () => {
    const marks = Array.from({ length: 5 }, aMark);
    const [mine = '', ...others] = marks;
    const shown = async () => {
      const found = await ports().places.place(street);
      const quarter = parsePeriod('2026-Q4');
      if (!found || !quarter) throw new Error('no such place or quarter');
      return (await lookedOf(ports(), found, quarter))[0]?.table;
    };
    expect(await shown()).toMatchObject({ state: 'not-looked' });
    await send(looking({ greet: 2, bench: 0 }, { contributor: mine }));
    await send(looking({ greet: 1 }, { contributor: mine, observedAt: '2026-11-12T10:00:00+01:00' }));
    for (const contributor of others) await send(looking({ greet: 1, bench: 0, noise: 1 }, { contributor }));
    const then = installation.now;
    installation.now = Date.UTC(2027, 0, 5, 10);
    await releaseAll(ports());
    installation.now = then;
    expect(await shown()).toMatchObject({
      state: 'value',
      visits: { value: 6, contributors: '5-9' },
      rows: [
        { key: 'greet', seen: { value: 7, visits: 6 } },
        { key: 'bench', seen: { value: 0, visits: 5 } },
        { key: 'noise', seen: { state: 'too-few', value: null } },
      ],
    });
    expect(await ownLooking(ports(), mine, 'early-warning', place, 8)).toEqual({
      lastLooked: '2026-11-20',
      days: 2,
      totals: [
        { indicator: 'greet', visits: 2, visitsWith: 2, seen: 3 },
        { indicator: 'bench', visits: 1, visitsWith: 0, seen: 0 },
      ],
    });
    expect(await ownLooking(ports(), aMark(), 'early-warning', place, 8)).toEqual({ days: 0, totals: [] });
  });
});
