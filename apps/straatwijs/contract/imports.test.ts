import { contribute, type Geography, nextEdition, type PlaceDraft, type Polygons } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignal } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const block = (west: number, east: number): Polygons => [
  [
    [
      [west, 52],
      [east, 52],
      [east, 52.1],
      [west, 52.1],
      [west, 52],
    ],
  ],
];
const buurt = (id: string, west: number, east: number): PlaceDraft => ({
  id,
  name: id,
  scale: 'buurt',
  parents: [`WK${id.slice(2, 8)}`],
  point: [(west + east) / 2, 52.05],
  polygons: block(west, east),
});
const editionOf = (edition: number, areas: readonly PlaceDraft[], before?: Geography) => {
  const municipality = { code: '0518', name: 'Den Haag' };
  const next = nextEdition({ edition, municipality, source: 'x', attribution: 'x', areas }, before);
  if (!next.ok) throw new Error(next.refusal.code);
  return next.value;
};

describe.each(servers())('what imports need of the %s server', (on) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());

  it('keeps the overlap of two editions with the later one, and replaces it when it is measured again', async () => {
    const { places } = installation.portsOf(777);
    const first = editionOf(2030, [buurt('BU05180001', 4, 4.1)]).geography;
    await places.save(first);
    const next = editionOf(2031, [buurt('BU05180001', 4, 4.05), buurt('BU05180002', 4.05, 4.1)], first);
    for (const shares of [[{ from: 'BU05180001', to: 'BU05180001', share: 1 }], next.overlap])
      await places.save(next.geography, { from: 2030, shares });
    const found = await places.overlap(2030, 2031);
    expect(found.filter(({ from }) => from === 'BU05180001').map(({ to, share }) => [to, share.toFixed(2)])).toEqual([
      ['BU05180001', '0.50'],
      ['BU05180002', '0.50'],
    ]);
    expect(await places.overlap(2031, 2030)).toEqual([]);
    expect(await installation.portsOf(778).places.overlap(2030, 2031)).toEqual([]);
  });

  it('leaves out places that a new drawing does not have, unless something was told about them', async () => {
    const { ports } = installation;
    await contribute(ports, {}, [aSignal({ place: 'BU05183638' })]);
    const keptArea = buurt('BU05183620', 4.2, 4.3);
    await ports.places.save(editionOf(2019, [keptArea]).geography);
    expect((await ports.places.place('BU05183638'))?.id).toBe('BU05183638');
    expect(await ports.places.place('BU05183639')).toBeUndefined();
    expect((await ports.places.list({ scale: 'buurt', limit: 500 })).map(({ id }) => id)).toEqual([
      'BU05183620',
      'BU05183638',
    ]);
  });

  it('knows places in the thousands at once', async () => {
    const { places } = installation.portsOf(779);
    const area = buurt('BU05180001', 4, 4.1);
    const { geography } = editionOf(2030, [area]);
    const streets = Array.from(
      { length: 5000 },
      (_, n): PlaceDraft => ({ id: `straat:0518:s${n}`, name: `S ${n}`, scale: 'street', parents: [area.id] }),
    );
    expect(await places.save({ ...geography, places: [...geography.places, ...streets] })).toEqual({ places: 5003 });
    expect(await places.list({ within: area.id, scale: 'street', limit: 6000 })).toHaveLength(5000);
  });

  it('gives all folded counts of one series, of every place around what was counted', async () => {
    const ports = installation.portsOf(780);
    await ports.places.save(editionOf(2030, [buurt('BU05180001', 4, 4.1)]).geography);
    await contribute(ports, {}, [aSignal({ place: 'BU05180001' }), aSignal({ place: 'BU05180001' })]);
    expect(await ports.counts.series(2030, 'street-signal@1')).toEqual([]);
    await ports.counts.fold();
    const rows = await ports.counts.series(2030, 'street-signal@1');
    expect(rows.map(({ placeId, value }) => [placeId, value])).toEqual([
      ['BU05180001', 2],
      ['GM0518', 2],
      ['WK051800', 2],
    ]);
    expect(await ports.counts.series(2030, 'other')).toEqual([]);
  });
});
