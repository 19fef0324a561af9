import type pg from 'pg';
import { appliedMigrations, columnList, quoted, type TableShape, tablesOf } from './catalogue.ts';
import { sameDigest } from './line-digest.ts';
import { digestIn, expectSameFile, filling } from './put-back.ts';
import { readArchive } from './read-archive.ts';
import { refuse } from './refusals.ts';
import type { RestoreOptions } from './restore-archive.ts';
import type { ArchiveChecked } from './verify-archive.ts';

/**
 * Puts one municipality beside others, who go on meanwhile: rows come into a table of this connection first, and from there into
 * the shared ones. Numbers that rows get by themselves are given anew, as theirs may be in use here.
 * @param id the municipality; the caller made sure that nothing of it is here
 */
export const mergeMunicipality = async (
  client: pg.ClientBase,
  id: number,
  checked: ArchiveChecked,
  { file, passphrase, progress }: RestoreOptions,
): Promise<void> => {
  const here = await appliedMigrations(client);
  if (here.join() !== checked.manifest.migrations.join())
    refuse(
      'other-schema',
      'This archive and this database are of different versions. Nothing was changed. Bring both to the same version of Straatwijs and make the archive again; an archive of one municipality can also be restored by itself into an empty database, which updates it.',
    );
  await client.query(`SET LOCAL straatwijs.municipality = '${id}'`);
  const tables = new Map((await tablesOf(client)).map((t) => [t.name, t]));
  let open:
    | { readonly table: TableShape; readonly columns: readonly string[]; readonly into: ReturnType<typeof filling> }
    | undefined;
  const read = await readArchive(file, passphrase, {
    table: async ({ name, columns }) => {
      const table = tables.get(name);
      if (!table)
        return refuse('other-schema', `This archive has a table "${name}" that is not here. Nothing was changed.`);
      await client.query(`CREATE TEMP TABLE moving (LIKE public.${quoted(name)}) ON COMMIT DROP`);
      open = { table, columns, into: filling(client, 'pg_temp.moving', columns) };
    },
    data: async (text) => open?.into.write(text),
    tableEnd: async (told) => {
      if (!open) return;
      await open.into.end();
      await moveOver(client, id, open.table, open.columns, told.rows);
      open = undefined;
    },
    progress: (bytes) => progress?.('restoring', bytes / checked.bytes),
  });
  expectSameFile(checked, read.digest);
};

const moveOver = async (
  client: pg.ClientBase,
  id: number,
  { name, identity }: TableShape,
  columns: readonly string[],
  rows: number,
): Promise<void> => {
  const kept = columnList(columns.filter((c) => c !== identity?.column));
  const strangers = await client.query('SELECT 1 FROM pg_temp.moving WHERE municipality_id <> $1 LIMIT 1', [id]);
  if (strangers.rows.length > 0)
    refuse('damaged', `Table ${name} of this archive holds rows of another municipality. Nothing was changed.`);
  const order = identity ? ` ORDER BY ${quoted(identity.column)}` : '';
  const moved = await client.query(
    `INSERT INTO public.${quoted(name)} (${kept}) SELECT ${kept} FROM pg_temp.moving${order}`,
  );
  const source = await digestIn(client, `SELECT ${kept} FROM pg_temp.moving`);
  const target = await digestIn(client, `SELECT ${kept} FROM public.${quoted(name)} WHERE municipality_id = ${id}`);
  if (moved.rowCount !== rows || !sameDigest(source, target))
    refuse('differs', `Table ${name} came over with other rows than the archive has. Nothing was changed.`);
  await client.query('DROP TABLE pg_temp.moving');
};
