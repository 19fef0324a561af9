import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { beginIn, type InMunicipality, type Scope, type Statement, scopeOn } from './in-municipality.ts';

/** What is asked within `work` is answered as of one moment, over one connection, and the same question once. */
export type AtOneMoment = <T>(work: () => Promise<T>) => Promise<T>;

interface Moment {
  readonly municipality: number;
  /** Once it is over, whatever was left running asks for itself again. */
  isOver: boolean;
  read<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
  end(how: 'COMMIT' | 'ROLLBACK'): Promise<void>;
}

// Statements stand in the code, so there are not many; a view asks the same ones each time, and each is parsed once per connection.
const names = new Map<string, string>();
const named = (statement: Statement): Exclude<Statement, string> => {
  if (typeof statement !== 'string') return statement;
  const name = names.get(statement) ?? createHash('sha256').update(statement).digest('base64url').slice(0, 24);
  names.set(statement, name);
  return { name, text: statement };
};

/** In one snapshot the same question has the same answer: it is asked once. Rows are copied, so that nobody changes another's. */
const askingOnce = (scope: Scope): Scope => {
  const asked = new Map<string, Promise<readonly object[]>>();
  return {
    ...scope,
    rows: async <R extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<R[]> => {
      const { name, text } = named(statement);
      const key = JSON.stringify([name ?? text, values]);
      const answer = (asked.get(key) ??
        scope.rows<R>(name === undefined ? { text } : { name, text }, values)) as Promise<R[]>;
      asked.set(key, answer);
      return (await answer).map((row) => ({ ...row }));
    },
  };
};

const openMoment = (pool: pg.Pool, municipality: number): Moment => {
  const running = new Set<Promise<unknown>>();
  const begin = async () => {
    const client = await pool.connect();
    try {
      await client.query(beginIn(municipality, 'read'));
    } catch (error) {
      client.release(true);
      throw error;
    }
    return { client, scope: askingOnce(scopeOn(client, municipality)) };
  };
  let begun: ReturnType<typeof begin> | undefined;
  const moment: Moment = {
    municipality,
    isOver: false,
    read: async (work) => {
      // Who asks nothing needs no connection.
      begun ??= begin();
      const { scope } = await begun;
      const answer = work(scope);
      running.add(answer);
      try {
        return await answer;
      } catch (error) {
        // After one error a transaction answers nothing more.
        moment.isOver = true;
        throw error;
      } finally {
        running.delete(answer);
      }
    },
    end: async (how) => {
      moment.isOver = true;
      const held = await begun?.catch(() => undefined);
      if (!held) return;
      // What failed elsewhere on the page may have left others in the middle of their questions.
      await Promise.allSettled(running);
      const ended = await held.client.query(how).then(
        () => true,
        () => false,
      );
      held.client.release(!ended);
    },
  };
  return moment;
};

/**
 * A view of many parts asks many things. Within `at` they go over one connection, one behind the other without waiting, in one
 * transaction that only reads; parts know nothing of it: what they ask through `within` finds the moment by itself.
 * @param pool of connections that send on before the last answer came
 */
export const oneMoment = (pool: pg.Pool) => {
  const current = new AsyncLocalStorage<Moment>();
  const now = (municipality: number): Moment | undefined => {
    const moment = current.getStore();
    return moment && !moment.isOver && moment.municipality === municipality ? moment : undefined;
  };
  return {
    at:
      (municipality: number): AtOneMoment =>
      async (work) => {
        if (now(municipality)) return work();
        const moment = openMoment(pool, municipality);
        let how: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK';
        try {
          const result = await current.run(moment, work);
          how = 'COMMIT';
          return result;
        } finally {
          await moment.end(how);
        }
      },
    within:
      (municipality: number, apart: InMunicipality): InMunicipality =>
      (work, mode = 'write') => {
        const moment = now(municipality);
        if (!moment) return apart(work, mode);
        // It would not see what it wrote, and would wait for a second connection while it holds one.
        if (mode === 'write') throw new Error('within one moment nothing is written');
        return moment.read(work);
      },
  };
};
