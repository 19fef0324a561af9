import { createHash } from 'node:crypto';
import { type ContributionBody, contribute, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSignal } from '../testing/people.ts';
import { crawlPublic, lookAt, type Seen } from '../testing/public-crawl.ts';
import { releaseAll } from '../testing/release.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';
import { type Work, watchWork } from '../testing/work.ts';

/**
 * Two towns that are the same in all that may be known, and differ in everything that may not. Whoever asks both for everything
 * there is must get the same bytes: then there is nothing to be learned, by whatever method.
 */
const small = ['breezandstraat', 'bruinbankstraat'].map((s) => `straat:0518:${s}`);
const busy = 'straat:0518:tesselsestraat';
const buurt = 'BU05180800';

const idOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const markOf = (name: string): string => createHash('sha256').update(`mark ${name}`).digest('hex').slice(0, 32);
const codeOf = (n: number): string => String(1_000_000_000_000_000 + n);

interface Town {
  readonly home: TestInstallation;
  readonly server: TestServer;
  seen: readonly Seen[];
}
let towns: readonly Town[] = [];

/** @param other whether it is the town with everything the other way around */
const settle = async (other: boolean): Promise<Town> => {
  const home = await testInstallation();
  const { ports } = home;
  const tell = async (who: string, more: Partial<ContributionBody>) => {
    const observedAt = '2026-10-14T10:00:00+02:00';
    const body = aSignal({ id: idOf(who), contributor: markOf(who), observedAt, ...more });
    expect((await contribute(ports, {}, [body]))[0]).toMatchObject({ ok: true });
    return body;
  };
  home.now = Date.UTC(2026, 9, 14, 12);
  for (let n = 0; n < 24; n++)
    await tell(`crowd ${n}`, {
      place: busy,
      answers: { valence: n % 2 === 0 ? 'positive' : 'negative', theme: n % 4 < 2 ? 'green' : 'clean' },
    });
  // How six are divided over two small streets, and which of them spoke of what, how, in what role and language.
  for (let n = 0; n < 6; n++) {
    const first = other ? n < 4 : n < 2;
    await tell(`small ${n}`, {
      place: small[first ? 0 : 1] ?? busy,
      language: other && n === 0 ? 'bg' : 'nl',
      answers: { valence: n < 3 === other ? 'negative' : 'positive', theme: n < 3 === other ? 'green' : 'clean' },
    });
  }
  // Words that nobody approved, differently.
  await tell('words', {
    place: busy,
    sharing: 'public',
    answers: {
      valence: 'positive',
      theme: 'green',
      story: other ? 'Zwaluwnesten onder de dakgoot.' : 'Kikkers in de sloot.',
    },
  });
  // In the lee, only there.
  if (other)
    await tell('lee', { place: busy, sharing: 'lee', answers: { valence: 'negative', theme: 'care', story: 'Stil.' } });
  // Told and taken back before anything came out, only there.
  if (other) {
    await tell('gone', { place: small[0] ?? busy, followCode: codeOf(7) });
    await withdraw(ports, codeOf(7));
  }
  // Sent again and again, only there.
  if (other)
    for (let n = 0; n < 3; n++)
      await tell('crowd 1', { place: busy, answers: { valence: 'negative', theme: 'green' } });
  home.now = Date.UTC(2027, 0, 5, 10);
  await releaseAll(ports);
  return { home, server: await testServer(home), seen: [] };
};

const everywhere = [...small, busy, buurt, 'gebied:0518:duindorp', 'WK051808', 'GM0518'];
const crawl = async (town: Town, places: readonly string[] = everywhere): Promise<readonly Seen[]> =>
  crawlPublic(town.server.url, {
    places,
    words: ['kikkers', 'zwaluwnesten'],
    weeks: ['2026-W42', '2026-W43'],
  });
const differing = (a: readonly Seen[], b: readonly Seen[]): readonly string[] =>
  a.filter((seen, n) => seen.answer !== b[n]?.answer).map((seen) => seen.address);

/** What both towns answer to who holds the version that the first one gave out before: 304, or all of it anew. */
const bothAgain = async (seen: readonly Seen[]): Promise<readonly (readonly [string, string, string])[]> => {
  const [a = '', b = ''] = towns.map(({ server }) => server.url);
  const found: [string, string, string][] = [];
  for (const { address, mark } of seen) {
    if (mark === undefined) continue;
    const [here, there] = await Promise.all([a, b].map((url) => lookAt(url, address, { 'if-none-match': mark })));
    found.push([address, here?.answer.slice(0, 3) ?? '', there?.answer.slice(0, 3) ?? '']);
  }
  return found;
};

const ofReleases = (line: string): boolean => line.startsWith('release');

/** What both towns do for each address of something, once it was asked before; not every week and month: those are asked alike. */
const bothWork = async (of: string): Promise<readonly (readonly [Work, Work, string])[]> => {
  const [a, b] = towns;
  const addresses = (a?.seen ?? [])
    .map((seen) => seen.address)
    .filter((at) => at.includes(of) && !/2026-(W|0|1|Q[123])/.test(at));
  const watch = watchWork();
  const by = async (town: Town | undefined, address: string): Promise<Work> => {
    const url = town?.server.url ?? '';
    await lookAt(url, address);
    return watch.of(() => lookAt(url, address));
  };
  try {
    const work: [Work, Work, string][] = [];
    for (const address of addresses) work.push([await by(a, address), await by(b, address), address]);
    return work;
  } finally {
    watch.stop();
  }
};

