import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { contribute, follow, type Ports, putSignInLink, useLink } from '@straatwijs/monitor';
import { startEmbedded } from '@straatwijs/storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { denHaag } from '../demo/den-haag/index.ts';
import { openInstallation } from '../installation/installation.ts';
import { lookOfTheNight } from '../keeping/nightly.ts';
import { readSettings } from '../settings/settings.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { backupCommand } from './backup.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { restoreCommand } from './restore.ts';
import { secretsCommand } from './secrets.ts';

let folder: string;
let dataDir: string;
let passphraseFile: string;
const followCode = aCode();
const environment = (data: string, more: Readonly<Record<string, string>> = {}) => ({ STRAATWIJS_DATA: data, ...more });
const run = async (command: Command, words: readonly string[], env: Readonly<Record<string, string>>) => {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const code = await command
    .run(words, { settings: readSettings(env), print: say, remark: say })
    .catch((error: unknown) => {
      said.push(error instanceof Error ? error.message : String(error));
      return 1;
    });
  return { code, said: said.join('\n') };
};
const newData = async (name: string): Promise<string> => {
  const path = join(folder, name);
  await mkdir(path, { mode: 0o711 });
  return path;
};
/** Whether the code that somebody has leads to what they told, in this installation. */
const leads = async (data: string, code = followCode): Promise<boolean> => {
  const installation = await openInstallation(readSettings(environment(data)), { log: () => undefined });
  try {
    const [ports] = installation.all;
    return ports !== undefined && (await follow(ports, code)).ok;
  } finally {
    await installation.close();
  }
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sw-keep-'));
  await chmod(folder, 0o711);
  dataDir = await newData('first');
  passphraseFile = join(folder, 'passphrase');
  await writeFile(passphraseFile, 'een heel lange wachtzin\n');
  const installation = await openInstallation(readSettings(environment(dataDir)), { log: () => undefined });
  const [ports] = installation.all;
  await ports?.places.save(denHaag());
  if (ports)
    await contribute(ports, {}, [aSignal({ followCode, answers: { valence: 'positive', story: 'De lamp brandt.' } })]);
  await installation.close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A monitor in a process of its own. @returns stops it */
const serving = async (data: string): Promise<() => Promise<void>> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'cli.ts'), 'serve'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, STRAATWIJS_DATA: data, STRAATWIJS_DEMO: 'off', PORT: '0', HOST: '127.0.0.1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface(child.stdout)) if (line.startsWith('Straatwijs:')) break;
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
};

it('a backup is made and rehearsed while the monitor runs, and restoring there is refused until it stops', async () => {
  const stop = await serving(dataDir);
  // As a rehearsal that was killed leaves its folder.
  const left = join(dataDir, 'rehearsal-killed');
  await mkdir(left, { mode: 0o711 });
  const killed = await startEmbedded({ dataDir: join(left, 'data'), explicitDataDir: true });
  if (killed.ok) await killed.server.stop();
  await utimes(left, 1, 1);
  const file = join(folder, 'running.archive');
  try {
    const made = await run(backupCommand, [file, '--rehearse'], environment(dataDir));
    expect(made.said).toContain('All counts equal a recount');
    expect(made.code).toBe(0);
    const refused = await run(restoreCommand, [file, '--replace'], environment(dataDir));
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said).toContain('Another Straatwijs');
    const found = await run(doctor, [], environment(dataDir));
    expect(found.said).toMatch(/^ok +database +PostgreSQL 18/m);
    expect(found.said).toMatch(/^wrong +readers/m);
    expect(found.code).toBe(1);
  } finally {
    await stop();
  }
  expect((await readdir(dataDir)).filter((name) => name.startsWith('rehearsal'))).toEqual([]);
  const full = await run(restoreCommand, [file], environment(dataDir));
  expect(full.said).toContain('not empty');
  const replaced = await run(restoreCommand, [file, '--replace'], environment(dataDir));
  expect(replaced.code).toBe(0);
  expect((await readdir(join(dataDir, 'backups'))).filter((n) => n.startsWith('before-restore'))).toHaveLength(1);
  expect(await leads(dataDir)).toBe(true);
}, 120_000);

