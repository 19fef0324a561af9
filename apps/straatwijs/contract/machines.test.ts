import { randomBytes, randomUUID } from 'node:crypto';
import {
  agendaSteps,
  chooseComparison,
  confirmSignal,
  explainSignal,
  linkSignal,
  makeOffer,
  measureSteps,
  noteMeasure,
  offerSteps,
  planTalk,
  type Result,
  raiseSignal,
  roundSteps,
  type Staff,
  saveAgenda,
  saveRound,
  shortId,
  signalSteps,
  stepAgenda,
  stepMeasure,
  stepOffer,
  stepRound,
  stepTalk,
  talkNow,
  talkSteps,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMeasure } from '../testing/measures.ts';
import { aCode, aStaff } from '../testing/people.ts';
import { aRound } from '../testing/rounds.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const buurt = 'BU05183637';
const street = 'straat:0518:kaapseplein';
const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const reader = aStaff('reader', { id: 'rik' });
const elsewhere = aStaff('coordinator', { id: 'dee', area: 'BU05180800' });
const strangers = [reader, elsewhere];
const day = 86_400_000;

let home: TestInstallation;
beforeAll(async () => {
  home = await testInstallation();
  for (const staff of [noor, ...strangers]) await home.ports.people.saveStaff(staff);
});
afterAll(() => home.close());

/** One way from a state to another, as the table has it. */
interface Step {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** What cannot be done without saying why. */
  readonly reason?: boolean;
}
interface Machine {
  readonly table: readonly Step[];
  /** Everything that can be asked of it, also what is nowhere in the table. */
  readonly asked: readonly string[];
  make(): Promise<string>;
  stateOf(id: string): Promise<string | undefined>;
  take(staff: Staff, id: string, step: string, reason: string): Promise<Result<unknown>>;
}

/** Of tables that say which state may follow which: a step is called after the state to which it leads. */
const byState = (steps: Readonly<Record<string, readonly string[]>>, withReason: readonly string[] = []): Step[] =>
  Object.entries(steps).flatMap(([from, ends]) =>
    ends.map((to) => ({ name: to, from, to, reason: withReason.includes(to) })),
  );
const sound = async (made: Promise<Result<unknown>>): Promise<void> => expect(await made).toMatchObject({ ok: true });
const code = (): string => shortId(randomBytes(10));

const machines: Readonly<Record<string, Machine>> = {
  measure: {
    table: byState(measureSteps, ['stopped', 'judged']),
    asked: Object.keys(measureSteps),
    make: async () => {
      const command = aMeasure({ decided: '2026-11-01', from: '2026-12-01' });
      await sound(noteMeasure(home.ports, noor, command));
      // A judgement asks for a choice that was made before.
      const compared = { id: command.id, placeIds: [], because: 'Geen plein lijkt hierop.' };
      await sound(chooseComparison(home.ports, noor, compared));
      return command.id;
    },
    stateOf: async (id) => (await home.ports.measures.measure(id))?.state,
    take: (staff, id, to, why) => stepMeasure(home.ports, staff, { id, to, why }),
  },
  round: {
    table: byState(roundSteps),
    asked: Object.keys(roundSteps),
    make: async () => {
      const command = aRound();
      await sound(saveRound(home.ports, noor, command));
      return command.id;
    },
    stateOf: async (id) => (await home.ports.rounds.round(id))?.state,
    take: (staff, id, to) => stepRound(home.ports, staff, { id, to: to as keyof typeof roundSteps }),
  },
  agenda: {
    table: byState(agendaSteps),
    asked: Object.keys(agendaSteps),
    make: async () => {
      const id = code();
      await sound(
        saveAgenda(home.ports, noor, { id, placeId: buurt, period: '2027', themes: ['clean'], words: { nl: 'Dat.' } }),
      );
      return id;
    },
    stateOf: async (id) => (await home.ports.agenda.agenda(id))?.state,
    take: (staff, id, to) => stepAgenda(home.ports, staff, { id, to: to as keyof typeof agendaSteps }),
  },
  offer: {
    table: byState(offerSteps, ['declined', 'thanked']),
    asked: Object.keys(offerSteps),
    make: async () => {
      const id = randomUUID();
      await sound(
        makeOffer(home.ports, {
          ...{ id, code: aCode(), placeId: street, kind: 'help-once', ways: ['street'], theme: 'green' },
          ...{ words: 'Ik heb een snoeischaar.', phone: '', mail: '', language: 'nl' },
        }),
      );
      return id;
    },
    stateOf: async (id) => (await home.ports.offers.offer(id))?.state,
    take: (staff, id, to, words) => stepOffer(home.ports, staff, { id, to, words }),
  },
  signal: {
    // What a person can do; what the seismograph does is tried with its nights.
    table: (['confirmed', 'explained', 'linked'] as const).flatMap((name) =>
      signalSteps[name].from
        .filter((from) => from !== 'past')
        .map((from) => ({ name, from, to: name === 'linked' ? from : name, reason: name === 'explained' })),
    ),
    asked: ['confirmed', 'explained', 'linked'],
    make: async () => {
      // Of what is open already the first is returned: each is about a direction, spirit and theme of its own.
      const free = signalsAbout.pop();
      const raised = await raiseSignal(home.ports, noor, { id: randomUUID(), words: 'Zie ik.', ...free } as never);
      return raised.ok ? raised.value.id : expect.unreachable(raised.refusal.code);
    },
    stateOf: async (id) => (await home.ports.signals.signal(id))?.state,
    take: async (staff, id, step, words) => {
      if (step === 'confirmed') return confirmSignal(home.ports, staff, { id, words });
      if (step === 'explained') return explainSignal(home.ports, staff, { id, words });
      return linkSignal(home.ports, staff, { id, otherId: linkable });
    },
  },
  talk: {
    table: Object.entries(talkSteps).flatMap(([name, { from, to, reason }]) =>
      from.map((f) => ({ name, from: f, to, reason })),
    ),
    asked: Object.keys(talkSteps),
    make: async () => {
      const planned = await planTalk(home.ports, noor, {
        ...{ id: randomUUID(), kind: 'quarterly', placeId: buurt, date: '2026-11-24', starts: '19:30' },
        ...{ venue: 'buurtkamer', joins: 'bewonersoverleg', whyNone: '' },
      });
      return planned.ok ? planned.value.id : expect.unreachable(planned.refusal.code);
    },
    stateOf: async (id) => (await talkNow(home.ports, id))?.state,
    take: (staff, id, step, reason) => stepTalk(home.ports, staff, { id, step, reason }),
  },
};
const signalsAbout: { placeId: string; theme: string; direction: string; valence: string }[] = [];
let linkable = '';

