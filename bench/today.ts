import { openSession, type Ports } from '@straatwijs/monitor';
import pg from 'pg';
import { openInstallation } from '../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../apps/straatwijs/settings/settings.ts';
import { loadGenerated } from './import.ts';
import { type Figure, type Measured, ms, quantile } from './parts/figures.ts';
import { type HttpLine, openLine } from './parts/http-line.ts';
import { machine } from './parts/machine.ts';
import { layOut, municipality, newDataDirectory, serverOf, startMonitor } from './parts/monitor-process.ts';

const rounds = 100;
const limitMs = 100;

/** What a coordinator looks at in a day: the list as it opens, filtered in every way, and further down. */
const views: Readonly<Record<string, string>> = {
  'the list as it opens': '',
  'one wijk': '?plek=WK051829',
  'one theme and perspective': '?thema=care&perspectief=visitor',
  'the last 14 days': '?periode=last-14-days',
  'longer than promised': '?toon=late',
  'everything, in one buurt': '?toon=all&plek=BU05182901',
};

const staff = async (ports: Ports): Promise<string> => {
  const noor = {
    id: 'noor',
    name: 'Noor',
    email: 'noor@example.org',
    appointments: [
      {
        id: 'noor:coordinator',
        role: 'coordinator',
        organisation: { id: 'municipality', kind: 'municipality', name: 'Gemeente' },
        since: '2020-01-01',
      },
    ],
  } as const;
  await ports.people.saveStaff(noor);
  return (await openSession(ports, noor)).token;
};

/** A million contributions of a year, all but the newest words answered. @returns the token of a session at the desk */
const fill = async (dataDir: string, count: number, open: number): Promise<string> => {
  await layOut(dataDir);
  const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
  try {
    const [ports] = installation.all;
    if (!ports) throw new Error('there is no municipality');
    await loadGenerated(ports, count);
    const token = await staff(ports);
    const server = await serverOf(dataDir);
    const client = new pg.Client({ host: server.host, port: server.port, user: server.user, database: 'postgres' });
    await client.connect();
    // The import receives all in one go: spread over the year as they were told, the newest left open.
    await client.query(
      `UPDATE message m SET received_at = c.observed_at FROM contribution c
       WHERE m.municipality_id = $1 AND c.municipality_id = $1 AND c.id = m.current_id`,
      [municipality],
    );
    await client.query(
      `UPDATE message SET state = 'decided' WHERE municipality_id = $1 AND root_id NOT IN (
         SELECT root_id FROM message WHERE municipality_id = $1 ORDER BY received_at DESC LIMIT $2)`,
      [municipality, open],
    );
    // What autovacuum does by itself within some minutes.
    await client.query('VACUUM (ANALYZE)');
    await client.end();
    return token;
  } finally {
    await installation.close();
  }
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const visit = (line: HttpLine, token: string, query: string) => async (): Promise<void> => {
  const { status } = await line.ask('GET', `/werk/vandaag${query}`, '', { Cookie: `sw-sessie=${token}` });
  if (status !== 200) throw new Error(`/werk/vandaag${query} answered ${status}`);
};

/** The barest form of the list through the same driver: what nothing around it can be quicker than. */
const bareQuery = async (dataDir: string): Promise<readonly number[]> => {
  const server = await serverOf(dataDir);
  const client = new pg.Client({ host: server.host, port: server.port, user: server.user, database: 'postgres' });
  await client.connect();
  const times: number[] = [];
  for (let n = 0; n < rounds; n++)
    times.push(
      await timed(async () => {
        await client.query(
          `SELECT m.root_id, t.texts FROM message m
           LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = m.current_id
           WHERE m.municipality_id = $1 AND m.state IN ('received', 'read', 'discussed')
           ORDER BY m.received_at DESC, m.root_id DESC LIMIT 51`,
          [municipality],
        );
      }),
    );
  await client.end();
  return times;
};

/** *Today* with a million contributions behind it and thousands of open messages. */
export const today = async (count = 1_000_000, open = 5000): Promise<Measured> => {
  const about = machine();
  const { dataDir, dispose } = await newDataDirectory();
  try {
    const token = await fill(dataDir, count, open);
    const monitor = await startMonitor(dataDir);
    try {
      const line = await openLine(monitor.port);
      for (let n = 0; n < 10; n++) for (const query of Object.values(views)) await visit(line, token, query)();
      const times = new Map<string, number[]>();
      for (let n = 0; n < rounds; n++)
        for (const [name, query] of Object.entries(views))
          times.set(name, [...(times.get(name) ?? []), await timed(visit(line, token, query))]);
      const bare = await bareQuery(dataDir);
      line.close();
      const write = (n: number) => n.toLocaleString('en-GB');
      return {
        title: 'today',
        how: [
          about,
          `a real \`straatwijs serve\` with ${write(count)} contributions of one year and ${write(open)} open messages, loaded by the set-based path, folded, and vacuumed as autovacuum does by itself`,
          `${rounds} requests of each view by one coordinator over one kept-alive connection, in turns; the bare query is the list alone, 51 rows with their words, through the same driver in the same minute`,
        ],
        figures: [
          ...[...times].map(([name, t]): Figure => {
            const p95 = quantile(t, 0.95);
            return {
              what: `${name}: p50 / p95 / slowest`,
              measured: `${ms(quantile(t, 0.5))} / ${ms(p95)} / ${ms(quantile(t, 1))}`,
              limit: `p95 under ${limitMs} ms`,
              within: p95 < limitMs,
            };
          }),
          {
            what: 'bare query of the list: p50 / p95',
            measured: `${ms(quantile(bare, 0.5))} / ${ms(quantile(bare, 0.95))}`,
          },
        ],
      };
    } finally {
      await monitor.stop();
    }
  } finally {
    await dispose();
  }
};
