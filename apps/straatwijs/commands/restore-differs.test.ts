import { join } from 'node:path';
import { contribute } from '@straatwijs/monitor';
import { backup, openStorage } from '@straatwijs/storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettings } from '../settings/settings.ts';
import { archiveFolder, ask, emptyDatabase, granted } from '../testing/archives.ts';
import { aSignal } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { restoreCommand } from './restore.ts';

/**
 * A server that does not keep what it was given, between the rows that come in and the comparison with the archive: a letter
 * in a text, or a whole row. No check of the file can see it; only reading back does.
 */
const faults = {
  'changes a letter': `NEW.texts := replace(NEW.texts::text, 'lamp', 'lomp')::jsonb; RETURN NEW;`,
  'loses a row': 'RETURN NULL;',
};
const faultOf = (how: string) =>
  `CREATE SCHEMA fault; CREATE FUNCTION fault.strike() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN ${how} END $f$;`;
const strikes = `CREATE TRIGGER strike BEFORE INSERT ON public.contribution_text FOR EACH ROW EXECUTE FUNCTION fault.strike();`;
/** As soon as the restore makes the table. */
const struckLater = `
CREATE FUNCTION fault.lie() RETURNS event_trigger LANGUAGE plpgsql AS $f$ BEGIN
  IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands() WHERE object_identity = 'public.contribution_text') THEN ${strikes} END IF;
END $f$;
CREATE EVENT TRIGGER lie ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION fault.lie();`;

let home: TestInstallation;
beforeAll(async () => {
  home = await testInstallation();
  for (let n = 0; n < 3; n++)
    await contribute(home.ports, {}, [aSignal({ answers: { valence: 'positive', story: `De lamp ${n} brandt.` } })]);
}, 60_000);
afterAll(() => home.close());

const archive = async (only?: number): Promise<string> => {
  const file = join(await archiveFolder(), 'made.archive');
  const of = only === undefined ? {} : { municipality: only };
  granted(await backup({ connection: home.connection, file, program: 'test', ...of }));
  return file;
};
const restoring = async (connection: Awaited<ReturnType<typeof emptyDatabase>>, file: string) => {
  const { host, port, user } = home.cluster;
  const url = `postgres://${user}@localhost/${connection.database}?host=${encodeURIComponent(host)}&port=${port}`;
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const settings = readSettings({ DATABASE_URL: url, STRAATWIJS_DATA: await archiveFolder() });
  const code = await restoreCommand.run([file, '--without-keys'], { settings, print: say, remark: say });
  return { code, said: said.join('\n') };
};
const tables = `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`;

it.each(Object.entries(faults))(
  'a server that %s while an archive is put back: refused, nothing is there, and the exit says so',
  async (_, how) => {
    const [whole, target] = [await archive(), await emptyDatabase('embedded')];
    await ask(target, faultOf(how));
    await ask(target, struckLater);
    const { code, said } = await restoring(target, whole);
    expect(said).toMatch(
      /Table contribution_text came back with \d rows that are not the 3 of the archive\. Nothing was changed\./,
    );
    expect(code).toBe(1);
    expect(await ask(target, tables)).toEqual([]);
    // The same archive goes into the same database as soon as that keeps what it is given.
    await ask(target, 'DROP EVENT TRIGGER lie');
    expect((await restoring(target, whole)).code).toBe(0);
    expect(await ask(target, 'SELECT count(*)::int AS n FROM contribution_text')).toEqual([{ n: 3 }]);
  },
  60_000,
);

it.each(Object.entries(faults))(
  'a server that %s while a municipality is put beside another: refused, and the other is as it was',
  async (_, how) => {
    const [alone, target] = [await archive(518), await emptyDatabase('embedded')];
    const storage = await openStorage(target, () => undefined);
    await storage.inMunicipality(363)((scope) =>
      scope.run(`INSERT INTO contribution_text SELECT 363, gen_random_uuid(), '{"story": "Hier ook een lamp."}', 'nl'`),
    );
    await storage.close();
    await ask(target, faultOf(how));
    await ask(target, strikes);
    const there = 'SELECT municipality_id, count(*)::int AS n FROM contribution_text GROUP BY 1 ORDER BY 1';
    const before = await ask(target, there);
    const { code, said } = await restoring(target, alone);
    expect(said).toContain(
      'Table contribution_text came over with other rows than the archive has. Nothing was changed.',
    );
    expect(code).toBe(1);
    expect(await ask(target, there)).toEqual(before);
    expect(await ask(target, 'SELECT 1 FROM contribution WHERE municipality_id = 518')).toEqual([]);
    await ask(target, 'DROP TRIGGER strike ON contribution_text');
    expect((await restoring(target, alone)).code).toBe(0);
    expect(await ask(target, there)).toEqual([...before, { municipality_id: 518, n: 3 }]);
  },
  60_000,
);
