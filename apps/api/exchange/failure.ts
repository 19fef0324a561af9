/** Codes under which a database that cannot be reached shows: of the socket, of PostgreSQL, of its client. */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '08000',
  '08003',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
const awaySentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Whether a failure means that the database cannot be reached right now: nothing is wrong with the request. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error && (away.has(codeOf(error) ?? '') || awaySentences.test(error.message));

/** What may be logged of a failure: where it happened. The message stays out, it may quote what a person wrote. */
export const traceOf = (error: unknown): Readonly<Record<string, unknown>> =>
  error instanceof Error
    ? {
        error: error.name,
        code: codeOf(error),
        at: (error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .map((line) => line.trim()),
      }
    : { error: typeof error };
