import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { columnList, quoted, type TableShape, tablesOf } from './catalogue.ts';
import { LineDigest, sameDigest, type TableDigest } from './line-digest.ts';
import { loosen } from './loosen.ts';
import { readArchive } from './read-archive.ts';
import { refuse } from './refusals.ts';
import type { RestoreOptions } from './restore-archive.ts';
import type { ArchiveChecked } from './verify-archive.ts';

/** Text that goes into a table as fast as the server takes it. */
export const filling = (client: pg.ClientBase, target: string, columns: readonly string[], how = '') => {
  const stream = client.query(copyFrom(`COPY ${target} (${columnList(columns)}) FROM STDIN${how}`));
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  return {
    async write(text: Buffer): Promise<void> {
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), failed]);
    },
    async end(): Promise<void> {
      const finished = once(stream, 'finish');
      stream.end();
      await Promise.race([finished, failed]);
    },
  };
};

/** What a table, or a query on it, holds now: as COPY writes it. */
export const digestIn = async (client: pg.ClientBase, query: string): Promise<TableDigest> => {
  const digest = new LineDigest();
  const stream: AsyncIterable<Buffer> = client.query(copyTo(`COPY (${query}) TO STDOUT`));
  for await (const piece of stream) digest.update(piece);
  return digest.value();
};

/** Whatever was read the second time must be what was checked the first time: the file may be on a disk of somebody else. */
export const expectSameFile = (checked: ArchiveChecked, digest: string): void => {
  if (digest !== checked.digest) refuse('damaged', 'This archive changed while it was read. Nothing was changed.');
};

/**
 * Fills tables that were made a moment ago, in this same transaction, with the rows of the archive; lets numbers go on where they
 * were; reads everything back and compares.
 */
export const putBack = async (
  client: pg.ClientBase,
  checked: ArchiveChecked,
  { file, passphrase, progress }: RestoreOptions,
): Promise<void> => {
  const tables = new Map((await tablesOf(client)).map((t) => [t.name, t]));
  const tighten = await loosen(client);
  let open: ReturnType<typeof filling> | undefined;
  const read = await readArchive(file, passphrase, {
    table: async ({ name, columns }) => {
      expectShape(tables.get(name), name, columns);
      // The rows are as if they had always been there: no second write to say that everybody may see them.
      open = filling(client, `public.${quoted(name)}`, columns, ' WITH (FREEZE)');
    },
    data: async (text) => open?.write(text),
    tableEnd: async () => open?.end(),
    progress: (bytes) => progress?.('restoring', bytes / checked.bytes),
  });
  expectSameFile(checked, read.digest);
  await tighten();
  const { manifest } = checked;
  let compared = 0;
  for (const { name, columns, identity, ...told } of manifest.tables) {
    const now = await digestIn(client, `SELECT ${columnList(columns)} FROM public.${quoted(name)}`);
    if (!sameDigest(now, told))
      refuse(
        'differs',
        `Table ${name} came back with ${now.rows} rows that are not the ${told.rows} of the archive. Nothing was changed.`,
      );
    const sequence = tables.get(name)?.identity?.sequence;
    if (identity && sequence)
      await client.query(
        `SELECT setval('${sequence}', greatest($1::bigint, 1, (SELECT max(${quoted(identity.column)}) FROM public.${quoted(name)})))`,
        [identity.last],
      );
    progress?.('comparing', ++compared / manifest.tables.length);
  }
  const missing = [...tables.keys()].filter((name) => !manifest.tables.some((t) => t.name === name));
  if (missing.length > 0)
    refuse(
      'other-schema',
      `This archive lacks tables that its version has: ${missing.join(', ')}. Nothing was changed.`,
    );
};

const expectShape = (table: TableShape | undefined, name: string, columns: readonly string[]): void => {
  if (!table)
    refuse('other-schema', `This archive has a table "${name}" that its version does not know. Nothing was changed.`);
  else if ([...table.columns].sort().join() !== [...columns].sort().join())
    refuse(
      'other-schema',
      `Table "${name}" has other columns in this archive than in its version. Nothing was changed.`,
    );
};
