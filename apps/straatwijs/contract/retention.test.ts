import { randomBytes, randomUUID } from 'node:crypto';
import {
  allThatIsHeld,
  behindCode,
  chooseToWatch,
  contribute,
  eraseExpired,
  keepInLee,
  makeOffer,
  openSession,
  publishStory,
  retentionState,
  retentionTable,
  sayFair,
  stepOffer,
  withdraw,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aDay, aSignal, aStaff, youthWork } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const mark = () => randomBytes(16).toString('hex');
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor' });
const sam = aStaff('worker', { id: 'sam', organisation: youthWork });
const gone = aStaff('coordinator', { id: 'weg', name: 'Wout Weg', until: '2026-11-25' });
const at = (text: string): number => Date.parse(text);

describe.each(servers())('what is kept, on the %s server', (on) => {
  let home: TestInstallation;
  const codes = { words: aCode(), tap: aCode(), published: aCode(), lee: aCode(), offer: aCode(), closed: aCode() };
  const place = 'straat:0518:weimarstraat';
  const ids = { words: randomUUID(), published: randomUUID(), lee: randomUUID(), closed: randomUUID() };

  const rowsIn = async (table: string): Promise<number> =>
    (
      await home.storage.inMunicipality(518)((scope) =>
        scope.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE municipality_id = $1`, [518]),
      )
    )[0]?.n ?? -1;
  const filled = async (tables: readonly string[]): Promise<Record<string, number>> => {
    const counts = await Promise.all(tables.map(async (t) => [t, await rowsIn(t)] as const));
    return Object.fromEntries(counts.filter(([, n]) => n !== 0));
  };
  const erasable = async (): Promise<readonly string[]> =>
    (
      await home.storage.pool.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
           AND obj_description(oid, 'pg_class') = 'erasable' ORDER BY 1`,
      )
    ).rows.map((r) => r.name);
  const counted = () =>
    home.ports.counts.counts({ edition: 2019, placeId: 'GM0518', firstWeek: 200001, lastWeek: 210052 });

  beforeAll(async () => {
    home = await testInstallation({ on });
    home.now = at('2026-11-26T12:00:00+01:00');
    const { ports } = home;
    for (const staff of [noor, sam, gone]) await ports.people.saveStaff(staff);
    const contributor = mark();
    const told = (id: string, followCode: string, story: string) =>
      aSignal({ id, followCode, contributor, sharing: 'public', answers: { valence: 'mixed', theme: 'green', story } });
    const sent = await contribute(ports, { network: '192.0.2.0/24' }, [
      told(ids.words, codes.words, 'De boom staat scheef.'),
      told(ids.published, codes.published, 'De bankjes zijn fijn.'),
      told(ids.lee, codes.lee, 'Laat dit maar.'),
      aSignal({ followCode: codes.tap, contributor: mark() }),
    ]);
    expect(sent.every((r) => r.ok)).toBe(true);
    await contribute(ports, { staff: sam }, [aDay({ answers: { activity: 'football-cage', children: 9, girls: 4 } })]);
    await publishStory(ports, noor, { id: ids.published });
    await keepInLee(ports, noor, { id: ids.lee, reason: 'Te vroeg.', reviewDate: '2027-03-01' });
    await ports.feedback.answer({
      id: randomUUID(),
      kind: 'we-do',
      words: 'We zetten hem recht.',
      language: 'nl',
      staffId: noor.id,
      at: home.now,
      to: [ids.words],
    });
    await ports.translations.save({
      source: 'told',
      sourceId: ids.words,
      messageId: ids.words,
      language: 'en',
      words: 'The tree leans.',
      staffId: noor.id,
      at: home.now,
    });
    expect(await sayFair(ports, codes.words, { question: 'fair', says: 'yes' })).toMatchObject({ ok: true });
    const offer = {
      kind: 'help-once',
      ways: [],
      theme: '',
      words: '',
      phone: '',
      mail: '',
      language: 'nl',
      placeId: place,
    };
    await makeOffer(ports, { ...offer, id: randomUUID(), code: codes.offer, mail: 'joke@example.org' });
    await makeOffer(ports, { ...offer, id: ids.closed, code: codes.closed, phone: '06 12 34 56 78' });
    await stepOffer(ports, noor, { id: ids.closed, to: 'declined', words: 'Het is al gedaan.' });
    await chooseToWatch(ports, mark(), 'early-warning', ['greet', 'children-play', 'graffiti']);
    await openSession(ports, noor);
    await ports.signIn.putLink({ tokenHash: 'ab'.repeat(32), staffId: noor.id, expiresAt: home.now + 3_600_000 });
    await ports.signIn.savePasskey(
      gone.id,
      { credentialId: 'c', publicKey: 'p', counter: 0, transports: [] },
      home.now,
    );
    await ports.counts.fold();
  });
  afterAll(() => home.close());

  it('has a line in the retention table, table by table', async () => {
    const named = new Set(retentionTable().flatMap((l) => l.tables));
    const tables = await erasable();
    expect(tables.length).toBeGreaterThan(12);
    expect(tables.filter((t) => !named.has(t))).toEqual([]);
    const all = await home.storage.pool.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    expect([...named].filter((t) => !all.rows.some((r) => r.name === t))).toEqual([]);
  });

  it('is shown behind the code, kind by kind with the day until which it is kept', async () => {
    const held = await allThatIsHeld(home.ports, codes.words);
    if (!held.ok) throw new Error(held.refusal.code);
    const until = Object.fromEntries(
      held.value.items.map((i) => [i.kind, i.until && new Date(i.until).toISOString().slice(0, 10)]),
    );
    expect(until).toEqual({
      facts: undefined,
      words: '2027-12-26',
      marks: '2027-12-26',
      traces: '2027-12-26',
      'follow-codes': '2027-12-26',
      answers: '2027-12-26',
      fairness: '2027-12-26',
      trail: '2027-12-26',
    });
    const text = JSON.stringify(held.value);
    for (const said of ['De boom staat scheef.', 'The tree leans.', 'We zetten hem recht.', '"fair":"yes"'])
      expect(text).toContain(said);
    for (const ours of [ids.words, 'noor@']) expect(text).not.toContain(ours);
    expect(await allThatIsHeld(home.ports, aCode())).toMatchObject({ refusal: { code: 'follow-code-unknown' } });
    const tap = await allThatIsHeld(home.ports, codes.tap);
    expect(tap.ok && tap.value.items.map((i) => i.kind)).toEqual(['facts', 'marks', 'traces', 'follow-codes']);
    const offer = await allThatIsHeld(home.ports, codes.offer);
    expect(offer.ok && offer.value.items).toMatchObject([
      { kind: 'open-offers', content: { mail: 'joke@example.org' } },
    ]);
  });

  it('is left alone the next night, but for what is kept for hours', async () => {
    const before = await filled(['contribution_text', 'presence', 'contributor_link', 'offer_text', 'answer']);
    home.now = at('2026-11-27T02:30:00+01:00');
    const { erased } = await eraseExpired(home.ports, 'all');
    expect(erased).toEqual({ keys: 1 });
    expect(await filled(Object.keys(before))).toEqual(before);
    home.now = at('2026-11-28T01:00:00Z');
    expect((await eraseExpired(home.ports, 'hourly')).erased).toEqual({ network: 1, 'sign-in': 2 });
    expect(await filled(['daily_salt', 'sign_in_link', 'staff_session'])).toEqual({});
  });

  it('is gone 13 months on: nobody can be found, and every count is as it was', async () => {
    const before = await counted();
    expect(before.length).toBeGreaterThan(3);
    home.now = at('2028-01-02T03:00:00+01:00');
    await eraseExpired(home.ports, 'all');
    // What is left: the published story, until its own time, with the code by which its teller can still take it back.
    expect(await filled(await erasable())).toEqual({ story: 1, follow_code: 1 });
    const others = ['presence', 'answer', 'answer_to', 'offer', 'trail', 'course_note'];
    expect(await filled(others)).toEqual({});
    const left = await home.storage.inMunicipality(518)((scope) =>
      scope.rows(
        'SELECT DISTINCT entered_by, digest FROM contribution WHERE municipality_id = $1 ORDER BY 1 DESC',
        [518],
      ),
    );
    expect(left).toEqual([
      { entered_by: null, digest: Buffer.from('') },
      { entered_by: '', digest: Buffer.from('') },
    ]);
    const staff = await home.ports.people.staff({ id: gone.id });
    expect(staff).toMatchObject({ name: '–', email: 'erased:weg' });
    expect((await home.ports.people.staff({ id: noor.id }))?.name).toBe('Noor');
    expect(await counted()).toEqual(before);
    expect(await home.ports.counts.differences()).toEqual([]);
    expect(await behindCode(home.ports, codes.words)).toMatchObject({ refusal: { code: 'follow-code-unknown' } });
    expect(await home.ports.desk.messages({ limit: 10 })).toMatchObject([{ id: ids.published }]);
  });

  it('records numbers only, and says when it last ran', async () => {
    const { last } = await retentionState(home.ports);
    expect(last).toMatchObject({
      at: home.now,
      whole: true,
      erased: { words: 3, 'stories-in-the-lee': 1, answers: 1 },
    });
  });

  it('keeps a published story for two years after its month; till then its teller can take it off', async () => {
    const near = { edition: 2019, within: 'GM0518', limit: 10 };
    expect(await home.ports.desk.publishedStories(near)).toMatchObject([{ text: 'De bankjes zijn fijn.' }]);
    home.now = at('2028-11-30T03:00:00+01:00');
    await eraseExpired(home.ports, 'all');
    expect(await home.ports.desk.publishedStories(near)).toHaveLength(1);
    home.now = at('2028-12-02T03:00:00+01:00');
    await eraseExpired(home.ports, 'all');
    expect(await home.ports.desk.publishedStories(near)).toEqual([]);
    expect(await filled(await erasable())).toEqual({});
  });

  it('goes sooner where the municipality wants that', async () => {
    const code = aCode();
    const [sent] = await contribute(home.ports, {}, [
      aSignal({
        followCode: code,
        observedAt: '2028-12-01T10:00:00+01:00',
        answers: { valence: 'mixed', story: 'Kort.' },
      }),
    ]);
    expect(sent?.ok).toBe(true);
    home.now = at('2029-02-05T03:00:00+01:00');
    expect((await eraseExpired(home.ports, 'all')).erased.words).toBeUndefined();
    const sooner = { ...home.ports, municipality: { ...home.ports.municipality, retention: { words: { months: 2 } } } };
    expect((await eraseExpired(sooner, 'all')).erased.words).toBe(1);
    const held = await allThatIsHeld(home.ports, code);
    expect(held.ok && held.value.items.map((i) => i.kind)).not.toContain('words');
    // Taken back after its words were gone, it still leaves the figures.
    expect(await withdraw(home.ports, code)).toEqual({ ok: true, value: true });
    expect(await home.ports.counts.differences()).toEqual([]);
  });
});
