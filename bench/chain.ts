import { chainAtDesk, type Ports } from '@straatwijs/monitor';
import pg from 'pg';
import { openInstallation } from '../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../apps/straatwijs/settings/settings.ts';
import { loadGenerated } from './import.ts';
import { type Measured, ms, quantile } from './parts/figures.ts';
import { machine } from './parts/machine.ts';
import { layOut, municipality, newDataDirectory, serverOf } from './parts/monitor-process.ts';

const rounds = 500;
const limitMs = 50;
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

/** Everything read, every second one discussed, nearly all answered. @returns first ids of some messages, spread over all */
const workAt = async (client: pg.Client): Promise<readonly string[]> => {
  const values = [municipality];
  await client.query(
    `INSERT INTO trail (municipality_id, happened_at, actor, deed, subject)
     SELECT $1, received_at + interval '1 day', 'noor', d, root_id::text FROM message, unnest(ARRAY['read', 'discussed']) d
     WHERE municipality_id = $1`,
    values,
  );
  await client.query(
    `INSERT INTO answer (municipality_id, answer_id, kind, words, language, staff_id, answered_at)
     SELECT $1, root_id, 'we-do', 'De bak gaat ook zondag leeg.', 'nl', 'noor', received_at + interval '3 days'
     FROM message WHERE municipality_id = $1`,
    values,
  );
  await client.query(
    'INSERT INTO answer_to (municipality_id, answer_id, root_id) SELECT $1, root_id, root_id FROM message WHERE municipality_id = $1',
    values,
  );
  // What autovacuum does by itself within some minutes.
  await client.query('VACUUM (ANALYZE)');
  const { rows } = await client.query<{ root_id: string }>(
    'SELECT root_id FROM message WHERE municipality_id = $1 ORDER BY md5(root_id::text) LIMIT $2',
    [municipality, rounds],
  );
  return rows.map((r) => r.root_id);
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const chains = async (ports: Ports, ids: readonly string[]): Promise<readonly number[]> => {
  const times: number[] = [];
  for (const id of ids)
    times.push(
      await timed(async () => {
        const found = await chainAtDesk(ports, noor, id);
        if (!found.ok || found.value.filter((p) => p.state === 'reached').length < 4)
          throw new Error('a chain is not whole');
      }),
    );
  return times;
};

/** The chain of one contribution, asked of every subject, with many others around it. */
export const chain = async (count = 100_000): Promise<Measured> => {
  const about = machine();
  const { dataDir, dispose } = await newDataDirectory();
  try {
    await layOut(dataDir);
    const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
    try {
      const [ports] = installation.all;
      if (!ports) throw new Error('there is no municipality');
      await loadGenerated(ports, count);
      await ports.people.saveStaff(noor);
      const server = await serverOf(dataDir);
      const client = new pg.Client({ host: server.host, port: server.port, user: server.user, database: 'postgres' });
      await client.connect();
      const ids = await workAt(client);
      const bare: number[] = [];
      await chains(ports, ids.slice(0, 20));
      const times = await chains(ports, ids);
      for (const id of ids)
        bare.push(
          await timed(() =>
            client.query('SELECT * FROM message WHERE municipality_id = $1 AND root_id = $2', [municipality, id]),
          ),
        );
      await client.end();
      const p95 = quantile(times, 0.95);
      return {
        title: 'chain',
        how: [
          about,
          `${count.toLocaleString('en-GB')} contributions of one year, every message read, discussed and answered; ${ids.length} chains one after the other, each with the rights of who asks, on a warm database`,
          'the bare query is the row of the message alone, by the same driver',
        ],
        figures: [
          {
            what: 'the chain of one contribution: p50 / p95 / slowest',
            measured: `${ms(quantile(times, 0.5))} / ${ms(p95)} / ${ms(quantile(times, 1))}`,
            limit: `p95 under ${limitMs} ms`,
            within: p95 < limitMs,
          },
          { what: 'bare query: p50 / p95', measured: `${ms(quantile(bare, 0.5))} / ${ms(quantile(bare, 0.95))}` },
        ],
      };
    } finally {
      await installation.close();
    }
  } finally {
    await dispose();
  }
};
