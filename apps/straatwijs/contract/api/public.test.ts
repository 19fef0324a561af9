import { describeApi } from '@straatwijs/api';
import { isPublic } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../../testing/people.ts';
import { releaseAll } from '../../testing/release.ts';
import { type Door, openDoor } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.installation.close());

const get = async (path: string, init: RequestInit = {}) => {
  const answer = await door.ask(path, init);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(answer.headers.get('API-Version')).toBe('1.0.0');
  // Checked by the expectations of the test that asked.
  return { answer, body: (await answer.json()) as Record<string, never> };
};

/** Walks a list by its Link header and returns the rows of all pages. */
const walk = async (path: string, list: string): Promise<{ rows: { id?: string; key?: string }[]; pages: number }> => {
  const rows: { id?: string; key?: string }[] = [];
  let next: string | undefined = path;
  let pages = 0;
  while (next !== undefined) {
    const { answer, body }: Awaited<ReturnType<typeof get>> = await get(next);
    rows.push(...((body[list] ?? []) as { id?: string }[]));
    next = /^<\/api\/v1([^>]+)>; rel="next"$/.exec(answer.headers.get('Link') ?? '')?.[1];
    pages++;
  }
  return { rows, pages };
};

describe('anybody may read', () => {
  it('whether it works', async () => {
    const { body } = await get('/health');
    expect(body).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      database: { engine: 'PostgreSQL', version: expect.stringMatching(/^\d+\.\d+/) },
    });
  });

  it('all places by pages, each once, also within a wijk and of one scale', async () => {
    const whole = await walk('/places?limit=500', 'places');
    const small = await walk('/places?limit=50', 'places');
    expect(small.pages).toBeGreaterThan(5);
    expect(small.rows).toEqual(whole.rows);
    expect(new Set(small.rows.map((r) => r.id)).size).toBe(small.rows.length);
    expect((await walk('/places?scale=wijk&limit=7', 'places')).rows).toHaveLength(44);
    const streets = await walk('/places?within=WK051829&scale=street&limit=20', 'places');
    expect(streets.rows.length).toBeGreaterThan(0);
  });

  it('a street by its name, with a typing error', async () => {
    const { body } = await get('/places?q=wiemarstraat&limit=3');
    expect(body.places?.[0]).toMatchObject({
      id: 'straat:0518:weimarstraat',
      scale: 'street',
      edition: expect.any(Number),
    });
    const { body: place } = await get('/places/straat:0518:weimarstraat');
    expect(place).toEqual(body.places?.[0]);
  });

  it('the map', async () => {
    const { answer, body } = await get('/places.geojson');
    expect(answer.headers.get('Content-Type')).toBe('application/geo+json');
    expect(body).toMatchObject({ type: 'FeatureCollection', attribution: expect.stringContaining('CBS') });
    expect(body.features).toHaveLength(114);
  });

  it('the instruments, in their own language or else English', async () => {
    const { body } = await get('/instruments');
    expect(body.instruments).toMatchObject([
      { id: 'street-signal', version: 1, name: 'Wat valt je op?', for: 'anyone' },
      { id: 'early-warning', version: 1, name: 'Houd je straat in de gaten', for: 'volunteer' },
      { id: 'logbook', version: 1, for: 'staff' },
    ]);
    expect((await get('/instruments/early-warning')).body).toMatchObject({
      effort: 'visit',
      choosing: { most: 6, leastGood: 3, months: 12 },
      screens: [{ key: 'looked', layout: 'watch' }],
      questions: expect.arrayContaining([
        expect.objectContaining({ key: 'subletting', watched: expect.objectContaining({ pointsAtHome: true }) }),
      ]),
      texts: {
        questions: { greet: { why: expect.any(String), yourself: expect.any(String), whom: expect.any(String) } },
      },
    });
    const { body: english } = await get('/instruments/street-signal?lang=en');
    expect(english).toMatchObject({ language: 'en', texts: { questions: { theme: { ask: 'What is it about?' } } } });
    expect((await get('/instruments/street-signal?lang=tr')).body).toMatchObject({ language: 'tr' });
    expect((await get('/instruments/logbook?lang=tr')).body).toMatchObject({ language: 'en' });
    expect((await get('/instruments/street-signal', { headers: { 'Accept-Language': 'en-GB' } })).body).toEqual(
      english,
    );
  });
});

