import { randomUUID } from 'node:crypto';
import { answer, contribute, type Ports, promiseMeter, withdraw } from '@straatwijs/monitor';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { codeOf, fixed, idOf } from './arbitraries.ts';
import { inside, leaves, newTown } from './small-town.ts';

const day = 86_400_000;
const noor = aStaff('coordinator', { id: 'noor' });

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('tell' as const),
      place: fc.constantFrom(...leaves),
      story: fc.constantFrom('', 'Vol.', 'Wanneer?'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('answer' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('thank' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('days' as const), n: fc.integer({ min: 1, max: 9 }) }) },
);

interface Row {
  readonly place_id: string;
  readonly received: string;
  readonly answered: string | null;
}
/** Working days of a plain calendar: none of the days of this test is a holiday. */
const isLate = (received: string, until: string): boolean => {
  let passed = 0;
  for (let at = Date.parse(received) + day; at <= Date.parse(until); at += day)
    if (![0, 6].includes(new Date(at).getUTCDay())) passed++;
  return passed > 5;
};

/** From the raw tables, one row per message, without any code of the meter. */
const recount = async (installation: TestInstallation, ports: Ports, within: string, today: string) => {
  const { id } = ports.municipality;
  const rows = await installation.storage.inMunicipality(id)((scope) =>
    scope.rows<Row>(
      `SELECT k.place_id, to_char(k.received_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS received,
         to_char(min(a.answered_at) AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS answered
       FROM contribution k JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = k.id
       LEFT JOIN answer_to x ON x.municipality_id = $1 AND x.root_id = k.root_id
       LEFT JOIN answer a ON a.municipality_id = $1 AND a.answer_id = x.answer_id
       WHERE k.municipality_id = $1 GROUP BY k.id, k.place_id, k.received_at`,
      [id],
    ),
  );
  const mine = rows.filter((r) => inside[r.place_id]?.includes(within));
  const kinds = mine.map((r) =>
    r.answered === null
      ? isLate(r.received, today)
        ? 'overdue'
        : 'running'
      : isLate(r.received, r.answered)
        ? 'late'
        : 'inTime',
  );
  const of = (kind: string) => kinds.filter((k) => k === kind).length;
  const took = mine
    .flatMap((r) => (r.answered === null ? [] : [(Date.parse(r.answered) - Date.parse(r.received)) / day]))
    .sort((a, b) => a - b);
  const waits = mine.flatMap((r) => (r.answered === null ? [(Date.parse(today) - Date.parse(r.received)) / day] : []));
  return {
    ...{ inTime: of('inTime'), late: of('late'), overdue: of('overdue'), running: of('running') },
    due: mine.length - of('running'),
    median: took[Math.ceil(took.length / 2) - 1],
    oldestOpen: waits.length > 0 ? Math.max(...waits) : undefined,
  };
};

describe.each(servers())('the promise meter on the %s server', (on) => {
  let installation: TestInstallation;
  const start = Date.UTC(2026, 5, 1, 10);
  beforeAll(async () => {
    installation = await testInstallation({ on, places: false });
  });
  afterAll(() => installation.close());

  it('equals a recount of the raw tables after any weeks of telling, answering, thanking and withdrawing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        installation.now = start;
        const ports = await newTown(installation.portsOf);
        await ports.people.saveStaff(noor);
        const told: { readonly id: string; readonly code: string }[] = [];
        for (const [n, next] of steps.entries()) {
          if (next.kind === 'days') installation.now += next.n * day;
          else if (next.kind === 'tell') {
            const one = { id: idOf(n), code: codeOf(n) };
            const body = {
              ...{ id: one.id, followCode: one.code, instrument: 'street-signal', version: 1, place: next.place },
              ...({ perspective: 'resident', channel: 'phone' } as const),
              observedAt: new Date(installation.now).toISOString(),
              answers: { valence: 'negative', theme: 'clean', ...(next.story ? { story: next.story } : {}) },
            };
            expect(await contribute(ports, {}, [body])).toMatchObject([{ ok: true }]);
            told.push(one);
          } else {
            const one = told[next.which % Math.max(1, told.length)];
            if (!one) continue;
            if (next.kind === 'withdraw') await withdraw(ports, one.code);
            else {
              const words =
                next.kind === 'thank' ? 'Heel erg bedankt voor je bericht' : 'De veegwagen komt maandag langs.';
              const given = await answer(ports, noor, { id: randomUUID(), kind: 'we-do', words, to: [one.id] });
              if (next.kind === 'thank') expect(given.ok).toBe(false);
            }
          }
        }
        const today = ports.local(installation.now).date;
        for (const within of ['GM0001', 'BU00010001', 'straat:0001:plein']) {
          const asked = { edition: 2026, within, from: '2026-01-01', to: '2026-12-31', timeZone: 'Europe/Amsterdam' };
          const { groups } = await ports.promises.kept(asked);
          expect(promiseMeter(groups, today, 5)).toEqual(await recount(installation, ports, within, today));
        }
      }),
      fixed,
    );
  });
});
