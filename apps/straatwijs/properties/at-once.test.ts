import { setTimeout as sleep } from 'node:timers/promises';
import { type ContributionBody, contribute, correct, follow, withdraw } from '@straatwijs/monitor';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { aTelling, codeOf, contributionsOf, fixed, idOf } from './arbitraries.ts';
import { figuresByHand, figuresOf } from './model.ts';
import { newTown } from './small-town.ts';

const aTap = {
  instrument: 'street-signal',
  version: 1,
  channel: 'phone',
  place: 'GM0001',
  observedAt: '2026-11-20T10:00:00+01:00',
  perspective: 'resident',
  answers: { valence: 'positive' },
} as const;

describe.each(servers())('many at once on the %s server', (on) => {
  let installation: TestInstallation;
  const town = () => newTown(installation.portsOf);
  beforeAll(async () => {
    installation = await testInstallation({ on, places: false });
  });
  afterAll(() => installation.close());

  /** Of each id exactly one content wins, of each code exactly one id, and nothing is stored of the others. */
  it('few ids and few codes that many fight over: each has one winner, and the figures are the winners', async () => {
    const fighters = fc.array(fc.tuple(aTelling, fc.nat({ max: 5 }), fc.nat({ max: 5 })), {
      minLength: 10,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(fighters, fc.nat({ max: 9 }), async (drawn, inBatch) => {
        const ports = await town();
        const bodies = drawn.map(
          ([told, id, code]): ContributionBody => ({
            ...told,
            id: idOf(id),
            followCode: codeOf(code),
          }),
        );
        const batch = bodies.slice(0, inBatch);
        const results = (
          await Promise.all([
            contribute(ports, {}, batch),
            ...bodies.slice(inBatch).map((b) => contribute(ports, {}, [b])),
          ])
        ).flat();
        const winners = bodies.filter((_, n) => {
          const result = results[n];
          return result?.ok && result.value.isNew;
        });
        expect(new Set(winners.map((w) => w.id)).size).toBe(winners.length);
        expect(new Set(winners.map((w) => w.followCode)).size).toBe(winners.length);
        for (const [n, body] of bodies.entries()) {
          const winner = winners.find((w) => w.id === body.id);
          const result = results[n];
          // Acknowledged means: this very content is what is stored.
          if (result?.ok) expect({ ...winner, contributor: '' }).toEqual({ ...body, contributor: '' });
        }
        for (const w of winners)
          expect(await follow(ports, w.followCode ?? '')).toMatchObject({ value: { rootId: w.id } });
        expect(await figuresOf(ports)).toEqual(figuresByHand(winners));
        expect(await ports.counts.differences()).toEqual([]);
      }),
      fixed,
    );
  });

  it('telling, correcting and taking back at the same moment, with the same marks, leaves the figures of what is left', async () => {
    const crowd = fc.tuple(
      contributionsOf(12),
      contributionsOf(12),
      fc.array(aTelling, { minLength: 12, maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(crowd, async ([before, meanwhile, better]) => {
        const ports = await town();
        // Ids and codes of their own, beside those of the first.
        const more = meanwhile.map((b, n) => ({ ...b, id: idOf(100 + n), followCode: codeOf(100 + n) }));
        await contribute(ports, {}, before);
        let busy = true;
        const folding = (async () => {
          while (busy) await ports.counts.fold();
        })();
        const ends = before.map(async (b, n): Promise<ContributionBody | undefined> => {
          const code = b.followCode ?? '';
          const next = { ...(better[n] ?? b), id: idOf(200 + n), followCode: undefined };
          if (n % 3 === 0) await withdraw(ports, code);
          else if (n % 3 === 1) await correct(ports, {}, code, next);
          else {
            const [corrected] = await Promise.all([correct(ports, {}, code, next), withdraw(ports, code)]);
            expect(corrected.ok || corrected.refusal.code === 'step-not-possible').toBe(true);
          }
          return n % 3 === 1 ? next : undefined;
        });
        const [kept] = await Promise.all([Promise.all(ends), ...more.map((b) => contribute(ports, {}, [b]))]);
        busy = false;
        await folding;
        const left = [...kept.flatMap((k) => k ?? []), ...more];
        expect(await figuresOf(ports)).toEqual(figuresByHand(left));
        expect(await ports.counts.differences()).toEqual([]);
      }),
      fixed,
    );
  });

  it('one contribution from a hundred connections is one', async () => {
    const ports = await town();
    const body: ContributionBody = {
      ...aTap,
      id: idOf(1),
      followCode: codeOf(1),
    };
    const results = await Promise.all(Array.from({ length: 100 }, () => contribute(ports, {}, [body])));
    expect(results.flat().filter((r) => r.ok && r.value.isNew)).toHaveLength(1);
    expect(results.flat().filter((r) => r.ok)).toHaveLength(100);
    expect(await figuresOf(ports)).toEqual(figuresByHand([body]));
  });

  it('who takes something back while more of them is being stored in a large batch is still there', async () => {
    const ports = await town();
    const contributor = 'a'.repeat(32);
    let n = 0;
    const tap = () => ({ ...aTap, id: idOf(n), followCode: codeOf(n++) });
    const own = () => ({ ...tap(), contributor, perspective: 'visitor' as const });
    const span = { edition: 2026, placeId: aTap.place, firstWeek: 202601, lastWeek: 202653 };
    let first = own();
    await contribute(ports, {}, [first]);
    for (let round = 0; round < 15; round++) {
      const next = own();
      const batch = [next, ...Array.from({ length: 100 }, tap)];
      await Promise.all([contribute(ports, {}, batch), sleep(round).then(() => withdraw(ports, first.followCode))]);
      const people = await ports.counts.contributors(span, ['perspective']);
      expect(people, `round ${round}`).toContainEqual(
        expect.objectContaining({ perspective: 'visitor', contributors: 1 }),
      );
      first = next;
    }
  });
});