/**
 * Of many pairs of requests, in turns, the share in which the first took longer (sign test): a machine that is busy slows
 * both alike. By chance, 160 pairs lie further than a quarter from a half less than once in a thousand million times.
 */
const slowerShare = async (one: string, other: string): Promise<number> => {
  const time = async (url: string): Promise<number> => {
    const start = performance.now();
    await (await fetch(url)).arrayBuffer();
    return performance.now() - start;
  };
  const pairs = 160;
  let slower = 0;
  for (let n = 0; n < pairs; n++) {
    // Who comes second finds things warm: they take turns.
    const [first, second] = n % 2 === 0 ? [one, other] : [other, one];
    const [x, y] = [await time(first), await time(second)];
    if (n % 2 === 0 ? x > y : y > x) slower++;
  }
  return slower / pairs;
};

beforeAll(async () => {
  towns = [await settle(false), await settle(true)];
  for (const town of towns) town.seen = await crawl(town);
}, 180_000);
afterAll(async () => {
  for (const { server, home } of towns) {
    await server.close();
    await home.close();
  }
});

describe('somebody who asks two towns for everything there is', () => {
  it('gets the very same bytes, though they differ in all that may not be known', () => {
    const [a, b] = towns;
    expect(a?.seen.length).toBeGreaterThan(200);
    expect(a?.seen.filter(({ answer }) => answer.startsWith('200')).length).toBeGreaterThan(150);
    expect(a?.seen.some(({ address, answer }) => address.includes(buurt) && answer.includes('"state":"value"'))).toBe(
      true,
    );
    // Where they part, so that a failure says what leaks.
    const parts = (a?.seen ?? []).flatMap(({ address, answer }, n) => {
      const other = b?.seen[n]?.answer ?? '';
      const at = [...answer].findIndex((c, i) => c !== other[i]);
      return answer === other
        ? []
        : [`${address}: ${answer.slice(at - 80, at + 60)} <> ${other.slice(at - 10, at + 60)}`];
    });
    expect(parts).toEqual([]);
  });

  it('learns nothing from how long an answer takes: the same is asked, and what is withheld is not even gone by', async () => {
    const work = await bothWork('');
    expect(work.length).toBeGreaterThan(40);
    expect(work.reduce((n, [here]) => n + here.asked.length, 0)).toBeGreaterThan(200);
    for (const [here, there, address] of work) {
      expect(there.asked, address).toEqual(here.asked);
      expect(there.read.filter(ofReleases), address).toEqual(here.read.filter(ofReleases));
    }
    expect(work.some(([here]) => here.read.some(ofReleases))).toBe(true);
  }, 180_000);

  it('learns nothing by asking whether anything changed: what one town gave out is as fresh in the other', async () => {
    const again = await bothAgain(towns[0]?.seen ?? []);
    expect(again.filter(([, here]) => here === '304').length).toBeGreaterThan(20);
    expect(again.filter(([, here, there]) => here !== there)).toEqual([]);
  }, 120_000);

  it('cannot tell the towns apart by a stopwatch, though it can tell what lies ready from what is looked up', async () => {
    const [a = '', b = ''] = towns.map(({ server }) => server.url);
    const street = `/api/v1/places/${small[0]}/monitor?period=2026-Q4`;
    for (const path of [street, `/plek/${small[0]}`])
      expect(Math.abs((await slowerShare(a + path, b + path)) - 0.5), path).toBeLessThan(0.25);
    expect(await slowerShare(a + street, `${a}/api/v1/places.geojson`)).toBeGreaterThan(0.75);
  }, 120_000);

  it('cannot tell a message that exists from one that does not', async () => {
    const url = towns[0]?.server.url ?? '';
    const without = (path: string, id: string) =>
      lookAt(url, path.replace('ID', id)).then((seen) => seen.answer.replaceAll(id, ''));
    for (const path of [
      '/werk/foto/ID/1',
      '/volg/ID',
      '/api/v1/contributions/ID/photos/1',
      '/werk/vandaag?bericht=ID',
      '/q/ID',
    ])
      expect(await without(path, idOf('words')), path).toBe(await without(path, idOf('nobody')));
  });

  it('sees what differs as soon as the gate is off', async () => {
    const [a, b] = towns;
    if (!a || !b) throw new Error('no towns');
    for (const { home } of towns)
      await home.storage.inMunicipality(518)((scope) =>
        scope.run(
          `UPDATE release_cell c SET state = 'value', value = i.count, contributors = '5-9' FROM release_input i
           WHERE c.municipality_id = $1 AND i.municipality_id = $1 AND i.number = c.number AND i.n = c.n`,
          [518],
        ),
      );
    const found = differing(await crawl(a, small.slice(0, 1)), await crawl(b, small.slice(0, 1)));
    // The clock tells it then too: other rows come back.
    expect((await bothWork(small[0] ?? '')).some(([here, there]) => here.asked.join() !== there.asked.join())).toBe(
      true,
    );
    expect(found).toContain(`/plek/${small[0]}`);
    expect(found.some((path) => path.startsWith('/api/v1/export'))).toBe(true);
    expect(found.some((path) => path.includes('/monitor'))).toBe(true);
    // And whoever holds what the first town says now hears in the other that it is something else.
    const now = await lookAt(a.server.url, `/plek/${small[0]}`);
    expect(await bothAgain([now])).toEqual([[now.address, '304', '200']]);
  }, 300_000);
});
