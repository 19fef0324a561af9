import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Connection } from '../connection/pool.ts';
import { NewFile } from './archive-file.ts';
import {
  appliedMigrations,
  archiveClient,
  columnList,
  endOn,
  expectToSeeAll,
  municipalitiesIn,
  quoted,
  type TableShape,
  tablesOf,
} from './catalogue.ts';
import { chunkLength, digestOf, type FrameKind, frameKinds, type Header, headBytes } from './format.ts';
import { LineDigest } from './line-digest.ts';
import type { ArchivedTable, Manifest } from './manifest.ts';
import { type ArchiveOutcome, refusable, refuse } from './refusals.ts';
import { newEncryption, type Sealing, sealingOf } from './sealing.ts';

const compress = promisify(zstdCompress);
const quick = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
/** Chunks that are compressed beside each other, while the next is read. */
const atOnce = 3;

export interface BackupOptions {
  /** As the owner of the tables. */
  readonly connection: Connection;
  readonly file: string;
  /** Take along only this municipality. */
  readonly municipality?: number;
  /** Encrypts; a passphrase or the content of a key file. */
  readonly passphrase?: Buffer;
  /** Files that a restore needs beside the database, by name; taken along only when encrypted. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly fingerprint?: string;
  /** The version of the program, for whoever looks at the archive later. */
  readonly program: string;
  readonly now?: () => number;
  /** Gives up: nothing is left of it. */
  readonly signal?: AbortSignal;
  /** Hears how many rows were written so far. */
  readonly progress?: (rows: number) => void;
  /** For tests: called once the moment that the archive shows is fixed. */
  readonly onSnapshot?: () => Promise<void>;
}

export interface BackupMade {
  readonly file: string;
  readonly bytes: number;
  readonly digest: string;
  readonly manifest: Manifest;
}

/** Frames one after the other into a file, in the order in which they are handed over. */
class FrameWriter {
  #index = 0;
  readonly #file: NewFile;
  readonly #sealing: Sealing;

  constructor(file: NewFile, sealing: Sealing) {
    this.#file = file;
    this.#sealing = sealing;
  }

  async frame(kind: FrameKind, body: Buffer): Promise<void> {
    const parts = this.#sealing.close(this.#index++, Buffer.concat([Buffer.of(kind), body]));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(parts.reduce((sum, p) => sum + p.length, 0));
    await this.#file.write(length, ...parts);
  }

  json(kind: FrameKind, value: object): Promise<void> {
    return this.frame(kind, Buffer.from(JSON.stringify(value)));
  }
}

/**
 * Writes everything, or one municipality, as it was at one moment into one file, while the monitor goes on: what was
 * acknowledged before this began is in it. The file is there as a whole at the end, or not at all.
 */
export const backup = (options: BackupOptions): Promise<ArchiveOutcome<BackupMade>> =>
  refusable(options.file, async () => {
    const { passphrase, now = Date.now } = options;
    const secured = passphrase ? await newEncryption(passphrase) : undefined;
    const header: Header = {
      id: randomBytes(12).toString('hex'),
      madeAt: new Date(now()).toISOString(),
      program: options.program,
      compression: 'zstd',
      ...(secured ? { encryption: secured.encryption } : {}),
    };
    const head = headBytes(header);
    const client = new pg.Client(archiveClient(options.connection));
    client.on('error', () => undefined); // the query that runs tells it
    await client.connect();
    const giveUp = endOn(client, options.signal);
    try {
      const file = await NewFile.open(options.file);
      try {
        await file.write(head);
        const manifest = await writeAll(
          client,
          new FrameWriter(file, sealingOf(digestOf(head), secured?.key)),
          options,
        );
        await file.write(Buffer.alloc(4));
        return { file: options.file, manifest, ...(await file.finish()) };
      } finally {
        await file.abandon();
      }
    } finally {
      giveUp();
      await client.end();
    }
  });

const writeAll = async (client: pg.Client, writer: FrameWriter, options: BackupOptions): Promise<Manifest> => {
  const { municipality: only, passphrase, keys = {}, fingerprint } = options;
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query(
    only === undefined ? "SET LOCAL straatwijs.whole = 'on'" : `SET LOCAL straatwijs.municipality = '${only}'`,
  );
  const { rows: about } = await client.query<{ engine: string; at: string }>(
    `SELECT 'PostgreSQL ' || current_setting('server_version') AS engine,
       to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`,
  );
  const migrations = await appliedMigrations(client);
  if (migrations.length === 0) return refuse('no-schema', 'There is nothing of Straatwijs in this database yet.');
  const tables = await tablesOf(client);
  if (only === undefined) await expectToSeeAll(client);
  const municipalities = only === undefined ? await municipalitiesIn(client, tables) : [only];
  await options.onSnapshot?.();
  const hasKeys = passphrase !== undefined && Object.keys(keys).length > 0;
  if (hasKeys) await writer.json(frameKinds.keys, keys);
  const written: ArchivedTable[] = [];
  let before = 0;
  for (const table of tables) {
    const one = await writeTable(client, writer, table, only, (rows) => options.progress?.(before + rows));
    written.push(one);
    before += one.rows;
  }
  if (only !== undefined && before === 0)
    return refuse('municipality-absent', 'There is nothing of this municipality in the database.');
  await client.query('COMMIT');
  const manifest: Manifest = {
    engine: about[0]?.engine ?? '',
    snapshotAt: about[0]?.at ?? '',
    migrations,
    municipalities,
    ...(only === undefined ? {} : { only }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    hasKeys,
    tables: written,
  };
  await writer.json(frameKinds.manifest, manifest);
  return manifest;
};

const writeTable = async (
  client: pg.Client,
  writer: FrameWriter,
  { name, columns, identity }: TableShape,
  only: number | undefined,
  progress: (rows: number) => void,
): Promise<ArchivedTable> => {
  const shape = {
    name,
    columns,
    ...(identity ? { identity: { column: identity.column, last: await lastOf(client, identity.sequence) } } : {}),
  };
  await writer.json(frameKinds.table, shape);
  const where = only === undefined ? '' : ` WHERE municipality_id = ${only}`;
  const stream = client.query(
    copyTo(`COPY (SELECT ${columnList(columns)} FROM public.${quoted(name)}${where}) TO STDOUT`),
  );
  const digest = new LineDigest();
  const waiting: Promise<Buffer>[] = [];
  const writeOldest = async () => {
    const oldest = await waiting.shift();
    if (oldest) await writer.frame(frameKinds.data, oldest);
  };
  for await (const chunk of inChunks(stream)) {
    digest.update(chunk);
    const compressing = compress(chunk, quick);
    compressing.catch(() => undefined); // told when its turn comes
    waiting.push(compressing);
    if (waiting.length >= atOnce) await writeOldest();
    progress(digest.value().rows);
  }
  while (waiting.length > 0) await writeOldest();
  const told = digest.value();
  await writer.json(frameKinds.tableEnd, told);
  return { ...shape, ...told };
};

// Read outside the snapshot, as sequences are: never below what the snapshot holds.
const lastOf = async (client: pg.Client, sequence: string): Promise<number> => {
  const { rows } = await client.query<{ last: number }>(`SELECT last_value::float8 AS last FROM ${sequence}`);
  return rows[0]?.last ?? 0;
};

async function* inChunks(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    for (let from = 0; from < piece.length; ) {
      const part = piece.subarray(from, from + chunkLength - length);
      parts.push(part);
      length += part.length;
      from += part.length;
      if (length < chunkLength) continue;
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(parts);
}
