import { objectFrom } from './format.ts';
import type { TableDigest } from './line-digest.ts';
import { damaged } from './refusals.ts';

/** A table as it stands in the archive: its columns in the order of its lines. */
export interface ArchivedTable extends TableDigest {
  readonly name: string;
  readonly columns: readonly string[];
  /** The column that numbers rows by itself, and the last number that was given out. */
  readonly identity?: { readonly column: string; readonly last: number };
}

/** What the archive holds in all; its last part. */
export interface Manifest {
  /** The database it was taken from: "PostgreSQL 18.4". */
  readonly engine: string;
  /** Migrations that had been applied, in order. */
  readonly migrations: readonly string[];
  /** ISO time of the database at the moment that the archive shows. */
  readonly snapshotAt: string;
  /** Numbers of the municipalities in it. */
  readonly municipalities: readonly number[];
  /** Only this one was taken along; undefined: everything. */
  readonly only?: number;
  /** Tells whether an installation has the secret that belongs with these data, without telling the secret. */
  readonly fingerprint?: string;
  readonly hasKeys: boolean;
  readonly tables: readonly ArchivedTable[];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const listOf = <T>(value: unknown, is: (v: unknown) => v is T): readonly T[] =>
  Array.isArray(value) && value.every(is) ? value : damaged('a list in it is not sound');
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** A table's opening frame. */
export const tableFrom = (value: unknown): Omit<ArchivedTable, keyof TableDigest> => {
  const { name, columns, identity } = Object(value);
  if (!isText(name)) return damaged('a table in it has no name');
  const rest = { name, columns: listOf(columns, isText) };
  if (identity === undefined) return rest;
  const { column, last } = Object(identity);
  return isText(column) && isCount(last) ? { ...rest, identity: { column, last } } : damaged(`table ${name}`);
};

export const digestFrom = (value: unknown): TableDigest => {
  const { rows, bytes, sum } = Object(value);
  return isCount(rows) && isCount(bytes) && isCount(sum) ? { rows, bytes, sum } : damaged('a count in it');
};

export const manifestFrom = (json: Buffer): Manifest => {
  const { engine, migrations, snapshotAt, municipalities, only, fingerprint, hasKeys, tables } = objectFrom(json);
  if (!isText(engine) || !isText(snapshotAt) || !Array.isArray(tables)) return damaged('its manifest is incomplete');
  return {
    engine,
    snapshotAt,
    migrations: listOf(migrations, isText),
    municipalities: listOf(municipalities, isWhole),
    ...(isWhole(only) ? { only } : {}),
    ...(isText(fingerprint) ? { fingerprint } : {}),
    hasKeys: hasKeys === true,
    tables: tables.map((t) => ({ ...tableFrom(t), ...digestFrom(t) })),
  };
};

/** Bytes of text that all tables hold together. */
export const sizeOf = (manifest: Manifest): number => manifest.tables.reduce((sum, t) => sum + t.bytes, 0);
export const rowsOf = (manifest: Manifest): number => manifest.tables.reduce((sum, t) => sum + t.rows, 0);
