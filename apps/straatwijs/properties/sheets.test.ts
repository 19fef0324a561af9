import { randomUUID } from 'node:crypto';
import { type ContributionBody, contribute, ownSheet, type Staff, teamSheet, weeksBefore } from '@straatwijs/monitor';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDay, aStaff, youthWork } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { newTown } from './small-town.ts';

const others = { id: 'ander', kind: 'youth-work', name: 'Ander werk' } as const;
const workers = ['samira', 'deniz'].map((id) => aStaff('worker', { id, organisation: youthWork }));
const stranger = aStaff('worker', { id: 'lotte', organisation: others });
const coordinator = aStaff('coordinator', { id: 'karim', organisation: youthWork });
const everybody = [...workers, stranger];

// The Monday of some weeks: an ordinary one, both turns of the clock, and turns of a year of 52 and of 53 weeks.
const mondays: Readonly<Record<string, number>> = {
  '2026-11-16': 202647,
  '2026-03-23': 202613,
  '2026-10-19': 202643,
  '2026-12-28': 202653,
  '2027-01-04': 202701,
  '2024-12-30': 202501,
};
const hour = 3_600_000;
const number = fc.option(fc.nat(25), { nil: undefined });
const noted = fc.record({
  who: fc.nat(everybody.length - 1),
  place: fc.constantFrom('straat:0001:plein', 'straat:0001:laan'),
  // From ten weeks before to a week after, by the hour and often around midnight.
  hours: fc.integer({ min: -10 * 168, max: 2 * 168 }),
  minute: fc.constantFrom(0, 1, 30, 59),
  children: number,
  girls: fc.nat(25),
  adults: number,
  spoken: fc.nat(25),
});

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const dayAfter = (monday: string, days: number): string =>
  new Date(Date.parse(`${monday}T12:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);

interface Sent {
  readonly staff: Staff;
  readonly body: ContributionBody;
}
/** A plain recount: every body that was sent, laid on the calendar on the wall, and added up by hand. */
const recount = (sent: readonly Sent[], from: string, to: string) => {
  const total = {
    ...{ visits: 0, children: 0, counted: 0, girls: 0, ofChildren: 0 },
    ...{ adults: 0, ofAdults: 0, spoken: 0, ofSpoken: 0 },
  };
  for (const { body } of sent) {
    const date = wall.format(new Date(body.observedAt));
    if (date < from || date > to) continue;
    const given = (key: string) => (typeof body.answers[key] === 'number' ? Number(body.answers[key]) : undefined);
    total.visits += 1;
    total.children += given('children') ?? 0;
    total.adults += given('adults') ?? 0;
    total.spoken += given('spoken') ?? 0;
    total.counted += given('children') === undefined ? 0 : 1;
    total.ofAdults += given('adults') === undefined ? 0 : 1;
    total.ofSpoken += given('spoken') === undefined ? 0 : 1;
    if (given('children') !== undefined && given('girls') !== undefined) {
      total.girls += given('girls') ?? 0;
      total.ofChildren += given('children') ?? 0;
    }
  }
  return total;
};

describe.each(servers())('weekly sheets on the %s server', (on) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await testInstallation({ on, places: false });
    installation.now = Date.UTC(2027, 5, 1);
  });
  afterAll(() => installation.close());

  it('equal a recount of what was sent, over turns of the year and of the clock, for one worker and for the team', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(mondays)),
        fc.array(noted, { minLength: 1, maxLength: 40 }),
        async (monday, given) => {
          const ports = await newTown(installation.portsOf);
          const start = Date.parse(`${monday}T00:00:00+01:00`);
          const sent = given.map((n): Sent => {
            const { children, adults } = n;
            const whole = (of: number | undefined, key: string, part: string, m: number) =>
              of === undefined ? {} : { [key]: of, ...(m % 3 === 0 ? {} : { [part]: Math.min(m, of) }) };
            const answers = {
              activity: 'street',
              ...whole(children, 'children', 'girls', n.girls),
              ...whole(adults, 'adults', 'spoken', n.spoken),
            };
            const observedAt = new Date(start + n.hours * hour + n.minute * 60_000).toISOString();
            const staff = everybody[n.who] ?? stranger;
            return { staff, body: aDay({ id: randomUUID(), place: n.place, observedAt, answers }) };
          });
          for (const staff of everybody) {
            const mine = sent.filter((s) => s.staff === staff).map((s) => s.body);
            const results = mine.length === 0 ? [] : await contribute(ports, { staff }, mine);
            for (const result of results) expect(result).toMatchObject({ ok: true });
          }
          const week = mondays[monday] ?? 0;
          const ours = sent.filter((s) => s.staff !== stranger);
          const looks = [
            { sheet: await teamSheet(ports, coordinator, { week }), of: ours },
            {
              sheet: await teamSheet(ports, coordinator, { week, place: 'straat:0001:laan' }),
              of: ours.filter((s) => s.body.place === 'straat:0001:laan'),
            },
            ...(await Promise.all(
              everybody.map(async (staff) => ({
                sheet: await ownSheet(ports, staff, { week }),
                of: sent.filter((s) => s.staff === staff),
              })),
            )),
          ];
          for (const { sheet, of } of looks) {
            if (!sheet.ok) throw new Error(sheet.refusal.code);
            expect(sheet.value.days.map((d) => d.date)).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => dayAfter(monday, n)));
            for (const { date, tally } of sheet.value.days) expect(tally).toEqual(recount(of, date, date));
            expect(sheet.value.total).toEqual(recount(of, monday, dayAfter(monday, 6)));
            sheet.value.before.forEach(({ tally }, n) => {
              const from = dayAfter(monday, 7 * (n - weeksBefore));
              expect(tally).toEqual(recount(of, from, dayAfter(from, 6)));
            });
          }
        },
      ),
      { seed: 518, numRuns: 25 },
    );
  });
});