describe('six people tell of the Weimarstraat in one week, two of the Beeklaan and three of a street beside it', () => {
  let [weimarBuurt, beekBuurt, sharedBuurt] = ['', '', ''];
  beforeAll(async () => {
    const { ports } = door.installation;
    const told = (place: string, mark: number) =>
      aSignal({ place, contributor: String(mark).padStart(32, '0'), observedAt: '2026-09-16T10:00:00+02:00' });
    const buurtenOf = async (id: string) =>
      ((await ports.places.place(id))?.parents ?? []).flatMap((p) => (p.scale === 'buurt' ? p.id : []));
    // Both streets lie in two buurten and share one; of that one their difference would tell of two people.
    const [weimar, beek] = [await buurtenOf('straat:0518:weimarstraat'), await buurtenOf('straat:0518:beeklaan')];
    weimarBuurt = weimar.find((id) => !beek.includes(id)) ?? '';
    beekBuurt = beek.find((id) => !weimar.includes(id)) ?? '';
    sharedBuurt = weimar.find((id) => beek.includes(id)) ?? '';
    const beside = (await ports.places.list({ within: beekBuurt, scale: 'street', limit: 20 })).find(
      (p) => p.id !== 'straat:0518:beeklaan',
    );
    const bodies = [
      ...[1, 2, 3, 4, 5, 6].map((n) => told('straat:0518:weimarstraat', n)),
      ...[7, 8].map((n) => told('straat:0518:beeklaan', n)),
      // Without them the two could be had by taking the six off the whole.
      ...[9, 10, 11].map((n) => told(beside?.id ?? '', n)),
    ];
    for (const body of bodies) expect((await door.tell(body)).status).toBe(201);
    await ports.counts.fold();
    expect((await get('/periods')).body.periods).toEqual([]);
    await releaseAll(ports);
  });

  it('the periods that were released, newest first; the running ones are not among them', async () => {
    const { body } = await get('/periods?kind=week');
    expect(body.periods?.[0]).toMatchObject({ key: '2026-W47', from: '2026-11-16', to: '2026-11-22' });
    const keys = (await walk('/periods?limit=1', 'periods')).rows.map((p) => p.key);
    expect(keys).toEqual(expect.arrayContaining(['2026-W38', '2026-09', '2026-Q3']));
    expect(keys).not.toEqual(expect.arrayContaining(['2026-11']));
  });

  it('the Weimarstraat shows six in its quarter, by class; of its week only its buurt does; the Beeklaan shows nothing', async () => {
    const six = {
      state: 'value',
      joined: true,
      whole: { all: { value: 6, interval: [6, 6], observations: 6, contributors: '5-9', state: 'value' } },
    };
    const { body } = await get('/places/straat:0518:weimarstraat/monitor?period=2026-Q3');
    expect(body).toMatchObject({ period: { key: '2026-Q3' }, told: { byTheme: six } });
    const { body: week } = await get('/places/straat:0518:weimarstraat/monitor?period=2026-W38');
    expect(week).toMatchObject({ told: { byTheme: { state: 'too-few', whole: { all: { value: null } }, rows: [] } } });
    const { body: around } = await get(`/places/${weimarBuurt}/monitor?period=2026-W38`);
    expect(around).toMatchObject({ told: { byTheme: { ...six, rows: [{ key: 'rest', all: { value: 6 } }] } } });
    const { body: shared } = await get(`/places/${sharedBuurt}/monitor?period=2026-W38`);
    expect(shared).toMatchObject({ told: { byTheme: { state: 'too-few', rows: [] } } });
    const { body: few } = await get('/places/straat:0518:beeklaan/monitor?period=2026-Q3');
    expect(few).toMatchObject({ told: { byTheme: { state: 'too-few', rows: [] } }, reports: [] });
    const { body: none } = await get('/places/straat:0518:kaapseplein/monitor?period=2026-Q3');
    expect(none).toMatchObject({ told: { byTheme: { state: 'not-looked', rows: [] } } });
  });

  it('one theme or perspective alone on request', async () => {
    const { body } = await get(`/places/${weimarBuurt}/monitor?period=2026-Q3&theme=green&perspective=resident`);
    expect(body).toMatchObject({ told: { byTheme: { rows: [] }, byPerspective: { rows: [{ key: 'resident' }] } } });
  });

  it('the week that is not over is refused', async () => {
    expect((await door.ask('/places/GM0518/monitor?period=2026-W48')).status).toBe(404);
  });

  it('what was published when, each with its checksum; one that does not exist is not there', async () => {
    const { rows } = await walk('/releases?limit=1', 'releases');
    expect(rows).toMatchObject([
      { number: 2, periods: expect.arrayContaining(['2026-W38', '2026-Q3']) },
      {
        number: 1,
        periods: expect.arrayContaining(['2026-10', '2026-W47']),
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        corrected: [],
      },
    ]);
    expect((await get('/releases/1')).body).toEqual(rows[1]);
    for (const number of ['3', '0', '-1', '1.5', 'x', '99999999999'])
      expect((await door.ask(`/releases/${number}`)).status, number).toBe(404);
  });

  it('the counts as a table and on the map: never more precise than the pages', async () => {
    const csv = await door.ask('/export/figures.csv?period=2026-Q3');
    expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const lines = (await csv.text()).trimEnd().split('\r\n');
    expect(lines).toContain('2026-Q3,2019,straat:0518:weimarstraat,told,,,,,value,6,,5-9');
    expect(lines).toContain('2026-Q3,2019,straat:0518:beeklaan,told,,,,,too-few,,,');
    const week = await (await door.ask('/export/figures.csv?period=2026-W38')).text();
    expect(week).not.toContain('straat:');
    const { body } = await get('/export/figures.geojson?period=2026-W38');
    const features = body.features as unknown as { id: string; properties: object }[]; // checked right below
    expect(features.find((f) => f.id === weimarBuurt)?.properties).toMatchObject({ told: 6, contributors: '5-9' });
    expect(features.find((f) => f.id === beekBuurt)?.properties).toMatchObject({ told: 5, state: 'value' });
    for (const path of ['figures.csv', 'figures.geojson'])
      expect((await door.ask(`/export/${path}?period=2026-W48`)).status).toBe(404);
  });

  it('an export holds the published counts of its period, all of them and nothing else', async () => {
    const { releases } = door.installation.ports;
    const published = (await releases.content(2)).cells.filter((c) => c.period === '2026-Q3' && isPublic(c));
    const lines = (await (await door.ask('/export/figures.csv?period=2026-Q3')).text())
      .trimEnd()
      .split('\r\n')
      .slice(1);
    const numbers = lines.map((line) => line.split(',').slice(8).join(',')).sort();
    const expected = published.map((c) => `${c.state},${c.value ?? ''},,${c.contributors ?? ''}`).sort();
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers).toEqual(expected);
  });

  it.each([
    ['/export/figures.csv', 400],
    ['/export/figures.csv?period=2026-Q3&from=2026-09-01', 400],
    ['/export/figures.csv?period=2026-09-16', 404],
    ['/export/figures.geojson?period=2026-Q3&scale=house', 400],
    ['/export/figures.geojson?period=2026-01..2026-03', 404],
    ['/places/GM0518/monitor?period=2026-09-16', 404],
    ['/places/GM0518/monitor?from=2026-09-01&to=2026-09-16', 400],
    ['/releases?period=2026-Q3', 400],
  ])('what is outside the plan cannot be asked, and a sentence says so: %s', async (path, status) => {
    const answer = await door.ask(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(/\w+ \w+/) });
  });
});

