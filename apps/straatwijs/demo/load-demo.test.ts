import { eventsAround, facesNear, isScreenLanguage } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { loadDemo } from './load-demo.ts';

describe('the demo on an empty installation', () => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await testInstallation({ places: false });
    for (const id of [518, 519]) await loadDemo(installation.portsOf(id), () => {});
  }, 120_000);
  afterAll(() => installation.close());

  const rows = (municipality: number, query: string) =>
    installation.storage.inMunicipality(municipality)((scope) => scope.rows<{ row: string }>(query, [municipality]));
  const told = `SELECT id || ' ' || place_id || ' ' || observed_at || ' ' || facts::text AS row
    FROM contribution WHERE municipality_id = $1 ORDER BY id`;

  test('is the same in two places, and is not loaded over what is there', async () => {
    const [a, b] = [await rows(518, told), await rows(519, told)];
    expect(a.length).toBeGreaterThan(5000);
    expect(a).toEqual(b);
    await loadDemo(installation.ports, () => {});
    expect(await rows(518, told)).toEqual(a);
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
});
