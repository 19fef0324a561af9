import { randomUUID } from 'node:crypto';
import { appendFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contribute, withdraw } from '@straatwijs/monitor';
import { backup, type Connection, ledgerIn, noLedger, openStorage, restore, verifyArchive } from '@straatwijs/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { denHaag } from '../demo/den-haag/index.ts';
import { archiveFolder, ask, emptyDatabase, granted, lookInto } from '../testing/archives.ts';
import { aCode, aSignal } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const program = 'test';
const passphrase = Buffer.from('een heel lange wachtzin');
const others = servers().length > 1 ? ({ embedded: 'oldest', oldest: 'embedded' } as const) : undefined;
if (!others)
  console.log(
    'left out: moving between two major versions of PostgreSQL (only one server is here: restored into the same)',
  );

describe.each(servers())('a backup of a database on the %s server', (on) => {
  /** The other major version, where it is installed: that is how one moves between them. */
  const elsewhere = others?.[on] ?? on;
  let home: TestInstallation;
  let connection: Connection;
  beforeAll(async () => {
    home = await testInstallation({ on });
    connection = { ...home.cluster, database: home.database };
  });
  afterAll(() => home.close());
  const tell = async (story = 'De lamp bij de hoek brandt weer.') => {
    const followCode = aCode();
    const body = aSignal({
      followCode,
      contributor: randomUUID().replaceAll('-', ''),
      answers: { valence: 'positive', theme: 'clean', story },
    });
    const [receipt] = await contribute(home.ports, {}, [body]);
    if (!receipt?.ok) throw new Error('it was not received');
    return { id: body.id, followCode };
  };

  it('made while people tell something, holds all that was acknowledged before it began, and nothing half', async () => {
    const folder = await archiveFolder();
    const acknowledged = new Set<string>();
    let stopped = false;
    const phones = Array.from({ length: 6 }, async () => {
      while (!stopped) acknowledged.add((await tell()).id);
    });
    const folding = (async () => {
      while (!stopped) await home.ports.counts.fold();
    })();
    while (acknowledged.size < 60) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = new Set(acknowledged);
    const file = join(folder, 'during.archive');
    // Between the moment that it shows and its writing, people go on.
    const onSnapshot = async () => {
      while (acknowledged.size < before.size + 60) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    granted(await backup({ connection, file, program, onSnapshot }));
    stopped = true;
    await Promise.all([...phones, folding]);
    const target = await emptyDatabase(elsewhere);
    granted(await restore({ connection: target, file, ledger: noLedger }));
    const back = new Set((await ask<{ id: string }>(target, 'SELECT id FROM contribution')).map((r) => r.id));
    expect([...before].filter((id) => !back.has(id))).toEqual([]);
    expect(back.size).toBeLessThan(acknowledged.size);
    await lookInto(target, async (storage) => {
      const { counts } = storage.stores(518);
      expect(await counts.differences()).toEqual([]);
      const shown = await counts.counts({ edition: 2019, placeId: 'GM0518', firstWeek: 200001, lastWeek: 210052 });
      expect(shown.reduce((n, r) => n + r.observations, 0)).toBe(back.size);
    });
  });

  it('comes back on another major version row for row, and people go on where they were', async () => {
    const folder = await archiveFolder();
    const { followCode } = await tell('Wat hier staat: tab\t, regel\nen "aanhaling" \\ en ñ 🌳');
    const first = join(folder, 'first.archive');
    const made = granted(
      await backup({ connection, file: first, program, passphrase, keys: { secret: 'x' }, fingerprint: 'f' }),
    );
    const target = await emptyDatabase(elsewhere);
    const restored = granted(await restore({ connection: target, file: first, passphrase, ledger: noLedger }));
    expect(restored.checked.keys).toEqual({ secret: 'x' });
    const again = granted(await backup({ connection: target, file: join(folder, 'again.archive'), program }));
    expect(again.manifest.tables).toEqual(made.manifest.tables);
    expect(made.manifest.tables.reduce((n, t) => n + t.rows, 0)).toBeGreaterThan(1000);
    expect(again.manifest.engine).not.toBe(others ? made.manifest.engine : '');
    await lookInto(target, async (storage) => {
      const ports = { ...home.ports, ...storage.stores(518) };
      const told = await contribute(ports, {}, [aSignal(), aSignal()]);
      expect(told.every((r) => r.ok && r.value.isNew)).toBe(true);
      expect(await withdraw(ports, followCode)).toMatchObject({ ok: true });
      expect(await ports.counts.differences()).toEqual([]);
    });
  });

  it('by an ordinary owner holds every municipality, although row-level security hides them', async () => {
    const folder = await archiveFolder();
    const owned = await emptyDatabase(on, true);
    await lookInto(owned, async (storage) => {
      for (const id of [518, 363]) await storage.stores(id).places.save(denHaag());
    });
    const file = join(folder, 'owned.archive');
    const made = granted(await backup({ connection: owned, file, program }));
    expect(made.manifest.municipalities).toEqual([363, 518]);
    const target = await emptyDatabase(elsewhere, true);
    granted(await restore({ connection: target, file, ledger: noLedger }));
    await lookInto(target, async (storage) => {
      for (const id of [518, 363]) expect(await storage.stores(id).places.current()).toMatchObject({ edition: 2019 });
      expect(await storage.stores(344).places.current()).toBeUndefined();
      expect((await storage.pool.query('SELECT FROM place')).rowCount).toBe(0);
    });
    // It is full now: nothing is joined or overwritten by accident.
    const refused = await restore({ connection: target, file, ledger: noLedger });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-empty' } });
    granted(await restore({ connection: target, file, ledger: noLedger, replace: true }));
  });

  it('brings nothing back that was erased since, whatever the ledger went through', async () => {
    const folder = await archiveFolder();
    const file = join(folder, 'before.archive');
    const gone = await tell('Dit neem ik terug.');
    const stays = await tell('Dit blijft staan.');
    granted(await backup({ connection, file, program }));
    const path = join(folder, 'deep', 'erased.ledger');
    const ledger = ledgerIn(path);
    const storage = await openStorage(connection, () => undefined, Date.now, ledger);
    try {
      const ports = { ...home.ports, ...storage.stores(518) };
      expect(await withdraw(ports, gone.followCode)).toMatchObject({ ok: true });
      expect(await withdraw(ports, gone.followCode)).toMatchObject({ ok: true });
    } finally {
      await storage.close();
    }
    expect(await ledger.read()).toMatchObject([{ what: 'told', municipality: 518, id: gone.id }]);
    expect(await readFile(path, 'utf8')).not.toContain('terug');
    // A line that was torn, one of somebody else, one that came later than the archive.
    await appendFile(path, `told 518 ${stays.id.slice(0, 20)}`);
    await ledger.append([
      { what: 'told', municipality: 363, id: stays.id, at: 1 },
      { what: 'told', municipality: 518, id: randomUUID(), at: 1 },
    ]);
    const target = await emptyDatabase(elsewhere);
    const restored = granted(await restore({ connection: target, file, ledger }));
    expect(restored.erased).toBe(1);
    const texts = await ask<{ id: string }>(target, `SELECT contribution_id AS id FROM contribution_text`);
    expect(texts.map((t) => t.id)).toContain(stays.id);
    expect(texts.map((t) => t.id)).not.toContain(gone.id);
    expect(await ask(target, `SELECT root_id FROM withdrawal WHERE root_id = '${gone.id}'`)).toHaveLength(1);
    await lookInto(target, async (s) => expect(await s.stores(518).counts.differences()).toEqual([]));
  });

  it('of one municipality goes beside others, and never over one that is there', async () => {
    const folder = await archiveFolder();
    const { id } = await tell();
    const file = join(folder, 'hague.archive');
    const made = granted(await backup({ connection, file, program, municipality: 518 }));
    expect(made.manifest).toMatchObject({ only: 518, municipalities: [518] });
    const target = await emptyDatabase(elsewhere, true);
    await lookInto(target, async (storage) => {
      await storage.stores(363).places.save(denHaag());
      const amsterdam = { ...home.portsOf(363), ...storage.stores(363) };
      await contribute(amsterdam, {}, [aSignal(), aSignal({ followCode: aCode() })]);
      const moved = granted(await restore({ connection: target, file, ledger: noLedger }));
      expect(moved.beside).toBe(true);
      const again = await restore({ connection: target, file, ledger: noLedger });
      expect(again).toMatchObject({ ok: false, refusal: { code: 'municipality-there' } });
      const hague = { ...home.ports, ...storage.stores(518) };
      expect(await hague.counts.differences()).toEqual([]);
      expect((await contribute(hague, {}, [aSignal()]))[0]).toMatchObject({ ok: true });
      expect((await contribute(amsterdam, {}, [aSignal()]))[0]).toMatchObject({ ok: true });
      const rows = await storage.inMunicipality(518)((s) =>
        s.rows('SELECT 1 FROM contribution WHERE municipality_id = 518 AND id = $1', [id]),
      );
      expect(rows).toHaveLength(1);
      expect(await storage.stores(363).counts.differences()).toEqual([]);
    });
    const unknown = await backup({ connection, file: join(folder, 'none.archive'), program, municipality: 344 });
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'municipality-absent' } });
    await expect(stat(join(folder, 'none.archive'))).rejects.toThrow('ENOENT');
  });

  it('is not put back under a monitor that is running, and no file is ever replaced', async () => {
    const folder = await archiveFolder();
    const file = join(folder, 'one.archive');
    granted(await backup({ connection, file, program }));
    expect(await backup({ connection, file, program })).toMatchObject({ ok: false, refusal: { code: 'file-exists' } });
    const target = await emptyDatabase(on);
    await lookInto(target, async (storage) => {
      await storage.engine();
      const refused = await restore({ connection: target, file, ledger: noLedger });
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'in-use' } });
    });
    granted(await restore({ connection: target, file, ledger: noLedger }));
    expect(await verifyArchive(file)).toMatchObject({ ok: true });
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  });
});
