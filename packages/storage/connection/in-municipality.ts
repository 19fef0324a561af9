import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A connection inside a transaction of one municipality; `one statement for all rows` keeps round trips few. */
export interface Scope {
  readonly municipality: number;
  rows<R extends pg.QueryResultRow>(query: Statement, values?: readonly unknown[]): Promise<R[]>;
  run(query: Statement, values?: readonly unknown[]): Promise<number>;
  /** Fill a table of one column with these lines by COPY. */
  copy(table: string, lines: Iterable<string>): Promise<void>;
}

/** Named statements are planned once per connection. Those without a name, though it could be given, anew for what is asked. */
export type Statement = string | { readonly name?: string; readonly text: string };

/** `read` sees one moment throughout; `write` sees at each statement what is committed by then. */
export type Mode = 'write' | 'read';

export type InMunicipality = <T>(work: (scope: Scope) => Promise<T>, mode?: Mode) => Promise<T>;

const isolation: Record<Mode, string> = {
  write: '',
  read: ' ISOLATION LEVEL REPEATABLE READ READ ONLY',
};

/** BEGIN and the municipality in one message; without it row-level security shows nothing. */
export const beginIn = (municipality: number, mode: Mode): string => {
  if (!Number.isSafeInteger(municipality)) throw new Error('municipality must be a whole number');
  return `BEGIN${isolation[mode]}; SET LOCAL straatwijs.municipality = '${municipality}'`;
};

const retryable = new Set(['40001', '40P01']);
const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

// The text format of COPY: one line per row, in which a backslash is the only thing that JSON leaves to be escaped.
function* copyLines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line.replaceAll('\\', '\\\\')}\n`;
}

/** Work on a connection that is inside a transaction of this municipality already. */
export const scopeOn = (client: pg.ClientBase, municipality: number): Scope => {
  const query = async (statement: Statement, values: readonly unknown[] = []) => {
    const config = typeof statement === 'string' ? { text: statement } : statement;
    return client.query({ ...config, values: [...values] });
  };
  return {
    municipality,
    rows: async (statement, values) => (await query(statement, values)).rows,
    run: async (statement, values) => (await query(statement, values)).rowCount ?? 0,
    copy: (table, lines) =>
      pipeline(Readable.from(copyLines(lines)), client.query(copyFrom(`COPY ${table} FROM STDIN`))),
  };
};

/**
 * The only way to a connection, with `oneMoment` for views that ask many things. A deadlock or serialisation failure is tried
 * again, three times in all: the work must bear repetition.
 */
export const inMunicipality =
  (pool: pg.Pool, municipality: number): InMunicipality =>
  async (work, mode = 'write') => {
    const begin = beginIn(municipality, mode);
    for (let attempt = 1; ; attempt++) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(begin);
        const result = await work(scopeOn(client, municipality));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((e: unknown) => {
          broken = e instanceof Error ? e : new Error(String(e));
        });
        if (attempt < 3 && retryable.has(codeOf(error) ?? '')) continue;
        throw error;
      } finally {
        client.release(broken);
      }
    }
  };