const lastOf = async (id: string): Promise<{ readonly actor: string; readonly at: number } | undefined> => {
  const [last] = await home.storage.inMunicipality(518)((scope) =>
    scope.rows<{ actor: string; at: number }>(
      `SELECT actor, (extract(epoch FROM happened_at) * 1000)::float8 AS at FROM trail
       WHERE municipality_id = 518 AND subject = $1 ORDER BY trail_id DESC LIMIT 1`,
      [id],
    ),
  );
  return last;
};

/** Steps that lead from the beginning to each state that can be reached. */
const waysThrough = (table: readonly Step[], start: string): ReadonlyMap<string, readonly Step[]> => {
  const ways = new Map<string, readonly Step[]>([[start, []]]);
  for (const [state, way] of ways)
    for (const step of table) if (step.from === state && !ways.has(step.to)) ways.set(step.to, [...way, step]);
  return ways;
};

describe.each(Object.entries(machines))('the table of %ss: every step, and no other', (_, machine) => {
  /** As a person does, or the clock, for whom a week goes by. */
  const go = async (id: string, { name }: Step): Promise<Result<unknown>> => {
    if (machine !== machines.talk || name !== 'fix') return machine.take(noor, id, name, 'Omdat het zo is.');
    home.now += 9 * day;
    return { ok: true, value: await machine.stateOf(id) };
  };

  it('leaves who and when, and why where it asks for it; what is refused changes nothing', async () => {
    if (machine === machines.signal) {
      for (const theme of ['clean', 'green', 'youth', 'traffic', 'safety', 'social'])
        for (const valence of ['positive', 'negative'])
          for (const direction of ['up', 'down']) signalsAbout.push({ placeId: street, theme, valence, direction });
      linkable = await machine.make();
    }
    const start = (await machine.stateOf(await machine.make())) ?? '';
    const ways = waysThrough(machine.table, start);
    let refused = 0;
    for (const [state, way] of ways) {
      const there = async (): Promise<string> => {
        const id = await machine.make();
        for (const step of way) expect(await go(id, step)).toMatchObject({ ok: true });
        expect(await machine.stateOf(id)).toBe(state);
        return id;
      };
      for (const step of machine.table.filter((s) => s.from === state)) {
        const id = await there();
        const called = `${state}: ${step.name}`;
        for (const stranger of strangers) {
          expect((await machine.take(stranger, id, step.name, 'Zomaar.')).ok, called).toBe(false);
          expect(await machine.stateOf(id), called).toBe(state);
        }
        if (step.reason) {
          const without = await machine.take(noor, id, step.name, '  ');
          expect(without, called).toMatchObject({ refusal: { code: 'reason-needed' } });
          expect(await machine.stateOf(id), called).toBe(state);
        }
        home.now += 60_000;
        expect(await go(id, step), called).toMatchObject({ ok: true });
        expect(await machine.stateOf(id), called).toBe(step.to);
        const { actor = '', at = 0 } = (await lastOf(id)) ?? {};
        expect(actor, called).toBe(machine === machines.talk && step.name === 'fix' ? 'clock' : 'noor');
        expect(Math.abs(at - home.now), called).toBeLessThan(step.name === 'fix' ? 9 * day : 1);
      }
      const never = machine.asked.filter(
        (name) => !machine.table.some((s) => s.from === state && s.name === name && name !== 'fix'),
      );
      const id = await there();
      for (const name of never) {
        const answer = await machine.take(noor, id, name, 'Toch.');
        expect(answer, `${state}: ${name}`).toMatchObject({ refusal: { code: 'step-not-possible' } });
        expect(await machine.stateOf(id)).toBe(state);
        refused++;
      }
    }
    expect(new Set(machine.table.map((s) => s.to)).size).toBeLessThanOrEqual(ways.size);
    if (machine !== machines.signal) expect(refused).toBeGreaterThan(3);
  });
});
