import {
  actionsAtDesk,
  actionsDue,
  eventsAround,
  facesNear,
  isScreenLanguage,
  offersAtDesk,
  ownSheet,
  periodOf,
  previousPeriod,
  type Staff,
  staffOn,
  tapWork,
  teamSheet,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { bytesOf, seeded } from './chance.ts';
import { exampleLooks } from './example-looking.ts';
import { exampleNotes } from './example-work.ts';
import { exampleTaps } from './example-year.ts';
import { loadDemo } from './load-demo.ts';
import { toldStories } from './tell-and-answer.ts';

describe('the demo on an empty installation', () => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await testInstallation({ places: false });
    await loadDemo(installation.ports, () => {});
  }, 240_000);
  afterAll(() => installation.close());

  const rows = (municipality: number, query: string) =>
    installation.storage.inMunicipality(municipality)((scope) => scope.rows<{ row: string }>(query, [municipality]));
  const told = `SELECT id || ' ' || place_id || ' ' || observed_at || ' ' || facts::text AS row
    FROM contribution WHERE municipality_id = $1 ORDER BY id`;

  test('is the same whenever it is made on a day, and is not loaded over what is there', async () => {
    const { ports } = installation;
    const { date } = ports.local(ports.now());
    const made = (now: number) => {
      const at = { ...ports, now: () => now, randomBytes: bytesOf(seeded(1)) };
      const spots = [{ place: 'straat:0518:kaapseplein', perWeek: 9 }];
      return [...exampleTaps(spots, date), ...exampleNotes(date), ...exampleLooks(date), ...toldStories(at)];
    };
    expect(made(ports.now())).toEqual(made(ports.now() + 3_600_000));
    const before = await rows(518, told);
    expect(before.length).toBeGreaterThan(5000);
    await loadDemo(ports, () => {});
    expect(await rows(518, told)).toEqual(before);
  });

  test('its folded counts equal a recount of everything that was told', async () => {
    const [city] = await installation.storage.inMunicipality(518)((scope) =>
      scope.rows<{ folded: number; told: number }>(
        `SELECT (SELECT sum(value)::int FROM count_week WHERE municipality_id = $1 AND place_id = 'GM0518') AS folded,
           (SELECT sum(value)::int FROM observation WHERE municipality_id = $1) AS told`,
        [518],
      ),
    );
    expect(city?.told).toBeGreaterThan(5000);
    expect(city?.folded).toBe(city?.told);
    expect(await installation.ports.counts.differences()).toEqual([]);
  });

  test('has stories in six languages, events that match what was planted, and faces', async () => {
    const languages = await rows(518, 'SELECT DISTINCT language AS row FROM story WHERE municipality_id = $1');
    expect(languages.map(({ row }) => row).filter(isScreenLanguage)).toHaveLength(6);
    const square = await installation.ports.places.place('straat:0518:tesselseplein');
    if (!square) throw new Error('the example has this square');
    const events = await eventsAround(installation.ports, square, 10);
    expect(events.map(({ title }) => title)).toContain('Het plein heeft een bank en lampen');
    expect(await facesNear(installation.ports, square)).toMatchObject({ faces: { length: 2 } });
  });

  const somebody = async (id: string): Promise<Staff> => {
    const { people, local, now } = installation.ports;
    const person = await people.staff({ id });
    if (!person) throw new Error(`the example has ${id}`);
    return staffOn(person, local(now()).date);
  };

  test('gives a worker a week to look at, beside a target, a change of course and other places', async () => {
    const { ports } = installation;
    const week = previousPeriod(periodOf(ports.local(ports.now()).week, 'week')).firstWeek;
    const place = 'straat:0518:kaapseplein';
    const own = await ownSheet(ports, await somebody('demo-yusuf'), { week, place });
    expect(own).toMatchObject({ ok: true, value: { target: { percent: 45 }, notes: { length: 1 } } });
    const team = await teamSheet(ports, await somebody('demo-yusuf'), { week });
    expect(team.ok && team.value.total.visits).toBeGreaterThan(5);
    expect(own.ok && own.value.comparison).toMatchObject({ kind: 'compared' });
    const other = await teamSheet(ports, await somebody('demo-isa'), { week });
    expect(other.ok && other.value.places.length).toBeGreaterThan(2);
  });

  test('has twelve volunteers who look at many things, and eight who look at green', async () => {
    const looks = await rows(
      518,
      `SELECT count(DISTINCT pseudonym)::text AS row FROM contribution c JOIN contributor_link l USING (municipality_id)
       WHERE c.municipality_id = $1 AND l.contribution_id = c.id AND c.instrument = 'early-warning'`,
    );
    expect(looks).toEqual([{ row: '20' }]);
  });

  test('has taps that were answered, and offers that wait, that go on and that ended', async () => {
    const work = await tapWork(installation.ports, await somebody('demo-noor'));
    expect(work.ok && work.value.answered.map((a) => a.placeId)).toEqual(['BU05183637']);
    const offers = await offersAtDesk(installation.ports, await somebody('demo-noor'), { all: true });
    expect(offers.ok && offers.value.map((o) => o.state).sort()).toEqual(['agreed', 'new', 'thanked']);
  });

  test('has actions that run, wait and ended, one late, and one that came back', async () => {
    const { ports } = installation;
    const noor = await somebody('demo-noor');
    const all = await actionsAtDesk(ports, noor, { states: ['running', 'waiting', 'solved', 'half-solved'] });
    expect(all.ok && all.value.map((a) => a.state).sort()).toEqual([
      'half-solved',
      'running',
      'running',
      'running',
      'solved',
      'waiting',
    ]);
    const due = await actionsDue(ports, noor);
    expect(due.late.map((l) => l.action.title)).toEqual(['Een bank bij de halte']);
    expect(due.doubted.map((a) => a.title)).toEqual(['Een veiliger oversteek bij de school']);
  });
});
