/** Why an archive could not be made, read or put back: a stable code for programs, a sentence for the operator. */
export interface ArchiveRefusal {
  readonly code: ArchiveRefusalCode;
  /** English: what is wrong and what to do about it. */
  readonly sentence: string;
}

export type ArchiveRefusalCode =
  | 'not-an-archive'
  | 'other-format'
  | 'damaged'
  | 'passphrase-needed'
  | 'passphrase-wrong'
  | 'passphrase-short'
  | 'newer-schema'
  | 'other-schema'
  | 'no-schema'
  | 'rows-hidden'
  | 'not-empty'
  | 'in-use'
  | 'no-space'
  | 'file-exists'
  | 'not-writable'
  | 'municipality-absent'
  | 'municipality-there'
  | 'other-secret'
  | 'differs';

export type ArchiveOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: ArchiveRefusal };

/** Travels inside this folder only, out of the depth of a stream; `refusable` makes a value of it at the door. */
export class ArchiveRefused extends Error {
  readonly refusal: ArchiveRefusal;
  constructor(code: ArchiveRefusalCode, sentence: string) {
    super(sentence);
    this.refusal = { code, sentence };
  }
}

export const refuse = (code: ArchiveRefusalCode, sentence: string): never => {
  throw new ArchiveRefused(code, sentence);
};

export const damaged = (what: string): never =>
  refuse('damaged', `This archive is damaged (${what}). Nothing was changed. Take another archive.`);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Runs the work; what was refused, and a disk or file that says no, comes back as a value. Anything else is a bug. */
export const refusable = async <T>(path: string, work: () => Promise<T>): Promise<ArchiveOutcome<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof ArchiveRefused) return { ok: false, refusal: error.refusal };
    const code = codeOf(error);
    const sentence =
      code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' || code === '53100'
        ? `There is no space left for ${path}. Nothing was changed. Make room there, or choose another place.`
        : undefined;
    if (sentence) return { ok: false, refusal: { code: 'no-space', sentence } };
    if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(code))
      return {
        ok: false,
        refusal: { code: 'not-writable', sentence: `${path} cannot be opened (${code}). Nothing was changed.` },
      };
    throw error;
  }
};