it('an encrypted backup brings its keys to a new installation, so that codes of people still lead somewhere', async () => {
  const file = join(folder, 'encrypted.archive');
  const made = await run(backupCommand, [file, '--passphrase-file', passphraseFile], environment(dataDir));
  expect(made.code).toBe(0);
  const target = await newData('second');
  expect((await run(restoreCommand, [file], environment(target))).said).toContain('encrypted');
  const restored = await run(restoreCommand, [file, '--passphrase-file', passphraseFile], environment(target));
  expect(restored.said).toContain('compared with the archive');
  expect(restored.code).toBe(0);
  expect(((await stat(join(target, 'secret'))).mode & 0o777).toString(8)).toBe('600');
  expect(await leads(target)).toBe(true);
}, 60_000);

it('a plain backup is not restored without the secret that belongs with it, and is with it', async () => {
  const file = join(folder, 'plain.archive');
  expect((await run(backupCommand, [file], environment(dataDir))).code).toBe(0);
  const target = await newData('third');
  const refused = await run(restoreCommand, [file], environment(target));
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.said).toContain('another secret');
  const brought = await newData('fourth');
  await copyFile(join(dataDir, 'secret'), join(brought, 'secret'));
  expect((await run(restoreCommand, [file], environment(brought))).code).toBe(0);
  expect(await leads(brought)).toBe(true);
  expect((await run(restoreCommand, [file, '--without-keys'], environment(target))).code).toBe(0);
  expect(await leads(target)).toBe(false);
}, 60_000);

const rotate = async (env: Readonly<Record<string, string>>): Promise<void> =>
  expect((await run(secretsCommand, ['rotate'], env)).said).toContain('Turned to a new secret');
/** Somebody told something in Amsterdam, alone there; afterwards there is room for The Hague. */
const amsterdamIn = async (name: string, turns = 0): Promise<Readonly<Record<string, string>>> => {
  const amsterdam = { code: 'GM0363', name: 'Amsterdam' };
  const config = join(folder, `${name}.json`);
  await writeFile(config, JSON.stringify({ municipalities: [amsterdam] }));
  const env = environment(await newData(name), { STRAATWIJS_CONFIG: config });
  const first = await openInstallation(readSettings(env), { log: () => undefined });
  const [ports] = first.all;
  await ports?.places.save(denHaag());
  if (ports) await contribute(ports, {}, [aSignal({ id: randomUUID(), followCode: theirs })]);
  await first.close();
  for (let n = 0; n < turns; n++) await rotate(env);
  await writeFile(config, JSON.stringify({ municipalities: [amsterdam, { code: 'GM0518', name: 'Den Haag' }] }));
  return env;
};
const theirs = aCode();
const moving = async (
  name: string,
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string>>,
): Promise<void> => {
  const file = join(folder, name);
  const words = [file, '--municipality', 'GM0518', '--passphrase-file', passphraseFile];
  expect((await run(backupCommand, words, from)).code).toBe(0);
  const moved = await run(restoreCommand, [file, '--passphrase-file', passphraseFile], to);
  expect(moved.said).toContain('beside what was there');
};
/** Both municipalities, when the codes of both lead somewhere and nowhere else. */
const inBoth = async (
  env: Readonly<Record<string, string>>,
  look: (hague: Ports) => Promise<void> = async () => undefined,
): Promise<void> => {
  const both = await openInstallation(readSettings(env), { log: () => undefined });
  try {
    const [one, two] = both.all;
    if (!one || !two) throw new Error('there are two municipalities');
    expect((await follow(one, theirs)).ok).toBe(true);
    expect((await follow(two, followCode)).ok).toBe(true);
    expect((await follow(two, theirs)).ok).toBe(false);
    await look(two);
  } finally {
    await both.close();
  }
};

