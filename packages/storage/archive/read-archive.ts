import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { ExactReader } from './archive-file.ts';
import {
  chunkLength,
  digestLength,
  digestOf,
  frameKinds,
  type Header,
  longestFrame,
  markLength,
  objectFrom,
  readHead,
} from './format.ts';
import { LineDigest, sameDigest, type TableDigest } from './line-digest.ts';
import { type ArchivedTable, digestFrom, type Manifest, manifestFrom, tableFrom } from './manifest.ts';
import { damaged } from './refusals.ts';
import { keyFor, sealingOf } from './sealing.ts';

const decompress = promisify(zstdDecompress);
const atOnce = 3;

type Shape = Omit<ArchivedTable, keyof TableDigest>;

/** What whoever reads an archive wants to hear; each is waited for. */
export interface Listener {
  keys?(keys: Readonly<Record<string, string>>): Promise<void>;
  table?(shape: Shape): Promise<void>;
  data?(text: Buffer): Promise<void>;
  /** The table is complete, and what came equals what the archive says of it. */
  tableEnd?(table: ArchivedTable): Promise<void>;
  progress?(bytes: number): void;
}

export interface ArchiveRead {
  readonly header: Header;
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly digest: string;
}

/**
 * Reads an archive from end to end and checks everything on the way: marks and order of its frames, count and digest of each
 * table, the manifest, the digest of the whole, and that nothing comes after.
 * Whoever acts on what it hears must be able to take it back: that all was well is known at the end only.
 */
export const readArchive = async (
  path: string,
  passphrase: Buffer | undefined,
  listener: Listener = {},
): Promise<ArchiveRead> => {
  const reader = new ExactReader(path);
  try {
    return await readFrom(reader, passphrase, listener);
  } finally {
    await reader.close();
  }
};

const readFrom = async (
  reader: ExactReader,
  passphrase: Buffer | undefined,
  listener: Listener,
): Promise<ArchiveRead> => {
  const { header, bytes } = await readHead((length) => reader.take(length));
  const sealing = sealingOf(digestOf(bytes), await keyFor(header.encryption, passphrase));
  const parts = new Parts(listener);
  for (let index = 0; ; index++) {
    const length = (await reader.take(4)).readUInt32BE();
    if (length === 0) break;
    if (length > longestFrame || length <= markLength) damaged(`part ${index + 1} has an impossible length`);
    const body = sealing.open(index, await reader.take(length));
    await parts.hear(body[0] ?? 0, body.subarray(1));
    listener.progress?.(reader.position);
  }
  const manifest = await parts.end();
  const digest = reader.digestSoFar();
  if (!(await reader.take(digestLength)).equals(digest)) damaged('it does not match its digest');
  const size = reader.position;
  if (!(await reader.isAtEnd())) damaged('something comes after its end');
  return { header, manifest, bytes: size, digest: digest.toString('hex') };
};

/** The frames as they must follow each other: keys, tables with their data, manifest. */
class Parts {
  readonly #listener: Listener;
  readonly #tables: ArchivedTable[] = [];
  #open: { readonly shape: Shape; readonly digest: LineDigest } | undefined;
  #waiting: Promise<Buffer>[] = [];
  #manifest: Manifest | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  async hear(kind: number, body: Buffer): Promise<void> {
    if (this.#manifest) damaged('something comes after its manifest');
    if (kind === frameKinds.data && this.#open) {
      const text = decompress(body, { maxOutputLength: chunkLength }).catch(() => damaged('a part cannot be unpacked'));
      text.catch(() => undefined); // told when its turn comes
      this.#waiting.push(text);
      if (this.#waiting.length >= atOnce) await this.#hearOldest();
    } else if (kind === frameKinds.table && !this.#open) {
      this.#open = { shape: tableFrom(objectFrom(body)), digest: new LineDigest() };
      await this.#listener.table?.(this.#open.shape);
    } else if (kind === frameKinds.tableEnd && this.#open) await this.#endTable(digestFrom(objectFrom(body)));
    else if (kind === frameKinds.keys && this.#tables.length === 0 && !this.#open)
      await this.#listener.keys?.(keysFrom(body));
    else if (kind === frameKinds.manifest && !this.#open) this.#manifest = manifestFrom(body);
    else damaged('its parts do not follow each other');
  }

  async #hearOldest(): Promise<void> {
    const text = await this.#waiting.shift();
    if (!text) return;
    this.#open?.digest.update(text);
    await this.#listener.data?.(text);
  }

  async #endTable(told: TableDigest): Promise<void> {
    while (this.#waiting.length > 0) await this.#hearOldest();
    if (!this.#open) return;
    const { shape, digest } = this.#open;
    if (!sameDigest(told, digest.value())) damaged(`table ${shape.name} is not what it says`);
    this.#open = undefined;
    const table = { ...shape, ...told };
    this.#tables.push(table);
    await this.#listener.tableEnd?.(table);
  }

  async end(): Promise<Manifest> {
    const manifest = this.#manifest;
    if (!manifest) return damaged('it was cut off before its manifest');
    const told = JSON.stringify(manifest.tables.map(({ name, rows, bytes, sum }) => [name, rows, bytes, sum]));
    const seen = JSON.stringify(this.#tables.map(({ name, rows, bytes, sum }) => [name, rows, bytes, sum]));
    return told === seen ? manifest : damaged('its manifest names other tables');
  }
}

const keysFrom = (body: Buffer): Readonly<Record<string, string>> => {
  const keys: Record<string, string> = {};
  for (const [name, text] of Object.entries(objectFrom(body))) {
    // Names become names of files: nothing that leads elsewhere.
    if (typeof text !== 'string' || !/^[a-z0-9-]{1,60}(\.json)?$/.test(name)) return damaged('its keys are not sound');
    keys[name] = text;
  }
  return keys;
};
