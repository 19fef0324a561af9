import pg from 'pg';

/** What one request made the database do. */
export interface Work {
  /** Every statement with how many rows came back. Sorted: what is asked side by side comes in any order. */
  readonly asked: readonly string[];
  /** Per table how many rows the database went by, whether or not they came back. */
  readonly read: readonly string[];
}

/** Rows gone by on this connection that are not booked yet: only what is added within a transaction is that of the transaction. */
const notBooked = `SELECT relname AS name, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int AS rows
  FROM pg_stat_xact_user_tables`;

/** A table of a test is so small that reading all of it is quickest; where there is much, an index is. */
const asWhereThereIsMuch = 'SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off';

/**
 * Counts the work behind an answer: a stopwatch that no busy machine disturbs. Every statement of this process goes by it;
 * as a transaction begins and ends the database is asked how many rows of which tables it went by.
 */
export const watchWork = (): {
  readonly of: (what: () => Promise<unknown>) => Promise<Work>;
  readonly stop: () => void;
} => {
  const real = pg.Client.prototype.query;
  let asked: string[] = [];
  let read = new Map<string, number>();
  const call = (client: pg.Client, args: readonly unknown[]) => Reflect.apply(real, client, args);
  const book = async (client: pg.Client, times: 1 | -1): Promise<void> => {
    const { rows }: { rows: { name: string; rows: number }[] } = await call(client, [notBooked]);
    for (const { name, rows: n } of rows) read.set(name, (read.get(name) ?? 0) + times * n);
  };
  // The one method by which everything is asked here; it is handed back as it was.
  pg.Client.prototype.query = async function watched(this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : String((first as { text?: unknown } | undefined)?.text ?? '');
    if (text === 'COMMIT') await book(this, 1);
    const result = await call(this, args);
    if (text.startsWith('BEGIN')) {
      await call(this, [asWhereThereIsMuch]);
      await book(this, -1);
    }
    asked.push(`${text.replace(/\s+/g, ' ').trim()} -> ${result?.rowCount ?? 0}`);
    return result;
  } as typeof real;
  return {
    of: async (what) => {
      [asked, read] = [[], new Map()];
      await what();
      return {
        asked: [...asked].sort(),
        read: [...read].flatMap(([name, rows]) => (rows === 0 ? [] : [`${name} ${rows}`])).sort(),
      };
    },
    stop: () => {
      pg.Client.prototype.query = real;
    },
  };
};
