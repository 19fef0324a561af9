import { randomBytes, randomUUID } from 'node:crypto';
import {
  appendFile,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answer,
  asDigits,
  asWords,
  canonical,
  coverPhoto,
  followCodeFromBytes,
  makeOffer,
  type Ports,
  parseFollowCode,
  translate,
} from '@straatwijs/monitor';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { denHaag } from '../demo/den-haag/index.ts';
import { type Installation, openInstallation } from '../installation/installation.ts';
import { keepTidy } from '../installation/tidying.ts';
import { archiveName } from '../keeping/folders.ts';
import { lookOfTheNight } from '../keeping/nightly.ts';
import { createMonitorServer } from '../server/http-server.ts';
import { readSettings } from '../settings/settings.ts';
import { aSignal, aStaff } from '../testing/people.ts';
import { searchBytes, spellingsOf, spellingsOfHex } from '../testing/search-bytes.ts';

const day = 86_400_000;
const words = (name: string) => `${name}-${randomBytes(6).toString('hex')}`;

/** What one person leaves: short, so that nothing of it is compressed where it lies. */
const somebody = (name: string) => {
  const code = followCodeFromBytes(randomBytes(7));
  const { words: four, digits } = asWords(code);
  return {
    story: words(`verhaal-${name}`),
    mail: `${words(name)}@example.org`,
    mark: randomBytes(16).toString('hex'),
    code: canonical(code),
    spellings: [`${four.join(' ')} ${digits}`, `${four.join('-')}-${digits}`, asDigits(code), canonical(code)],
  };
};
type Somebody = ReturnType<typeof somebody>;