it('one municipality moves beside another with keys of its own, and neither loses a code', async () => {
  const env = await amsterdamIn('fifth');
  await moving('moving.archive', environment(dataDir), env);
  await inBoth(env);
  expect(
    (await readFile(join(folder, 'fifth', 'keys-518.json'), 'utf8')).includes(
      await readFile(join(dataDir, 'secret'), 'utf8'),
    ),
  ).toBe(false);
}, 60_000);

it('it moves too when secrets were turned, at both ends, and once more: codes, links and people stay what they are', async () => {
  const contributor = 'ab'.repeat(16);
  const body = aSignal({ id: randomUUID(), contributor, followCode: aCode() });
  const home = environment(dataDir);
  let link = '';
  await rotate(home);
  await rotate(home);
  const before = await openInstallation(readSettings(home), { log: () => undefined });
  const [ports] = before.all;
  if (ports) {
    const noor = aStaff('coordinator', { id: 'noor', email: 'noor@example.org' });
    await ports.people.saveStaff(noor);
    await contribute(ports, {}, [body]);
    link = await putSignInLink(ports, noor, 60);
  }
  await before.close();

  const there = await amsterdamIn('turned', 1);
  await moving('turned.archive', home, there);
  await inBoth(there, async (hague) => {
    expect(await useLink(hague, link)).toMatchObject({ ok: true });
    expect(await contribute(hague, {}, [body])).toMatchObject([{ ok: true, value: { isNew: false } }]);
  });
  // What is turned to from now on is sealed over what it brought.
  await rotate(there);
  await inBoth(there);

  const further = await amsterdamIn('further');
  await moving('further.archive', there, further);
  await rotate(further);
  await inBoth(further, async (hague) => {
    const again = aSignal({ id: randomUUID(), contributor, answers: { valence: 'negative', theme: 'traffic' } });
    expect(await contribute(hague, {}, [body, again])).toMatchObject([{ value: { isNew: false } }, { ok: true }]);
    expect(await hague.counts.differences()).toEqual([]);
  });
}, 120_000);

it('without the keys of turned secrets it starts all the same, and knows nobody', async () => {
  const file = join(folder, 'turned-plain.archive');
  expect((await run(backupCommand, [file], environment(dataDir))).code).toBe(0);
  const target = await newData('nobody');
  expect((await run(restoreCommand, [file, '--without-keys'], environment(target))).code).toBe(0);
  expect(await leads(target)).toBe(false);
}, 60_000);

it('a night makes a backup, reads it back, looks at everything, and leaves its findings for the doctor', async () => {
  const env = environment(dataDir, { STRAATWIJS_BACKUP_PASSPHRASE_FILE: passphraseFile });
  const installation = await openInstallation(readSettings(env), { log: () => undefined });
  const log: string[] = [];
  try {
    await lookOfTheNight(installation, (line) => log.push(line), Date.now());
    const [ports] = installation.all;
    expect((await ports?.upkeep.latest())?.map(({ subject, state }) => [subject, state])).toEqual([
      ['counts', 'ok'],
      // Nothing is released here: whether anything waits to be depends on the day.
      ['releases', expect.stringMatching(/^(ok|attention)$/)],
      ['seismograph', 'ok'],
      ['rows', 'ok'],
      ['backup', 'ok'],
      ['ledger', 'ok'],
    ]);
    expect(log.join()).toContain('read back and sound');
    // A folder that cannot be written, as on a full disk: said, and everything else goes on.
    await writeFile(join(folder, 'in-the-way'), '');
    const elsewhere = {
      ...installation,
      settings: { ...installation.settings, backups: join(folder, 'in-the-way', 'backups') },
    };
    await lookOfTheNight(elsewhere, (line) => log.push(line), Date.now());
    const wrong = (await ports?.upkeep.latest())?.filter((c) => c.state === 'wrong').map((c) => c.subject);
    expect(wrong).toEqual(['backup']);
    expect(log.at(-1)).toContain('was not made');
  } finally {
    await installation.close();
  }
  const found = await run(doctor, [], env);
  expect(found.said).toMatch(/^ok +backups +the newest is 0 hours old/m);
  expect(found.said).toMatch(/^wrong +last night +Den Haag, backup/m);
}, 60_000);
