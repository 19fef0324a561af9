import { contribute, type Geography, type PlaceDraft, type Point, type Polygons } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignal } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const square = (lon: number, lat: number): Polygons => {
  const corner = (dx: number, dy: number): Point => [lon + dx, lat + dy];
  return [[[corner(0, 0), corner(0.01, 0), corner(0.01, 0.01), corner(0, 0.01), corner(0, 0)]]];
};
const noord = 'BU05182901';
const zuid = 'BU05182902';
const plein = 'straat:0518:kaapseplein';
const laan = 'straat:0518:paul-krugerlaan';
const straat = 'straat:0518:s-gravenstraat';

const drafts: readonly PlaceDraft[] = [
  { id: 'GM0518', name: 'Den Haag', scale: 'city', parents: [] },
  { id: 'WK051829', name: 'Transvaalkwartier', scale: 'wijk', parents: ['GM0518'] },
  { id: noord, name: 'Transvaal-Noord', scale: 'buurt', parents: ['WK051829'], polygons: square(4.28, 52.07) },
  { id: zuid, name: 'Transvaal-Zuid', scale: 'buurt', parents: ['WK051829'], polygons: square(4.29, 52.06) },
  { id: plein, name: 'Kaapseplein', scale: 'square', parents: [noord, zuid], point: [4.283, 52.068] },
  { id: laan, name: 'Paul Krugerlaan', scale: 'street', parents: [zuid] },
  { id: straat, name: "'s-Gravenstraat", scale: 'street', parents: [noord] },
];
const geography = (edition: number, places = drafts, name = 'Den Haag'): Geography => ({
  edition,
  municipality: { code: '0518', name },
  source: 'een proef',
  attribution: 'Bron: de proef',
  schematic: false,
  places,
});

