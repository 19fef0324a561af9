import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../settings/settings.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { addUser, user } from './user.ts';

describe('straatwijs user', () => {
  let home: TestInstallation;
  beforeAll(async () => {
    home = await testInstallation({ places: false });
  });
  afterAll(() => home.close());

  const run = async (...words: string[]) => {
    const printed: string[] = [];
    const remarks: string[] = [];
    const databaseUrl = `postgresql://${home.cluster.user}@localhost:${home.cluster.port}/${home.database}?host=${encodeURIComponent(home.cluster.host)}`;
    const code = await user.run(words, {
      settings: readSettings({ DATABASE_URL: databaseUrl, STRAATWIJS_SECRET: 's'.repeat(32) }),
      print: (line) => printed.push(line),
      remark: (line) => remarks.push(line),
    });
    return { code, printed: printed.join('\n'), remarks: remarks.join('\n') };
  };

  test('adds somebody, makes them a link, and says who is unknown', async () => {
    expect(await run('link', 'noor@example.org')).toMatchObject({
      code: 1,
      remarks: expect.stringContaining('user add'),
    });
    const known = await run('add', 'Noor@Example.org', 'Noor', 'Bakker');
    expect(known.printed).toMatch(/^Noor Bakker <noor@example.org> is known. Nobody comes in without a task: /);
    expect((await run('list')).printed).toContain('Noor Bakker <noor@example.org>: no task today');
    const added = await run('add', 'Noor@Example.org', 'Noor', 'Bakker', '--role', 'reader');
    expect(added).toMatchObject({ code: 0, printed: 'Noor Bakker <noor@example.org> may come in as reader.' });
    expect((await run('add', 'Noor@Example.org', 'Noor', 'de Wit')).printed).toBe(
      'Noor de Wit <noor@example.org> is known, with the tasks as they were.',
    );
    const linked = await run('link', 'noor@example.org');
    expect(linked.code).toBe(0);
    expect(linked.printed).toMatch(/^http:\/\/localhost:8080\/inloggen\/[\w-]{43}$/);
  });

  test('the same address again is the same person, with one more role', async () => {
    const first = await addUser(home.ports, 'sam@example.org', 'Sam', 'coordinator');
    const again = await addUser(home.ports, ' SAM@example.org', 'Sam de Wit', 'reader');
    expect(again).toMatchObject({ id: first?.id, name: 'Sam de Wit' });
    expect(again?.history.map((a) => a.role).sort()).toEqual(['coordinator', 'reader']);
    expect((await addUser(home.ports, 'sam@example.org', 'Sam', 'reader'))?.history).toHaveLength(2);
    // Each appointment is in the trail, as from the screen.
    const trail = await home.storage.inMunicipality(518)((scope) =>
      scope.rows<{ actor: string; deed: string }>('SELECT actor, deed FROM trail WHERE subject = $1', [first?.id]),
    );
    expect(trail).toEqual(Array(2).fill({ actor: 'operator', deed: 'appointed' }));
  });

  test('gives a task, lists it and ends it, in clear sentences', async () => {
    await run('add', 'bo@example.org', 'Bo', '--role', 'coordinator');
    const task = ['appoint', 'bo@example.org', '--role', 'worker', '--organisation', 'Jongerenwerk Zuid'];
    const unknown = await run(...task);
    expect(unknown).toMatchObject({ code: 1, remarks: expect.stringContaining('Known: Gemeente Den Haag') });
    const given = await run(...task, '--kind', 'youth-work', '--since', '2026-01-01');
    expect(given.printed).toBe('Bo <bo@example.org>: worker at Jongerenwerk Zuid, everywhere, from 2026-01-01.');
    expect(await run(...task, '--kind', 'police')).toMatchObject({
      code: 1,
      remarks: 'Jongerenwerk Zuid is known here as youth-work; that does not change.',
    });
    const police = await run('appoint', 'bo@example.org', '--role', 'police');
    expect(police).toMatchObject({ code: 1, remarks: expect.stringContaining('does not fit this organisation') });
    expect((await run('list')).printed).toContain('  worker at Jongerenwerk Zuid, everywhere, from 2026-01-01');
    expect((await run('end', 'bo@example.org', '--role', 'worker', '--on', '2026-02-01')).printed).toBe(
      'Bo <bo@example.org>: worker at Jongerenwerk Zuid, everywhere, from 2026-01-01 until 2026-02-01.',
    );
    expect((await run('list')).printed).not.toContain('Jongerenwerk');
    expect(await run('end', 'bo@example.org')).toMatchObject({ code: 0 });
    expect((await run('list')).printed).toContain('Bo <bo@example.org>: no task today');
    expect(await run('end', 'bo@example.org')).toMatchObject({
      code: 1,
      remarks: expect.stringContaining('has no such task'),
    });
    expect(await run('end', 'wie@example.org')).toMatchObject({ code: 1 });
  });

  test.each([
    [[]],
    [['appoint', 'a@b.nl']],
    [['end']],
    [['list', 'a@b.nl']],
    [['add']],
    [['add', 'noor', 'Noor']],
    [['add', 'a@b.nl']],
    [['add', 'a@b.nl', 'A', '--role', 'king']],
  ])('%j gets the help and changes nothing', async (words) => {
    expect(await run(...words)).toMatchObject({ code: 2, remarks: user.help });
  });
});