describe('what somebody left', () => {
  let folder: string;
  let installation: Installation;
  let ports: Ports;
  let url = '';
  let now = Date.parse('2026-11-26T12:00:00+01:00');
  let close: () => Promise<void> = async () => {};
  const log: string[] = [];
  const joke = somebody('joke');
  const fatima = somebody('fatima');
  const offer = somebody('offer');
  const late = somebody('late');
  const answered: string[] = [];

  const open = async (): Promise<void> => {
    const settings = readSettings({ STRAATWIJS_DATA: folder, STRAATWIJS_DEMO: 'off' });
    installation = await openInstallation(settings, { log: (line) => log.push(line), now: () => now });
    const [first] = installation.all;
    if (!first) throw new Error('no municipality');
    ports = first;
    const server = createMonitorServer({ installation, log: (line) => log.push(line) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`; // listening on a port, never on a pipe
    close = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await installation.close();
    };
  };
  const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const tell = async (who: Somebody): Promise<void> => {
    const { status } = await post(
      '/contributions',
      aSignal({
        followCode: who.spellings[0],
        contributor: who.mark,
        answers: { valence: 'mixed', theme: 'green', story: who.story },
      }),
    );
    expect(status).toBe(201);
  };
  // By way of the owner: statistics with samples in them, and everything that is in memory on disk.
  const settle = async (): Promise<void> => {
    const { host, port, user, database } = installation.storage.pool.options;
    const owner = new pg.Client({ host, port, user, database });
    await owner.connect();
    await owner.query('ANALYZE');
    await owner.query('CHECKPOINT');
    await owner.end();
  };
  const wanted = (who: Somebody) => ({
    story: spellingsOf(who.story),
    mail: spellingsOf(who.mail),
    'hash of the mark': spellingsOfHex(ports.seal('contributor', who.mark)),
    'hash of the code': spellingsOfHex(ports.seal('code', who.code)),
  });
  const neverStored = (who: Somebody) => ({
    mark: [...spellingsOf(who.mark), ...spellingsOfHex(who.mark)],
    ...Object.fromEntries(who.spellings.map((s) => [`code as ${s}`, spellingsOf(s)])),
  });
  const namesIn = (found: readonly string[]): readonly string[] =>
    [...new Set(found.map((f) => f.split(': ')[0] ?? ''))].sort();
  // A night: the first round after a start is a short one, so it is asked twice.
  const night = async (): Promise<void> => {
    const before = log.length;
    const stop = keepTidy(installation.all, installation.storage, (line) => log.push(line), 50);
    await expect
      .poll(() => log.slice(before).some((l) => l.includes('were rewritten')), { timeout: 30_000 })
      .toBe(true);
    await stop();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sw-bytes-'));
    await chmod(folder, 0o711);
    folder = join(folder, 'data');
    await open();
    await close();
    // Else what lies in the log as a whole page is packed, and a search would overlook it.
    await appendFile(join(folder, 'postgres', 'postgresql.local.conf'), 'wal_compression = off\n');
    await open();
    await ports.places.save(denHaag());
    await tell(joke);
    await tell(fatima);
    const form = { kind: 'help-once', ways: [], theme: '', phone: '', language: 'nl', placeId: 'GM0518' };
    for (const who of [offer, somebody('another')]) {
      const made = { ...form, id: randomUUID(), code: who.code, mail: who.mail, words: who.story };
      expect(await makeOffer(ports, made)).toEqual({ ok: true, value: true });
    }
    await settle();
  });
  afterAll(async () => {
    await close();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  it('can be found in the files: this search is no blind one', async () => {
    const { found, files } = await searchBytes(folder, wanted(joke));
    expect(files).toBeGreaterThan(500);
    expect(namesIn(found)).toEqual(['hash of the code', 'hash of the mark', 'story']);
    expect(found.some((f) => f.startsWith('story: postgres/base/'))).toBe(true);
    expect(found.some((f) => f.startsWith('story: postgres/pg_wal/'))).toBe(true);
    const offered = await searchBytes(folder, wanted(offer));
    expect(namesIn(offered.found)).toEqual(['hash of the code', 'mail', 'story']);
    // In its table, in the log, and among the samples of the planner.
    const tables = offered.found.filter((f) => f.startsWith('mail: postgres/base/'));
    expect(new Set(tables).size).toBeGreaterThan(1);
  });

  it('never held a mark or a code as it was sent, in whatever spelling', async () => {
    for (const who of [joke, fatima, offer]) expect((await searchBytes(folder, neverStored(who))).found).toEqual([]);
    expect(parseFollowCode(joke.spellings[1] ?? '')).toEqual(parseFollowCode(joke.code));
  });

  it('is still there after it was deleted from its table, and gone after the night', async () => {
    expect((await post('/follow/withdrawal', undefined, { 'Follow-Code': joke.spellings[2] ?? '' })).status).toBe(200);
    await ports.offers.withdraw(ports.seal('code', offer.code), now);
    expect(namesIn((await searchBytes(folder, wanted(joke))).found)).toContain('story');
    await night();
    await close();
    const { found } = await searchBytes(folder, wanted(joke));
    // The code stays a month as a hash, so that its holder reads that it was withdrawn.
    expect(namesIn(found)).toEqual(['hash of the code']);
    expect(namesIn((await searchBytes(folder, wanted(offer))).found)).toEqual(['hash of the code']);
    expect(namesIn((await searchBytes(folder, wanted(fatima))).found)).toContain('story');
    await open();
  });

  it('with a photo, an answer and a translation: found in every size before, gone after the night it was taken back', async () => {
    const zeynep = somebody('zeynep');
    const noor = aStaff('coordinator', { id: 'noor' });
    await ports.people.saveStaff(noor);
    const body = aSignal({
      followCode: zeynep.spellings[0],
      contributor: zeynep.mark,
      sharing: 'public',
      language: 'tr',
      answers: { valence: 'negative', theme: 'clean', story: zeynep.story },
    });
    expect((await post('/contributions', body)).status).toBe(201);
    // Noise packs to nothing: what lies in the middle of such a picture is nowhere else.
    const noise = { width: 900, height: 600, channels: 3, background: '#888' } as const;
    const grain = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const file = await sharp({ create: { ...noise, noise: grain } })
      .jpeg()
      .toBuffer();
    const put = { method: 'PUT', headers: { 'Follow-Code': zeynep.spellings[0] ?? '' }, body: new Uint8Array(file) };
    expect((await fetch(`${url}/contributions/${body.id}/photos/1`, put)).status).toBeLessThan(300);
    /** Pieces of a picture as it lies there: several, because a large one lies in parts. */
    const piecesOf = async (size: 'screen' | 'thumb'): Promise<readonly Buffer[]> => {
      const picture = Buffer.from((await ports.photos.picture(body.id, 1, size)) ?? []);
      expect(picture.length).toBeGreaterThan(20_000);
      return [0.3, 0.5, 0.7].map((part) => {
        const at = Math.floor(picture.length * part);
        return picture.subarray(at, at + 24);
      });
    };
    const told = [words('antwoord'), words('vertaling')] as const;
    const version = (await ports.desk.message(body.id))?.currentId ?? '';
    const translation = { messageId: body.id, version, language: 'nl', words: told[1] };
    expect(await translate(ports, noor, translation)).toMatchObject({ ok: true });
    const said = `We legen de bak nu twee keer in de week ${told[0]}`;
    const answering = { id: randomUUID(), kind: 'we-do', to: [body.id], words: said, language: 'nl' };
    expect(await answer(ports, noor, answering)).toMatchObject({ ok: true });
    const before = { screen: await piecesOf('screen'), thumb: await piecesOf('thumb') };
    const [photo] = await ports.photos.of(body.id);
    const covering = { message: body.id, id: photo?.id ?? '', covers: [{ x: 0, y: 0, width: 100, height: 100 }] };
    expect(await coverPhoto(ports, noor, covering)).toMatchObject({ ok: true });
    const all = {
      ...wanted(zeynep),
      ...before,
      'covered screen': await piecesOf('screen'),
      'covered thumb': await piecesOf('thumb'),
      answer: spellingsOf(told[0]),
      translation: spellingsOf(told[1]),
    };
    await settle();
    const { found } = await searchBytes(folder, all);
    expect(namesIn(found)).toEqual(expect.arrayContaining([...Object.keys(before), 'covered screen', 'covered thumb']));
    expect(namesIn(found)).toEqual(expect.arrayContaining(['answer', 'translation', 'story']));
    const taken = await post('/follow/withdrawal', undefined, { 'Follow-Code': zeynep.spellings[0] ?? '' });
    expect(taken.status).toBe(200);
    now += 2 * day;
    await night();
    await close();
    const left = await searchBytes(folder, all);
    // What the desk answered is no word of whoever told it, and stays as long as answers do.
    expect(namesIn(left.found)).toEqual(['answer', 'hash of the code']);
    answered.push(told[0]);
    await open();
  }, 60_000);

  it('is gone 13 months on without anybody asking, in the night in which its time has come', async () => {
    now += 2 * day;
    // This program has looked after everything once: from now on it knows which tables lost nothing.
    await night();
    await tell(late);
    await settle();
    expect(namesIn((await searchBytes(folder, wanted(late))).found)).toContain('story');
    now += 410 * day;
    await night();
    await close();
    for (const who of [joke, fatima, offer, late]) expect((await searchBytes(folder, wanted(who))).found).toEqual([]);
    expect(answered).toHaveLength(1);
    for (const text of answered) expect((await searchBytes(folder, { text: spellingsOf(text) })).found).toEqual([]);
    await open();
    expect(await ports.counts.differences()).toEqual([]);
  });

  it('is gone from every backup after 35 days, and from all that was left lying about', async () => {
    const kept = somebody('kept');
    const backups = join(folder, 'backups');
    const look = async (days: number): Promise<readonly string[]> => {
      await lookOfTheNight(installation, (line) => log.push(line), begun + days * day);
      const { found } = await searchBytes(folder, wanted(kept));
      return found.filter((f) => !f.includes(': postgres/'));
    };
    const begun = now;
    await tell(kept);
    const first = await look(0);
    const [name = ''] = await readdir(backups);
    expect(namesIn(first)).toEqual(['hash of the code', 'hash of the mark', 'story']);
    expect(first.every((f) => f.endsWith(`: backups/${name}`))).toBe(true);
    // As a restore, a backup that was killed, and a rehearsal that was killed leave it.
    await copyFile(join(backups, name), join(backups, name.replace('straatwijs', 'before-restore')));
    await writeFile(join(backups, `${archiveName(begun)}.new-0123456789ab`), kept.story);
    const killed = join(folder, 'rehearsal-killed');
    await mkdir(killed);
    await writeFile(join(killed, 'base'), kept.story);
    await utimes(killed, 1, 1);
    expect((await post('/follow/withdrawal', undefined, { 'Follow-Code': kept.spellings[0] ?? '' })).status).toBe(200);
    now += 2 * day;
    await night();
    for (const days of [1, 8, 15, 22, 29]) await look(days);
    // A search that still finds it in the last one that may hold it is no blind one.
    expect(namesIn(await look(34.9))).toContain('story');
    now += 34 * day;
    await look(36);
    await night();
    await look(36.5);
    await close();
    // The code stayed a month as a hash, so that its holder read that it was withdrawn: backups of that month hold it.
    const { found } = await searchBytes(join(folder, '..'), wanted(kept));
    expect(found.filter((f) => !/^hash of the code: data.backups.straatwijs-/.test(f))).toEqual([]);
    await open();
  }, 90_000);

  it('was never in what the application logged, nor is the secret of the installation', async () => {
    const secret = await readFile(join(folder, 'secret'), 'utf8');
    const said = log.join('\n');
    for (const who of [joke, fatima, offer, late])
      for (const text of [who.story, who.mail, who.mark, ...who.spellings]) expect(said).not.toContain(text);
    expect(said).not.toContain(secret);
  });
});