it('published stories come in the order of random ids, of a street those of its buurt, and page without loss', async () => {
  const { ports } = door.installation;
  for (let n = 0; n < 5; n++) {
    const body = aSignal({
      followCode: aCode(),
      sharing: 'public',
      answers: { valence: 'positive', story: `Verhaal ${n}.` },
    });
    await door.tell(body);
    await ports.people.saveStaff(aStaff('coordinator', { id: 'noor' }));
    const { publishStory } = await import('@straatwijs/monitor');
    const staff = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@example.org' });
    if (n < 4) expect((await publishStory(ports, staff, { id: body.id })).ok).toBe(true);
  }
  const { body } = await get('/places/straat:0518:weimarstraat/stories');
  expect(body.of).toMatchObject({ id: expect.stringMatching(/^BU/) });
  expect(JSON.stringify(body.stories)).not.toContain('weimarstraat');
  const { rows, pages } = await walk('/places/straat:0518:weimarstraat/stories?limit=2', 'stories');
  expect(pages).toBe(2);
  expect(rows).toEqual(body.stories);
  expect(rows).toHaveLength(4);
  expect(rows.map((r) => r.id)).toEqual(rows.map((r) => r.id).sort());
});

describe('the description', () => {
  it('is OpenAPI 3.1, is what is served, and names every route of this step and no other', async () => {
    const { body } = await get('/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(describeApi())));
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.entries(body.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((m) => `${m.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    expect(operations.sort()).toEqual([
      'DELETE /contributions/{id}/photos/{n}',
      'GET /export/figures.csv',
      'GET /export/figures.geojson',
      'GET /follow',
      'GET /health',
      'GET /instruments',
      'GET /instruments/{id}',
      'GET /periods',
      'GET /photos/{id}',
      'GET /places',
      'GET /places.geojson',
      'GET /places/{id}',
      'GET /places/{id}/context',
      'GET /places/{id}/monitor',
      'GET /places/{id}/stories',
      'GET /releases',
      'GET /releases/{number}',
      'POST /contributions',
      'POST /contributions/batch',
      'POST /follow/correction',
      'POST /follow/withdrawal',
      'PUT /contributions/{id}/photos/{n}',
    ]);
  });

  it('refers only to what it holds', () => {
    const text = JSON.stringify(describeApi());
    const held = new Set(Object.keys(describeApi().components?.schemas ?? {}));
    const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map((m) => m[1] ?? '');
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(held).toContain(name);
  });
});
