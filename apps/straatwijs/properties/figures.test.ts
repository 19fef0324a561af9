import { type ContributionBody, contribute, correct, type Ports, prepare, withdraw } from '@straatwijs/monitor';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { aTelling, codeOf, contributionsOf, fixed, idOf } from './arbitraries.ts';
import { figuresByHand, figuresOf } from './model.ts';
import { newTown } from './small-town.ts';

/** What may happen next; `which` picks one of those that were told before. */
const step = fc.oneof(
  { weight: 5, arbitrary: aTelling.map((told) => ({ kind: 'tell' as const, told })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct' as const), which: fc.nat(), told: aTelling }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resend' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'fold' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Somebody's story as far as a model must know it. */
interface Teller {
  readonly code: string;
  readonly first: ContributionBody;
  now: ContributionBody | undefined;
}

const take = async (ports: Ports, tellers: Teller[], next: Step, n: number): Promise<void> => {
  if (next.kind === 'tell') {
    const first = { ...next.told, id: idOf(n), followCode: codeOf(n) };
    expect(await contribute(ports, {}, [first])).toMatchObject([{ ok: true, value: { isNew: true } }]);
    tellers.push({ code: first.followCode, first, now: first });
    return;
  }
  if (next.kind === 'fold') {
    await ports.counts.fold();
    return;
  }
  const teller = tellers[next.which % Math.max(1, tellers.length)];
  if (!teller) return;
  if (next.kind === 'resend') {
    expect(await contribute(ports, {}, [teller.first])).toMatchObject([{ ok: true, value: { isNew: false } }]);
  } else if (next.kind === 'withdraw') {
    expect(await withdraw(ports, teller.code)).toMatchObject({ ok: true });
    teller.now = undefined;
  } else {
    const better = { ...next.told, id: idOf(n) };
    const result = await correct(ports, {}, teller.code, better);
    expect(result.ok).toBe(teller.now !== undefined);
    if (teller.now) teller.now = better;
  }
};

describe.each(servers())('figures on the %s server', (on) => {
  let installation: TestInstallation;
  const town = () => newTown(installation.portsOf);
  beforeAll(async () => {
    installation = await testInstallation({ on, places: false });
  });
  afterAll(() => installation.close());

  it('after any telling, correcting, taking back, resending and folding are those of what is told now', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const ports = await town();
        const tellers: Teller[] = [];
        for (const [n, next] of steps.entries()) await take(ports, tellers, next, n);
        const byHand = figuresByHand(tellers.flatMap((t) => t.now ?? []));
        expect(await figuresOf(ports)).toEqual(byHand);
        expect(await ports.counts.differences()).toEqual([]);
        while ((await ports.counts.fold()) > 0);
        expect(await figuresOf(ports)).toEqual(byHand);
        expect(await ports.counts.differences()).toEqual([]);
      }),
      fixed,
    );
  });

  it('are the same in whatever order things arrive, one by one, together or by import', async () => {
    const arrival = contributionsOf(20).chain((bodies) =>
      fc.tuple(fc.constant(bodies), fc.shuffledSubarray(bodies, { minLength: bodies.length })),
    );
    await fc.assert(
      fc.asyncProperty(arrival, async ([bodies, shuffled]) => {
        const byHand = figuresByHand(bodies);
        const [inOrder, otherwise, batch, loaded] = [await town(), await town(), await town(), await town()];
        for (const body of bodies) await contribute(inOrder, {}, [body]);
        for (const body of shuffled) await contribute(otherwise, {}, [body]);
        const results = await contribute(batch, {}, shuffled);
        expect(results.map((r) => r.ok && r.value.id)).toEqual(shuffled.map((b) => b.id));
        const prepared = bodies.map((body) => {
          const { now, instruments, seal, local } = loaded;
          const place = { edition: 2026, id: body.place };
          const one = prepare(body, { now: now(), instruments, seal, local, place });
          if (!one.ok) throw new Error(one.refusal.code);
          return one.value;
        });
        expect(await loaded.contributions.load(prepared)).toEqual({ stored: bodies.length, already: 0 });
        expect(await loaded.contributions.load(prepared)).toEqual({ stored: 0, already: bodies.length });
        for (const ports of [inOrder, otherwise, batch, loaded]) expect(await figuresOf(ports)).toEqual(byHand);
      }),
      fixed,
    );
  });
});
