import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What can be erased: something told (by its first id), the words of one version, a photo (by the id of that picture), who a
 * face was, an offer, how to reach whoever offered, what somebody answered in a round, or an address to hear of an answer
 * (by its own id).
 */
export const erasedKinds = ['told', 'words', 'photo', 'face', 'offer', 'reach', 'opinions', 'notice'] as const;
export type ErasedKind = (typeof erasedKinds)[number];

/** One thing that was erased: its id and when. Never a text. */
export interface LedgerEntry {
  readonly what: ErasedKind;
  readonly municipality: number;
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What was erased, outside the database, so that an older archive cannot bring it back. */
export interface Ledger {
  /** On disk before it returns. */
  append(entries: readonly LedgerEntry[]): Promise<void>;
  read(): Promise<readonly LedgerEntry[]>;
}

const line = /^([a-z]+) (\d{1,10}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\S{20,30})$/;

const entryOf = (text: string): LedgerEntry | undefined => {
  const [, kind, municipality, id, time] = line.exec(text) ?? [];
  const what = erasedKinds.find((k) => k === kind);
  const at = Date.parse(time ?? '');
  return what === undefined || id === undefined || Number.isNaN(at)
    ? undefined
    : { what, municipality: Number(municipality), id, at };
};

/**
 * The ledger in a file of lines `<what> <municipality> <id> <ISO time>`. Any number of processes may append: each append is
 * one write, and begins on a new line, so that a line that was torn by a power cut spoils no other. Lines that cannot be read are
 * passed over; an entry may stand there twice.
 */
export const ledgerIn = (path: string): Ledger => ({
  async append(entries) {
    if (entries.length === 0) return;
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a', 0o600);
    try {
      const { size } = await file.stat();
      const lines = entries.map((e) => `${e.what} ${e.municipality} ${e.id} ${new Date(e.at).toISOString()}\n`);
      // An empty line costs nothing; a torn one before us would take our first entry along.
      await file.appendFile(`${size > 0 ? '\n' : ''}${lines.join('')}`);
      await file.sync();
      if (size === 0) await syncFolder(dirname(path));
    } finally {
      await file.close();
    }
  },
  async read() {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((l) => entryOf(l) ?? []);
  },
});

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
};

/** For an installation without any: keeps nothing. */
export const noLedger: Ledger = { append: async () => undefined, read: async () => [] };
