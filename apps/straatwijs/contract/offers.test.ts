import { randomUUID } from 'node:crypto';
import {
  behindCode,
  changeOffer,
  contribute,
  makeOffer,
  type OfferCommand,
  offerBehind,
  withdrawOffer,
} from '@straatwijs/monitor';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:weimarstraat';

describe.each(servers())('offers on the %s server', (on) => {
  let installation: TestInstallation;
  const anOffer = (different: Partial<OfferCommand> = {}): OfferCommand => ({
    id: randomUUID(),
    code: aCode(),
    placeId: street,
    kind: 'help-once',
    ways: ['street'],
    theme: 'green',
    words: 'Ik heb een snoeischaar en zaterdag tijd.',
    phone: '',
    mail: '',
    language: 'nl',
    ...different,
  });
  const make = async (different: Partial<OfferCommand> = {}): Promise<OfferCommand> => {
    const offer = anOffer(different);
    expect(await makeOffer(installation.ports, offer)).toEqual({ ok: true, value: true });
    return offer;
  };
  const behind = async (code: string) => {
    const found = await offerBehind(installation.ports, code);
    return found.ok ? found.value : expect.unreachable(found.refusal.code);
  };
  const step = (id: string, from: 'new' | 'contacted', to: 'contacted' | 'agreed' | 'declined', words?: string) =>
    installation.ports.offers.step({
      id,
      from: [from],
      to,
      ...(words ? { words } : {}),
      language: 'en',
      staffId: 'noor',
      at: installation.now,
    });
  /** Every value of every table, as one text: what is nowhere in it is nowhere in the database. */
  const everything = async (): Promise<string> => {
    const tables = await installation.storage.pool.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'place%' AND relname <> 'closure'`,
    );
    expect(tables.rows.length).toBeGreaterThan(15);
    return installation.storage.inMunicipality(518)(async (scope) => {
      const parts: string[] = [];
      for (const { name } of tables.rows) {
        const rows = await scope.rows<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM public.${name} t`);
        parts.push(...rows.map((r) => r.row));
      }
      return parts.join('\n');
    });
  };

  beforeAll(async () => {
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());

  it('somebody offers help without a name, and finds it behind their own code', async () => {
    const { code, id } = await make();
    expect(await behind(code)).toMatchObject({
      id,
      placeId: street,
      placeName: 'Weimarstraat',
      kind: 'help-once',
      ways: ['street'],
      theme: 'green',
      words: 'Ik heb een snoeischaar en zaterdag tijd.',
      state: 'new',
      receivedAt: installation.now,
      steps: [],
    });
    expect(Object.keys(await behind(code))).not.toContain('phone');
  });

  it('only how one wishes to be asked is enough; nothing at all is not', async () => {
    const { code } = await make({ kind: '', ways: ['paper', 'room', 'paper'], theme: '', words: '' });
    expect(await behind(code)).toMatchObject({ ways: ['paper', 'room'] });
    expect(await makeOffer(installation.ports, anOffer({ kind: '', ways: [] }))).toMatchObject({
      refusal: { code: 'invalid', errors: [{ path: 'kind', code: 'missing' }] },
    });
  });

  it('the same form sent ten times at once is one offer, and with other words it is changed', async () => {
    const offer = anOffer();
    const sent = await Promise.all(Array.from({ length: 10 }, () => makeOffer(installation.ports, offer)));
    expect(sent.every((r) => r.ok)).toBe(true);
    await makeOffer(installation.ports, { ...offer, words: 'Toch liever zondag.' });
    expect(await behind(offer.code)).toMatchObject({ words: 'Toch liever zondag.' });
    const all = await installation.ports.offers.list({ states: ['new'], limit: 100 });
    expect(all.filter((o) => o.id === offer.id)).toHaveLength(1);
  });

  it('nobody changes an offer without its code', async () => {
    const offer = await make();
    expect(await makeOffer(installation.ports, { ...offer, code: aCode(), words: 'Gekaapt.' })).toMatchObject({
      refusal: { code: 'other-content' },
    });
    expect(await makeOffer(installation.ports, anOffer({ code: offer.code }))).toMatchObject({
      refusal: { code: 'follow-code-taken' },
    });
    expect(await behind(offer.code)).toMatchObject({ words: offer.words });
  });

  it('a code that follows a message cannot become the code of an offer', async () => {
    const followCode = aCode();
    await contribute(installation.ports, {}, [aSignal({ followCode })]);
    expect(await makeOffer(installation.ports, anOffer({ code: followCode }))).toMatchObject({
      refusal: { code: 'follow-code-taken' },
    });
    expect(await behindCode(installation.ports, followCode)).toMatchObject({ value: { kind: 'told' } });
    expect(await behindCode(installation.ports, (await make()).code)).toMatchObject({ value: { kind: 'offer' } });
    expect(await behindCode(installation.ports, aCode())).toMatchObject({ refusal: { code: 'follow-code-unknown' } });
  });

  it('is corrected behind its code, contact details included', async () => {
    const { code } = await make({ phone: '06 12345678' });
    const form = { ...anOffer(), kind: 'call-talk', phone: '', mail: 'bewoner@voorbeeld.invalid' };
    expect(await changeOffer(installation.ports, code, form)).toMatchObject({ ok: true });
    const changed = await behind(code);
    expect(changed).toMatchObject({
      kind: 'call-talk',
      mail: 'bewoner@voorbeeld.invalid',
      correctedAt: installation.now,
    });
    expect(changed.phone).toBeUndefined();
  });

  it('each step of the desk is found behind the code, with who and why', async () => {
    await installation.ports.people.saveStaff(aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' }));
    const { code, id } = await make();
    expect(await step(id, 'new', 'contacted')).toBe(true);
    expect(await step(id, 'new', 'contacted')).toBe(false);
    expect(await step(id, 'contacted', 'declined', 'De tuin wordt al door drie buren gedaan.')).toBe(true);
    expect((await behind(code)).steps).toEqual([
      { state: 'contacted', at: installation.now, by: 'Noor Bakker', language: 'en' },
      {
        state: 'declined',
        at: installation.now,
        by: 'Noor Bakker',
        language: 'en',
        words: 'De tuin wordt al door drie buren gedaan.',
      },
    ]);
  });

  it('lists by area, theme and state, without those that were taken back', async () => {
    const wanted = await make({ theme: 'shops', placeId: 'straat:0518:kaapseplein' });
    const gone = await make({ theme: 'shops', placeId: 'straat:0518:kaapseplein' });
    await withdrawOffer(installation.ports, gone.code);
    const ids = async (filter: { areas?: readonly string[]; within?: string; theme?: string }) =>
      (await installation.ports.offers.list({ states: ['new'], limit: 100, ...filter })).map((o) => o.id);
    expect(await ids({ theme: 'shops' })).toEqual([wanted.id]);
    expect(await ids({ theme: 'shops', areas: ['GM0518'] })).toEqual([wanted.id]);
    expect(await ids({ theme: 'shops', areas: ['BU05183638'] })).toEqual([]);
    expect(await ids({ theme: 'shops', within: 'straat:0518:weimarstraat' })).toEqual([]);
  });

  it('withdrawing leaves none of its words or contact details in any table, whatever they were', async () => {
    const said = fc.stringMatching(/^[a-z]{12,30}$/);
    const digits = fc.stringMatching(/^06[0-9]{8}$/);
    await fc.assert(
      fc.asyncProperty(said, digits, said, said, async (words, phone, name, reason) => {
        const mail = `${name}@voorbeeld.invalid`;
        const { code, id } = await make({ words, phone, mail });
        await step(id, 'new', 'contacted');
        await step(id, 'contacted', 'declined', `${reason} ${phone}`);
        const before = await everything();
        for (const text of [words, phone, mail, reason]) expect(before).toContain(text);
        expect(await withdrawOffer(installation.ports, code)).toEqual({ ok: true, value: true });
        const after = await everything();
        for (const text of [words, phone, mail, reason]) expect(after).not.toContain(text);
        expect(await behind(code)).toMatchObject({ state: 'withdrawn', steps: [], ways: [] });
        expect(await withdrawOffer(installation.ports, code)).toEqual({ ok: true, value: true });
      }),
      { numRuns: 15 },
    );
  });

  it('a form sent again after withdrawing revives nothing, and the desk takes no step with it', async () => {
    const offer = await make();
    await withdrawOffer(installation.ports, offer.code);
    expect(await makeOffer(installation.ports, offer)).toMatchObject({ refusal: { code: 'step-not-possible' } });
    expect(await step(offer.id, 'new', 'contacted')).toBe(false);
    expect(await everything()).not.toContain(`"offer_id": "${offer.id}", "phone"`);
  });

  it('another municipality finds none of them', async () => {
    const { code, id } = await make();
    const elsewhere = installation.portsOf(363);
    expect(await elsewhere.offers.offer(id)).toBeUndefined();
    expect(await offerBehind(elsewhere, code)).toMatchObject({ refusal: { code: 'follow-code-unknown' } });
    expect(await elsewhere.offers.list({ states: ['new'], limit: 10 })).toEqual([]);
  });
});
