import { randomUUID } from 'node:crypto';
import { answer, contribute, promisesAtDesk, promisesOf, withdraw } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const day = 86_400_000;
const street = 'straat:0518:weimarstraat';

describe.each(servers())('the promise meter, on the %s server', (on) => {
  let installation: TestInstallation;
  let start = 0;
  const noor = aStaff('coordinator', { id: 'noor' });
  const tell = async (contributor: number, place = street, story: string | undefined = 'Vol.') => {
    const followCode = aCode();
    const body = aSignal({
      place,
      followCode,
      contributor: contributor.toString(16).padStart(32, '0'),
      answers: { valence: 'negative', theme: 'clean', ...(story ? { story } : {}) },
      observedAt: new Date(installation.now).toISOString(),
    });
    expect(await contribute(installation.ports, {}, [body])).toMatchObject([{ ok: true }]);
    return { id: body.id, code: followCode };
  };
  const at = async <T>(days: number, work: () => Promise<T>): Promise<T> => {
    installation.now = start + days * day;
    return work();
  };
  const say = (to: readonly string[], words = 'Vanaf maandag komt de veegwagen twee keer.') =>
    answer(installation.ports, noor, { id: randomUUID(), kind: 'we-do', words, to });
  const placeOf = async (id: string) => {
    const place = await installation.ports.places.place(id);
    if (!place) throw new Error('no such place');
    return place;
  };

  beforeAll(async () => {
    installation = await testInstallation({ on });
    // A Monday at noon, some weeks before the clock of the test, so that whole weeks are over.
    start = installation.now - 28 * day;
    await installation.ports.people.saveStaff(noor);
  });
  afterAll(() => installation.close());

  it('counts words, photos and questions against the term, and never taps, imports or what was withdrawn', async () => {
    const told = await at(0, () => Promise.all([1, 2, 3, 4, 5, 6].map((n) => tell(n))));
    const question = await at(1, () => tell(7, street, 'Wanneer komt de veegwagen?'));
    await at(1, () => tell(8, street, ''));
    const [first, second, third, fourth] = told;
    await at(2, () => say([first?.id ?? '', second?.id ?? '']));
    await at(9, () => say([third?.id ?? '']));
    await at(10, async () => withdraw(installation.ports, fourth?.code ?? ''));
    await at(28, async () => {
      const found = await promisesAtDesk(installation.ports, noor);
      if (!found.ok) throw new Error('refused');
      expect(found.value[0]).toMatchObject({
        place: { id: 'GM0518' },
        year: {
          state: 'value',
          meter: { due: 6, inTime: 2, late: 1, overdue: 3, running: 0, median: 2, oldestOpen: 28 },
        },
      });
      const kinds = Object.fromEntries(found.value[0]?.kinds.map((k) => [k.kind, k.kept]) ?? []);
      expect(kinds.question).toMatchObject({ meter: { due: 1, overdue: 1 } });
      expect(kinds.photo).toMatchObject({ meter: { due: 0 } });
    });
    expect(question.id).toBeDefined();
  });

  it('keeps the term that was named when it came: a longer one later mends nothing', async () => {
    const { ports } = installation;
    const before = await at(28, () => promisesAtDesk(ports, noor));
    const reading = { id: 'r', placeId: 'GM0518', readerId: 'noor', withinDays: 60 };
    await ports.reading.set({ ...reading, since: ports.local(start + 20 * day).date }, 'noor', installation.now);
    expect(await promisesAtDesk(ports, noor)).toEqual(before);
    // Named before anything was told, it is the promise.
    await ports.reading.set({ ...reading, id: 'r2', since: ports.local(start - day).date }, 'noor', installation.now);
    const after = await promisesAtDesk(ports, noor);
    if (!after.ok) throw new Error('refused');
    expect(after.value[0]?.year).toMatchObject({ meter: { due: 3, inTime: 3, running: 3 } });
    await ports.reading.stop('GM0518', ports.local(start - day).date, 'noor', installation.now);
  });

  it('the page of a street says it of the nearest area with five people, never below a buurt', async () => {
    const { ports } = installation;
    const here = await promisesOf(ports, await placeOf(street));
    const weimar = await placeOf(street);
    expect(weimar.parents.map((p) => p.id)).toContain(here?.place.id);
    await at(3, () => tell(20, 'straat:0518:jan-luykenlaan'));
    await at(28, async () => {
      const few = await promisesOf(ports, await placeOf('straat:0518:jan-luykenlaan'));
      expect(few?.place.id).toBe('GM0518');
    });
  });

  it('a mass thank-you is no answer: it is refused, and the meter stands where it stood', async () => {
    const { ports } = installation;
    const told = await at(24, () => Promise.all([31, 32, 33].map((n) => tell(n))));
    const before = await at(28, () => promisesAtDesk(ports, noor));
    for (const words of [
      'Heel erg bedankt voor je bericht!',
      'Dank je wel, we hebben het gelezen en ontvangen.',
      'Thank you very much for your message',
      'Çok teşekkür ederiz mesajınız için',
      'شكرا جزيلا لك على رسالتك',
    ])
      expect(
        await say(
          told.map((t) => t.id),
          words,
        ),
      ).toMatchObject({ refusal: { code: 'answer-needs-words' } });
    expect(await promisesAtDesk(ports, noor)).toEqual(before);
  });

  it('is for who answers, and only of their own areas', async () => {
    const { ports } = installation;
    expect(await promisesAtDesk(ports, aStaff('worker', { id: 'w' }))).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    const mine = await promisesAtDesk(ports, aStaff('coordinator', { id: 'x', area: 'WK051829' }));
    expect(mine.ok && mine.value.map((a) => a.place.id)).toEqual(['WK051829']);
  });
});
