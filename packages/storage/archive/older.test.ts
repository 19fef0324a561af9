import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noLedger } from '../ledger/ledger.ts';
import { migrations } from '../migrations/index.ts';
import { restore } from './restore-archive.ts';
import { archiveFolder, asFirstVersion, ask, emptyDatabase } from './testing.ts';
import { backup } from './write-archive.ts';

it('an archive of the first version comes back in tables of today, with what its people had', async () => {
  const old = await emptyDatabase();
  await asFirstVersion(old);
  const file = join(await archiveFolder(), 'old.archive');
  const made = await backup({ connection: old, file, program: 'test' });
  expect(made).toMatchObject({ ok: true, value: { manifest: { migrations: ['0001-foundation'] } } });
  const target = await emptyDatabase();
  expect(await restore({ connection: target, file, ledger: noLedger })).toMatchObject({ ok: true });
  expect(await ask(target, 'SELECT role, organisation_id FROM appointment')).toEqual([
    { role: 'coordinator', organisation_id: 'municipality' },
  ]);
  const applied = await ask(target, 'SELECT name FROM straatwijs_schema.kysely_migration ORDER BY name');
  expect(applied.map((r) => r.name)).toEqual(Object.keys(migrations));
  const open = await ask(
    target,
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relforcerowsecurity`,
  );
  expect(open).toEqual([]);
});

it('an archive of a version that is not known here is refused before the database is reached', async () => {
  const connection = await emptyDatabase();
  await ask(
    connection,
    `CREATE SCHEMA straatwijs_schema; CREATE TABLE straatwijs_schema.kysely_migration (name text); INSERT INTO straatwijs_schema.kysely_migration VALUES ('9999-later')`,
  );
  const file = join(await archiveFolder(), 'later.archive');
  expect(await backup({ connection, file, program: 'test' })).toMatchObject({ ok: true });
  const refused = await restore({ connection: { host: '/nowhere/at/all' }, file, ledger: noLedger });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'newer-schema' } });
});
