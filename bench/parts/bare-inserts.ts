import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * Bare inserts by the same driver into the same server, each in a commit of its own: what the machine gives before
 * anything of ours is done. One row of about the size of a contribution, one index.
 * @returns inserts per second
 */
export const bareInserts = async (
  server: { readonly host: string; readonly port: number; readonly user: string },
  connections: number,
  seconds: number,
): Promise<number> => {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ host: server.host, port: server.port, user: server.user, database: 'postgres' });
      await client.connect();
      return client;
    }),
  );
  const [first] = clients;
  if (!first) throw new Error('at least one connection is needed');
  await first.query(
    'CREATE SCHEMA bench; CREATE TABLE bench.bare (id uuid PRIMARY KEY, said jsonb NOT NULL, mark bytea NOT NULL)',
  );
  const said = JSON.stringify({
    valence: 'positive',
    theme: 'clean',
    place: 'straat:0518:weimarstraat',
    more: 'x'.repeat(200),
  });
  let done = 0;
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        await client.query({
          name: 'bare',
          text: 'INSERT INTO bench.bare (id, said, mark) VALUES ($1, $2, $3)',
          values: [randomUUID(), said, randomBytes(32)],
        });
        done++;
      }
    }),
  );
  await first.query('DROP SCHEMA bench CASCADE');
  await Promise.all(clients.map((c) => c.end()));
  return done / seconds;
};
