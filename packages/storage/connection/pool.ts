import pg from 'pg';

const { builtins } = pg.types;
// Once, for every connection: counts are numbers, calendar dates are text (a Date would shift them by the server's zone).
pg.types.setTypeParser(builtins.INT8, Number);
pg.types.setTypeParser(builtins.NUMERIC, Number);
pg.types.setTypeParser(builtins.DATE, (text) => text);

/** Where the database is; `role` is taken on by every connection of the pool. */
export interface Connection {
  readonly connectionString?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly database?: string;
  readonly role?: string;
  readonly max?: number;
  /** Whether a connection sends the next question before the answer to the last one came. */
  readonly pipeline?: boolean;
}

export const openPool = ({ role, max, ...where }: Connection, onIdleError: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({
    ...where,
    max: max ?? 10,
    application_name: 'straatwijs',
    connectionTimeoutMillis: 5000,
    options: `-c statement_timeout=30000 -c timezone=UTC${role ? ` -c role=${role}` : ''}`,
  });
  // Without a listener a lost idle connection would end the process.
  pool.on('error', onIdleError);
  // The same for one that is lost while it works: whoever waits for its answer is told.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