describe.each(servers())('places on the %s server', (on) => {
  let installation: TestInstallation;
  const places = () => installation.ports.places;
  const tell = async (place: string, times = 1) => {
    const bodies = Array.from({ length: times }, () => aSignal({ place }));
    const results = await contribute(installation.ports, {}, bodies);
    expect(results.every((r) => r.ok)).toBe(true);
  };
  const total = async (edition: number, placeId: string): Promise<number> => {
    const span = { edition, placeId, firstWeek: 200001, lastWeek: 210053 };
    return (await installation.ports.counts.counts(span)).reduce((n, r) => n + r.value, 0);
  };
  beforeAll(async () => {
    installation = await testInstallation({ on, places: false });
  });
  afterAll(() => installation.close());

  it('an empty installation has none and says so quietly', async () => {
    expect(await places().current()).toBeUndefined();
    expect(await places().list({ limit: 10 })).toEqual([]);
    expect(await places().list({ q: 'plein', limit: 10 })).toEqual([]);
    expect((await places().resolve([plein])).size).toBe(0);
    expect(await places().place(plein)).toBeUndefined();
    expect(await places().shapes('buurt')).toEqual([]);
  });

  it('keeps an edition with whom to thank for it', async () => {
    expect(await places().save(geography(2024))).toEqual({ places: drafts.length });
    expect(await places().current()).toEqual({
      edition: 2024,
      municipality: { code: '0518', name: 'Den Haag' },
      source: 'een proef',
      attribution: 'Bron: de proef',
      schematic: false,
    });
  });

  it('gives a square with its buurten, the main one first', async () => {
    expect(await places().place(plein)).toMatchObject({
      edition: 2024,
      name: 'Kaapseplein',
      scale: 'square',
      parents: [
        { id: noord, name: 'Transvaal-Noord', scale: 'buurt' },
        { id: zuid, name: 'Transvaal-Zuid', scale: 'buurt' },
      ],
      point: [4.283, 52.068],
    });
    expect(await places().place('straat:0518:nergens')).toBeUndefined();
    expect(await places().place('geen id')).toBeUndefined();
  });

  it('finds ids at the door, with and without the year', async () => {
    const found = await places().resolve([plein, `${laan}@2024`, `${laan}@1999`, 'nergens', '']);
    expect([...found]).toEqual([
      [plein, { edition: 2024, id: plein, scale: 'square' }],
      [`${laan}@2024`, { edition: 2024, id: laan, scale: 'street' }],
    ]);
  });

  it('pages through all names in order, each once', async () => {
    const seen: string[] = [];
    let after: { sortKey: string; id: string } | undefined;
    for (;;) {
      const page = await places().list({ limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.map((p) => p.name));
      const last = page.at(-1);
      if (!last) break;
      after = { sortKey: last.sortKey, id: last.id };
    }
    expect(seen).toEqual([
      'Den Haag',
      "'s-Gravenstraat",
      'Kaapseplein',
      'Paul Krugerlaan',
      'Transvaal-Noord',
      'Transvaal-Zuid',
      'Transvaalkwartier',
    ]);
  });

  it('lists what lies within a place, of one scale', async () => {
    const names = async (within: string, scale?: 'street') =>
      (await places().list({ within, limit: 50, ...(scale ? { scale } : {}) })).map((p) => p.name);
    expect(await names(zuid)).toEqual(['Kaapseplein', 'Paul Krugerlaan', 'Transvaal-Zuid']);
    expect(await names(zuid, 'street')).toEqual(['Paul Krugerlaan']);
    expect(await names('GM0518', 'street')).toEqual(["'s-Gravenstraat", 'Paul Krugerlaan']);
  });

  it('finds a name that is misspelt, also within a place', async () => {
    const names = async (q: string, more: { within?: string } = {}) =>
      (await places().list({ q, limit: 5, ...more })).map((p) => p.name);
    expect((await names('kapseplijn'))[0]).toBe('Kaapseplein');
    expect((await names('krugerlan'))[0]).toBe('Paul Krugerlaan');
    expect((await names('gravenstraat'))[0]).toBe("'s-Gravenstraat");
    expect(await names('krugerlaan', { within: noord })).not.toContain('Paul Krugerlaan');
  });

  it('gives the drawings of one scale', async () => {
    expect((await places().shapes('buurt')).map((s) => [s.id, s.polygons])).toEqual([
      [noord, square(4.28, 52.07)],
      [zuid, square(4.29, 52.06)],
    ]);
  });

  it('refuses a geography that contradicts itself and keeps what it had', async () => {
    const round = drafts.map((p) => (p.id === 'GM0518' ? { ...p, parents: [noord] } : p));
    await expect(places().save(geography(2025, round))).rejects.toThrow('place-cycle');
    expect((await places().current())?.edition).toBe(2024);
    expect(await places().place(plein)).toMatchObject({ edition: 2024 });
  });

  it('the same edition again keeps what was told, and counts follow the new boundaries', async () => {
    await tell(plein, 3);
    await tell(laan, 2);
    await installation.ports.counts.fold();
    await tell(plein);
    expect(await total(2024, zuid)).toBe(6);
    const moved = drafts
      .filter((p) => p.id !== laan)
      .map((p) => (p.id === plein ? { ...p, name: 'Nieuw Kaapseplein', parents: [noord] } : p));
    await places().save(geography(2024, moved));
    expect(await places().place(plein)).toMatchObject({ name: 'Nieuw Kaapseplein', parents: [{ id: noord }] });
    expect(await total(2024, noord)).toBe(4);
    expect(await total(2024, zuid)).toBe(0);
    // The new file does not know the laan, but people told of it: it stays, as itself only.
    expect(await places().place(laan)).toMatchObject({ id: laan, parents: [] });
    expect(await total(2024, laan)).toBe(2);
    expect(await installation.ports.counts.differences()).toEqual([]);
    await places().save(geography(2024));
    expect(await total(2024, zuid)).toBe(6);
    expect(await installation.ports.counts.differences()).toEqual([]);
  });

  it('importing boundaries while people are telling loses and doubles nothing', async () => {
    const before = await total(2024, 'GM0518');
    let busy = true;
    const folding = (async () => {
      while (busy) await installation.ports.counts.fold();
    })();
    let told = 0;
    const telling = Array.from({ length: 4 }, async (_, n) => {
      for (; busy; told += n * 20 + 1) await tell(plein, n * 20 + 1);
    });
    try {
      for (let n = 0; n < 12; n++) await places().save(geography(2024));
    } finally {
      busy = false;
      await Promise.all([folding, ...telling]);
    }
    expect(await installation.ports.counts.differences()).toEqual([]);
    expect(await total(2024, 'GM0518')).toBe(before + told);
  });

  it('another edition is another series: counts are never mixed', async () => {
    const before = await total(2024, 'GM0518');
    await places().save(geography(2026, drafts, 'Den Haag na de herindeling'));
    await tell(plein, 2);
    await tell(`${plein}@2024`);
    expect(await total(2026, 'GM0518')).toBe(2);
    expect(await total(2024, 'GM0518')).toBe(before + 1);
    expect((await places().current())?.municipality.name).toBe('Den Haag na de herindeling');
    expect(await places().place(plein)).toMatchObject({ edition: 2026 });
    expect(await places().place(`${plein}@2024`)).toMatchObject({ edition: 2024 });
  });

  it('another instance meets a new edition within two seconds', async () => {
    const other = installation.portsOf(518).places;
    expect((await other.current())?.edition).toBe(2026);
    await places().save(geography(2027));
    installation.now += 2001;
    expect((await other.current())?.edition).toBe(2027);
    expect(await other.resolve([plein])).toEqual(new Map([[plein, { edition: 2027, id: plein, scale: 'square' }]]));
  });

  it('another municipality has places of its own under the same ids', async () => {
    const elsewhere = installation.portsOf(363).places;
    expect(await elsewhere.current()).toBeUndefined();
    await elsewhere.save(geography(2001, drafts.slice(0, 1), 'Elders'));
    expect((await elsewhere.current())?.edition).toBe(2001);
    expect(await elsewhere.place(plein)).toBeUndefined();
    expect((await places().current())?.edition).toBe(2027);
  });
});
