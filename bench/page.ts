import pg from 'pg';
import { denHaag } from '../apps/straatwijs/demo/den-haag/index.ts';
import { openInstallation } from '../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../apps/straatwijs/settings/settings.ts';
import { loadGenerated } from './import.ts';
import { type Figure, type Measured, ms, quantile } from './parts/figures.ts';
import { type HttpLine, openLine } from './parts/http-line.ts';
import { livedIn, releaseSome, workOn } from './parts/lived-in.ts';
import { machine } from './parts/machine.ts';
import { layOut, newDataDirectory, serverOf, startMonitor } from './parts/monitor-process.ts';
import { seeded } from './parts/seeded.ts';

const requests = 400;
const kinds = ['page', 'api'] as const;
type Kind = (typeof kinds)[number];
const names: Record<Kind, string> = { page: 'place page', api: 'monitor API' };
const pathOf = (kind: Kind, place: string): string =>
  kind === 'page' ? `/plek/${encodeURIComponent(place)}` : `/api/v1/places/${encodeURIComponent(place)}/monitor`;

/** Mostly streets, the busy ones more often; buurten and wijken; every twentieth time the whole city. */
const visitor = (): (() => string) => {
  const chance = seeded(7);
  const of = (...scales: string[]) => denHaag().places.filter((p) => scales.includes(p.scale));
  const [streets, buurten, wijken] = [of('street', 'square'), of('buurt'), of('wijk')];
  return () => {
    const kind = chance();
    const list = kind < 0.6 ? streets : kind < 0.85 ? buurten : wijken;
    return kind >= 0.95 ? 'GM0518' : (list[Math.floor(list.length * chance() ** 2)]?.id ?? 'GM0518');
  };
};

const time = async (line: HttpLine, path: string): Promise<number> => {
  const start = performance.now();
  const { status } = await line.ask('GET', path);
  const took = performance.now() - start;
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return took;
};

interface Size {
  readonly count: number;
  readonly times: Readonly<Record<Kind, readonly number[]>>;
  readonly city: Readonly<Record<Kind, number>>;
  /** The page of the wijk with a plan and forty actions. */
  readonly lived: readonly number[];
  readonly released: readonly string[];
  /** Transactions of the database for one page. */
  readonly transactions: number;
}

/** Newest quarters that are released: their weeks, months and, once it is over, the quarter itself. */
const quarters = 1;

const askServer = async <T>(dataDir: string, statement: string): Promise<T | undefined> => {
  const { host, port, user } = await serverOf(dataDir);
  const client = new pg.Client({ host, port, user, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query(statement)).rows[0];
  } finally {
    await client.end();
  }
};

/** How many transactions ended so far; what a session did is counted within a second of its last one. */
const transactions = async (dataDir: string): Promise<number> => {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const found = await askServer<{ n: number }>(
    dataDir,
    `SELECT (xact_commit + xact_rollback)::int AS n FROM pg_stat_database WHERE datname = 'postgres'`,
  );
  return found?.n ?? 0;
};

const fill = async (dataDir: string, count: number): Promise<readonly string[]> => {
  await layOut(dataDir);
  const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
  try {
    const [ports] = installation.all;
    if (!ports) throw new Error('there is no municipality');
    await loadGenerated(ports, count);
    const released = await releaseSome(ports, quarters);
    await workOn(ports);
    // What autovacuum does by itself within some minutes.
    await askServer(dataDir, 'VACUUM (ANALYZE)');
    return released;
  } finally {
    await installation.close();
  }
};

const measureSize = async (count: number): Promise<Size> => {
  const { dataDir, dispose } = await newDataDirectory();
  try {
    const released = await fill(dataDir, count);
    const monitor = await startMonitor(dataDir);
    try {
      const line = await openLine(monitor.port);
      for (let n = 0; n < 20; n++) for (const kind of kinds) await time(line, pathOf(kind, 'WK051829'));
      const times: Record<Kind, number[]> = { page: [], api: [] };
      const city: Record<Kind, number[]> = { page: [], api: [] };
      const next = visitor();
      for (let n = 0; n < requests; n++)
        for (const kind of kinds) {
          const place = next();
          const took = await time(line, pathOf(kind, place));
          times[kind].push(took);
          if (place === 'GM0518') city[kind].push(took);
        }
      const lived: number[] = [];
      const before = await transactions(dataDir);
      for (let n = 0; n < requests / 4; n++) lived.push(await time(line, pathOf('page', livedIn)));
      const each = ((await transactions(dataDir)) - before) / lived.length;
      line.close();
      return {
        ...{ count, times, lived, released, transactions: each },
        city: { page: quantile(city.page, 0.5), api: quantile(city.api, 0.5) },
      };
    } finally {
      await monitor.stop();
    }
  } finally {
    await dispose();
  }
};

const inWords = (count: number): string => count.toLocaleString('en-GB');

const figuresOf = (small: Size, large: Size): Figure[] => [
  ...[small, large].flatMap(({ count, times, city, lived, transactions: each }): Figure[] => [
    ...kinds.flatMap((kind): Figure[] => {
      const p95 = quantile(times[kind], 0.95);
      return [
        {
          what: `${names[kind]} p50 / p95 / slowest, ${inWords(count)}`,
          measured: `${ms(quantile(times[kind], 0.5))} / ${ms(p95)} / ${ms(quantile(times[kind], 1))}`,
          limit: 'p95 aim 25 ms',
          within: p95 < 25,
        },
        { what: `${names[kind]} of the whole city p50, ${inWords(count)}`, measured: ms(city[kind]) },
      ];
    }),
    {
      what: `place page of a wijk with 40 actions and a plan of 5 themes p50 / p95, ${inWords(count)}`,
      measured: `${ms(quantile(lived, 0.5))} / ${ms(quantile(lived, 0.95))}`,
      limit: 'p95 aim 25 ms',
      within: quantile(lived, 0.95) < 25,
    },
    {
      what: `transactions of the database for that page, with all that ran beside it, ${inWords(count)}`,
      measured: each.toFixed(1),
      limit: 'under 3',
      within: each < 3,
    },
  ]),
  ...kinds.map((kind): Figure => {
    const times = quantile(large.times[kind], 0.95) / quantile(small.times[kind], 0.95);
    return {
      what: `${names[kind]}: p95 at ${inWords(large.count)} over p95 at ${inWords(small.count)}`,
      measured: `${times.toFixed(2)} times`,
      limit: 'at most 1.5 times',
      within: times <= 1.5,
    };
  }),
];

/** The place page and the monitor API with little and with much behind them. */
export const page = async (few = 10_000, many = 1_000_000): Promise<Measured> => {
  const about = machine();
  const small = await measureSize(few);
  const large = await measureSize(many);
  return {
    title: 'page',
    how: [
      about,
      `a real \`straatwijs serve\`; ${requests} requests of each kind over one kept-alive connection, one at a time: 60% streets, 25% buurten, 10% wijken, 5% the whole city, the busy ones more often; the period is the one that a visitor meets`,
      `${inWords(few)} and ${inWords(many)} contributions of one year by an eighth as many people, loaded by the set-based path, folded, and vacuumed as autovacuum does by itself; released by the rules of the release job: ${large.released.join(', ')}`,
    ],
    figures: figuresOf(small, large),
  };
};
