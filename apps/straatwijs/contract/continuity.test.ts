import { randomUUID } from 'node:crypto';
import {
  beginHandover,
  endHandover,
  eraseExpired,
  forgetKeyPerson,
  goByStep,
  handoverBundle,
  handoverSteps,
  handoversOf,
  keepKeyPerson,
  type MemorySay,
  memoryOf,
  noteEvent,
  notePosition,
  noteProgramme,
  type ProgrammeForm,
  programmesAround,
  programmesAtDesk,
  type Staff,
  startAction,
} from '@straatwijs/monitor';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:kaapseplein';
const buurt = 'BU05183034';
const city = 'GM0518';
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor de Wit' });
const ada = aStaff('deputy', { id: 'ada', name: 'Ada Bos' });
const agent = aStaff('police', { id: 'agent', name: 'Agent Vos' });
const say: MemorySay = {
  signal: (s) => `Er verandert iets: ${s.watched.theme}`,
  talk: (t) => `Gesprek ${t.placeName}`,
};
const far = aStaff('coordinator', { id: 'far', name: 'Ver Weg', area: 'BU05180800' });

describe.each(servers())('an area that outlives whoever leaves, on the %s server', (on) => {
  let home: TestInstallation;
  const ports = () => home.ports;
  const programme = (different: Partial<ProgrammeForm> = {}): ProgrammeForm => ({
    ...{
      id: randomUUID(),
      organisation: 'Jongerenwerk Zuid',
      title: 'Voetbal op het plein',
      words: 'Elke woensdag, voor iedereen.',
    },
    ...{ language: 'nl', placeId: street, walkIn: 'woensdag 15-17 uur', since: '2026-01-05', until: '', open: true },
    ...different,
  });
  const placeOf = async (id: string) => {
    const place = await ports().places.place(id);
    if (!place) throw new Error(`no ${id}`);
    return place;
  };
  const titles = async (id: string) => (await programmesAround(ports(), await placeOf(id))).map((p) => p.title);

  beforeEach(async () => {
    await home?.close();
    home = await testInstallation({ on });
    for (const person of [noor, ada, agent, far]) await ports().people.saveStaff(person);
  });
  afterAll(() => home.close());

  it('what runs in a street is on its page and on that of all around it, and what is over or for the desk is not', async () => {
    for (const form of [
      programme(),
      programme({ title: 'Oud', until: '2026-06-01' }),
      programme({ title: 'Straks', since: '2027-01-01' }),
      programme({ title: 'Voor het loket', open: false }),
      programme({ title: 'In de stad', placeId: city, since: '2025-01-01' }),
    ])
      expect(await noteProgramme(ports(), noor, form)).toMatchObject({ ok: true });
    expect(await titles(street)).toEqual(['In de stad', 'Voetbal op het plein']);
    expect(await titles(city)).toEqual(['In de stad', 'Voetbal op het plein']);
    expect(await titles('straat:0518:tesselseplein')).toEqual(['In de stad']);
    const seen = await programmesAtDesk(ports(), noor, { around: street });
    expect(seen.ok && seen.value.programmes).toHaveLength(5);
  });

  it('the same form again is one programme; somebody of another area changes nothing', async () => {
    const form = programme();
    await noteProgramme(ports(), noor, form);
    await noteProgramme(ports(), ada, { ...form, title: 'Zaalvoetbal' });
    expect(await titles(street)).toEqual(['Zaalvoetbal']);
    expect(await noteProgramme(ports(), far, { ...form, placeId: 'BU05180800' })).toMatchObject({ ok: false });
    expect(await noteProgramme(ports(), agent, form)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await titles(street)).toEqual(['Zaalvoetbal']);
  });

  it.each([
    [{ title: ' ' }, 'title', 'missing'],
    [{ words: 'x'.repeat(601) }, 'words', 'too-long'],
    [{ since: '2026-02-30' }, 'since', 'not-a-time'],
    [{ until: '2025-01-01' }, 'until', 'out-of-range'],
    [{ placeId: 'nergens' }, 'placeId', 'unknown-place'],
    [{ id: '1' }, 'id', 'not-a-uuid'],
  ])('a form with %j is asked again at that field', async (wrong, path, code) => {
    expect(await noteProgramme(ports(), noor, programme(wrong))).toMatchObject({
      refusal: { errors: [{ path, code }] },
    });
  });

  it('of each organisation and theme the newest position stands; everybody at the desk sees the others', async () => {
    const say = (words: string, different = {}) =>
      notePosition(ports(), noor, {
        ...{
          id: randomUUID(),
          organisation: 'Bewoners van het plein',
          theme: 'green',
          words,
          language: 'nl',
          placeId: street,
        },
        ...{ next: '', nextOn: '', ...different },
      });
    await say('Meer bomen.');
    home.now += 1000;
    await say('Bomen, en minder stenen.', { next: 'Plantdag', nextOn: '2026-12-05' });
    await say('Een bankje.', { theme: 'meeting' });
    for (const who of [noor, agent] satisfies Staff[]) {
      const seen = await programmesAtDesk(ports(), who, { around: buurt });
      expect(seen.ok && seen.value.positions.map((p) => p.words).sort()).toEqual([
        'Bomen, en minder stenen.',
        'Een bankje.',
      ]);
    }
    expect(await say('Iets.', { next: 'Later' })).toMatchObject({ refusal: { errors: [{ path: 'nextOn' }] } });
  });

  it('remembers as one time line that can be searched, for whoever works there and nobody else', async () => {
    await noteProgramme(ports(), noor, programme());
    const event = { id: randomUUID(), kind: 'finished', title: 'Fietsenrekken geplaatst', placeId: street };
    await noteEvent(ports(), noor, { ...event, from: '2026-03-02', source: 'bewonersbrief', open: true });
    const remembered = async (question: string, who: Staff = agent) => {
      const found = await memoryOf(ports(), who, { placeId: buurt, question, say });
      return found.ok ? found.value.lines.map((l) => l.title) : found.refusal.code;
    };
    expect(await remembered('')).toEqual(['Fietsenrekken geplaatst', 'Voetbal op het plein']);
    expect(await remembered('fiets')).toEqual(['Fietsenrekken geplaatst']);
    expect(await remembered('voetballen')).toEqual(['Voetbal op het plein']);
    expect(await remembered('', far)).toBe('not-allowed');
  });

  describe('handing over', () => {
    const begin = (id = randomUUID() as string, from = noor, to = ada) =>
      beginHandover(ports(), from, { id, placeId: buurt, to: to.id });
    const bundle = async (who = noor) => {
      const found = await handoverBundle(ports(), who, buurt, say);
      return found.ok ? found.value.lines : [];
    };

    it('goes step by step, to somebody who may take it over, and ends when all was gone by', async () => {
      const id = randomUUID();
      expect(await begin(id, noor, agent)).toMatchObject({ refusal: { errors: [{ path: 'to' }] } });
      expect(await begin(id, noor, noor)).toMatchObject({ ok: false });
      expect(await begin(id)).toMatchObject({ ok: true });
      expect(await begin()).toMatchObject({ refusal: { code: 'step-not-possible' } });
      const gone = (step: string, who = noor, words = '') =>
        goByStep(ports(), who, { id, placeId: buurt, step, words });
      expect(await gone('iets')).toMatchObject({ refusal: { errors: [{ path: 'step' }] } });
      expect(await endHandover(ports(), ada, { id, placeId: buurt, reason: '' })).toMatchObject({
        refusal: { errors: [{ path: 'reason', code: 'missing' }] },
      });
      // Both write at once at the same step: nobody's words are lost.
      await Promise.all([gone('runs', noor, 'Van Noor.'), gone('runs', ada, 'Van Ada.')]);
      for (const step of handoverSteps.slice(1)) expect(await gone(step)).toMatchObject({ ok: true });
      expect(await endHandover(ports(), ada, { id, placeId: buurt, reason: '' })).toEqual({ ok: true, value: 'done' });
      const [over] = (await handoversOf(ports(), ada, buurt)).ok
        ? await ports().handover.handovers({ placeId: buurt, limit: 5 })
        : [];
      expect(over).toMatchObject({ fromName: 'Noor de Wit', toName: 'Ada Bos', ended: { how: 'done' } });
      expect(
        over?.steps
          .map((s) => s.words)
          .filter(Boolean)
          .sort(),
      ).toEqual(['Van Ada.', 'Van Noor.']);
      expect(await gone('runs')).toMatchObject({ refusal: { code: 'step-not-possible' } });
      expect(await begin()).toMatchObject({ ok: true });
    });

    it('is broken off with a reason, and seen by nobody without the right', async () => {
      const id = randomUUID();
      await begin(id);
      expect(await endHandover(ports(), noor, { id, placeId: buurt, reason: 'Ada is ziek.' })).toEqual({
        ok: true,
        value: 'stopped',
      });
      for (const who of [agent, far]) {
        expect(await handoversOf(ports(), who, buurt)).toMatchObject({ refusal: { code: 'not-allowed' } });
        expect(await bundle(who)).toEqual([]);
      }
    });

    it('holds what runs, whom to know and what comes, at its own step', async () => {
      await noteProgramme(ports(), noor, programme({ until: '2026-12-20' }));
      await noteProgramme(ports(), noor, programme({ title: 'Oud', until: '2026-06-01' }));
      const person = {
        id: randomUUID(),
        placeId: street,
        name: 'Mevrouw Yilmaz',
        knownFor: 'Kent alle ouders.',
        phone: '070 123 45 67',
      };
      expect(await keepKeyPerson(ports(), noor, { ...person, agreed: true, under16: true })).toMatchObject({
        refusal: { errors: [{ path: 'phone', code: 'not-under-16' }] },
      });
      expect(await keepKeyPerson(ports(), noor, { ...person, agreed: false, under16: false })).toMatchObject({
        ok: false,
      });
      expect(await keepKeyPerson(ports(), noor, { ...person, agreed: true, under16: false })).toMatchObject({
        ok: true,
      });
      const at = async (step: string) => (await bundle()).filter((l) => l.step === step).map((l) => l.title);
      expect(await at('runs')).toEqual(['Voetbal op het plein']);
      expect(await at('tried')).toEqual(['Oud']);
      expect(await at('people')).toEqual(['Mevrouw Yilmaz']);
      expect(await at('calendar')).toEqual(['Voetbal op het plein']);
      expect(await forgetKeyPerson(ports(), far, { id: person.id, placeId: buurt })).toMatchObject({ ok: false });
      expect(await forgetKeyPerson(ports(), noor, { id: person.id, placeId: buurt })).toMatchObject({ ok: true });
      expect(await at('people')).toEqual([]);
    });

    it('holds the actions of the area: what runs, which step comes, and in the memory as well', async () => {
      const id = randomUUID();
      const action = {
        ...{
          id,
          kind: 'quick',
          title: 'Een bankje bij de halte',
          words: 'Samen gekozen.',
          placeId: street,
          theme: 'meeting',
        },
        ...{
          owner: { role: 'municipality' },
          startedBy: [],
          steps: [{ title: 'Bankje bestellen', due: '2026-12-10' }],
        },
      } as const;
      expect(await startAction(ports(), noor, action)).toMatchObject({ ok: true });
      const at = async (step: string) => (await bundle()).filter((l) => l.step === step).map((l) => l.title);
      expect(await at('runs')).toEqual(['Een bankje bij de halte']);
      expect(await at('calendar')).toEqual(['Bankje bestellen']);
      expect(await at('tried')).toEqual([]);
      const found = await memoryOf(ports(), agent, { placeId: buurt, question: 'bank', say });
      expect(found.ok && found.value.lines.map((l) => l.kind)).toEqual(['action']);
    });

    it('a key person is asked again after thirteen months: until then nobody is known for ever', async () => {
      const person = {
        id: randomUUID(),
        placeId: street,
        name: 'Meneer Bakker',
        knownFor: 'Kent het plein.',
        phone: '',
      };
      await keepKeyPerson(ports(), noor, { ...person, agreed: true, under16: false });
      home.now += 390 * 86_400_000;
      await eraseExpired(ports(), 'all');
      expect((await bundle()).filter((l) => l.step === 'people')).toHaveLength(1);
      home.now += 30 * 86_400_000;
      await eraseExpired(ports(), 'all');
      expect((await bundle()).filter((l) => l.step === 'people')).toEqual([]);
    });
  });
});
