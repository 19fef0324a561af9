import type pg from 'pg';

interface Tie {
  readonly untie: string;
  readonly tie: string;
}

const constraints = `
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname) AS untie,
  format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) AS tie
FROM pg_constraint k WHERE k.connamespace = 'public'::regnamespace AND k.contype IN ('f', 'p', 'u') AND k.conparentid = 0
ORDER BY k.contype <> 'f', k.conrelid::regclass::text, k.conname`;

const indexes = `
SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS untie, pg_get_indexdef(i.indexrelid) AS tie
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
ORDER BY 1`;

/**
 * Takes keys and indexes off tables that are about to be filled: building them at the end, over all rows at once, takes a third of
 * the time of keeping them up row by row. In the transaction of the restore, so nobody ever sees a table without them.
 * @returns puts them back as they were, which checks every key over all rows
 */
export const loosen = async (client: pg.ClientBase): Promise<() => Promise<void>> => {
  const { rows: kept } = await client.query<Tie>(constraints);
  const { rows: found } = await client.query<Tie>(indexes);
  for (const { untie } of [...kept, ...found]) await client.query(untie);
  return async () => {
    await client.query("SET LOCAL maintenance_work_mem = '256MB'");
    // What refers comes after what is referred to: the order of taking off, turned round.
    for (const { tie } of [...kept].reverse()) await client.query(tie);
    for (const { tie } of found) await client.query(tie);
  };
};
