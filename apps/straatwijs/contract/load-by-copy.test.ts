import { randomUUID } from 'node:crypto';
import { type ContributionBody, type Prepared, prepare } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

// What COPY could stumble over: its own signs, line ends, quotes, and letters from everywhere.
const awkward = [
  '\\N',
  'tab\there',
  'line\nend',
  'back\\slash \\n',
  '"quotes" \'and\'',
  'شارع ğ Ж ł',
  '\\.',
  '{"a":1}',
];
const themes = ['clean', 'social', 'green'] as const;
const valences = ['positive', 'negative', 'mixed'] as const;
const streets = ['weimarstraat', 'kaapseplein', 'beeklaan'];
const tables = [
  ...['contribution', 'observation', 'visit', 'presence', 'count_delta', 'follow_code'],
  ...['contributor_link', 'contribution_text', 'message'],
];

describe.each(servers())('filling an empty municipality on the %s server', (on) => {
  let installation: TestInstallation;
  let items: readonly Prepared[];
  beforeAll(async () => {
    installation = await testInstallation({ on });
    items = Array.from({ length: 600 }, (_, n) => {
      const story = awkward[n % 40];
      return ready({
        id: randomUUID(),
        place: `straat:0518:${streets[n % 3]}`,
        contributor: String(n % 17).padStart(32, '0'),
        observedAt: new Date(Date.UTC(2026, 9, 1 + (n % 30), 10)).toISOString(),
        answers: {
          valence: valences[n % 3] ?? 'mixed',
          theme: themes[n % 2] ?? 'clean',
          ...(story === undefined ? {} : { story }),
        },
        ...(story === undefined ? {} : { followCode: aCode() }),
      });
    });
  });
  afterAll(() => installation.close());

  const ready = (body: Partial<ContributionBody>): Prepared => {
    const { ports } = installation;
    const whole = aSignal(body);
    const prepared = prepare(whole, {
      now: ports.now(),
      instruments: ports.instruments,
      seal: ports.seal,
      local: ports.local,
      place: { edition: 2019, id: whole.place },
    });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusal));
    return prepared.value;
  };
  /** Every row of a municipality, without what numbers it and without its own number. */
  const rowsOf = async (municipality: number) => {
    const all: Record<string, string[]> = {};
    for (const table of tables) {
      const rows = await installation.storage.inMunicipality(municipality)((scope) =>
        scope.rows<{ row: string }>(
          `SELECT (to_jsonb(t) - 'municipality_id' - 'delta_id')::text AS row FROM ${table} t WHERE municipality_id = $1`,
          [municipality],
        ),
      );
      all[table] = rows.map(({ row }) => row).sort();
    }
    return all;
  };

  it('leaves the very same rows by COPY as one by one, signs and all', async () => {
    const copied = installation.portsOf(701).contributions;
    const ordinary = installation.portsOf(702).contributions;
    expect(await copied.load(items)).toEqual({ stored: items.length, already: 0 });
    // What is sent always travels inside the message.
    expect((await ordinary.append(items)).every(({ kind }) => kind === 'stored')).toBe(true);
    const [a, b] = [await rowsOf(701), await rowsOf(702)];
    expect(a.contribution).toHaveLength(items.length);
    expect(a).toEqual(b);
    const words = (a.contribution_text ?? []).map((row) => JSON.parse(row).texts.story);
    expect(new Set(words)).toEqual(new Set(awkward));
  });

  it('counts, different people and visits equal a plain recount', async () => {
    const { observation = [], presence = [], count_delta = [], visit = [] } = await rowsOf(701);
    expect(observation).toHaveLength(items.reduce((n, i) => n + i.observations.length, 0));
    expect(visit).toHaveLength(items.filter((i) => i.visit).length);
    const people = new Set(
      items.flatMap((i) =>
        i.observations.map((o) => [i.placeId, i.week, o.theme, o.valence, i.perspective, i.pseudonym].join(' ')),
      ),
    );
    expect(presence).toHaveLength(people.size);
    const cells = new Map<string, number>();
    for (const i of items)
      for (const o of i.observations) {
        const key = [i.placeId, i.week, o.indicator, o.theme, o.valence].join(' ');
        cells.set(key, (cells.get(key) ?? 0) + o.value);
      }
    const stored = new Map<string, number>();
    for (const row of count_delta) {
      const d = JSON.parse(row);
      const key = [d.place_id, d.week, d.indicator, d.theme, d.valence].join(' ');
      stored.set(key, (stored.get(key) ?? 0) + d.value);
    }
    expect(stored).toEqual(cells);
  });

  it('adds nothing the second time, and keeps the same item twice in one load once', async () => {
    const { contributions } = installation.portsOf(703);
    expect(await contributions.load([...items, ...items.slice(0, 5)])).toEqual({ stored: items.length, already: 5 });
    expect(await contributions.load(items)).toEqual({ stored: 0, already: items.length });
  });
});
