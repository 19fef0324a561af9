/** Why the embedded server could not be started: a stable code for programs, a sentence for the operator. */
export interface EmbeddedRefusal {
  readonly code: EmbeddedRefusalCode;
  /** English: what is wrong, where, and what to do about it. */
  readonly sentence: string;
}

export type EmbeddedRefusalCode =
  | 'platform-not-supported'
  | 'binaries-missing'
  | 'binaries-do-not-run'
  | 'no-run-user'
  | 'data-directory-unreachable'
  | 'data-directory-not-writable'
  | 'data-directory-has-other-content'
  | 'data-directory-wrong-owner'
  | 'data-directory-wrong-permissions'
  | 'foreign-version'
  | 'in-use-by-another-application'
  | 'locks-not-supported'
  | 'no-socket-directory'
  | 'disk-full'
  | 'initialise-failed'
  | 'start-failed'
  | 'start-timeout'
  | 'stop-timeout';

export interface Refused {
  readonly ok: false;
  readonly refusal: EmbeddedRefusal;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refused;

export const refuse = (code: EmbeddedRefusalCode, sentence: string): Refused => ({
  ok: false,
  refusal: { code, sentence },
});

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const diskFull = (path: string): Refused =>
  refuse(
    'disk-full',
    `There is no space left (or a quota is reached) on the disk that holds ${path}. Nothing was lost. Make room there and start again.`,
  );

export const notWritable = (path: string, reason: string): Refused =>
  refuse(
    'data-directory-not-writable',
    `Straatwijs cannot write in ${path} (${reason}). Give the user that runs Straatwijs the right to write there, or choose another data directory with STRAATWIJS_DATA.`,
  );

/** What a program of PostgreSQL printed, recognised as a full disk; its messages are English because it runs with LC_ALL=C. */
export const saysDiskFull = (output: string): boolean =>
  /No space left on device|Disk quota exceeded|File too large/i.test(output);

/** Turns an errno of the file system into a refusal; anything else is a bug and is thrown on. */
export function refusalOfError(error: unknown, path: string): Refused {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return diskFull(path);
  if (code === 'EROFS') return notWritable(path, 'the file system is read-only');
  if (code === 'EACCES' || code === 'EPERM') return notWritable(path, 'permission denied');
  if (code === 'ENOTDIR' || code === 'EEXIST') return notWritable(path, 'part of that path is a file, not a directory');
  throw error;
}

export function errorCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}
