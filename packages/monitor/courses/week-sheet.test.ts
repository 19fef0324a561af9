import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, everyWeek, weekday } from '../periods/every-week.test-data.ts';
import type { LoggedVisit } from './logged-visit.ts';
import { girlsShare, tallyOf } from './tally.ts';
import { weekSheet, weeksBefore } from './week-sheet.ts';

// Turns of the year with 52 and 53 weeks, and the weeks in which summer time begins and ends.
const weeks = everyWeek(2019, 2028);
const telling = [202053, 202101, 202452, 202501, 202613, 202644, 202653, 202701, 202713];

/** Monday of an ISO week by walking the calendar: the week with the fourth of January is the first. */
const mondayOf = (week: number): string => {
  let day = `${Math.floor(week / 100)}-01-04`;
  while (weekday(day) !== 'Monday') day = addDays(day, -1);
  return addDays(day, ((week % 100) - 1) * 7);
};

const mondays = weeks.map((week) => [week, mondayOf(week)] as const);
const weekOfDay = (date: string) => mondays.findLast(([, monday]) => monday <= date)?.[0] ?? 0;

const number = fc.option(fc.nat(30), { nil: undefined });
const noted = fc.record({
  weeksBack: fc.integer({ min: -1, max: weeksBefore + 2 }),
  day: fc.nat(6),
  children: number,
  adults: number,
  girls: number,
  spoken: number,
});

interface Noted {
  readonly date: string;
  readonly children: number | undefined;
  readonly girls: number | undefined;
  readonly adults: number | undefined;
  readonly spoken: number | undefined;
}
/** By hand: go through everything and add what is of these days. */
const recount = (all: readonly Noted[], from: string, to: string) => {
  const mine = all.filter((n) => n.date >= from && n.date <= to);
  const sum = (of: (n: Noted) => number | undefined) => mine.reduce((total, n) => total + (of(n) ?? 0), 0);
  const both = mine.filter((n) => n.children !== undefined && n.girls !== undefined);
  return {
    visits: mine.length,
    children: sum((n) => n.children),
    adults: sum((n) => n.adults),
    spoken: sum((n) => n.spoken),
    counted: mine.filter((n) => n.children !== undefined).length,
    ofAdults: mine.filter((n) => n.adults !== undefined).length,
    ofSpoken: mine.filter((n) => n.spoken !== undefined).length,
    girls: both.reduce((total, n) => total + (n.girls ?? 0), 0),
    ofChildren: both.reduce((total, n) => total + (n.children ?? 0), 0),
  };
};

describe('a weekly sheet', () => {
  it('equals a recount of every day, of the week and of the weeks before it', () => {
    const anyWeek = fc.oneof(fc.constantFrom(...telling), fc.constantFrom(...weeks.slice(12, -2)));
    fc.assert(
      fc.property(anyWeek, fc.array(noted, { maxLength: 40 }), (week, given) => {
        const monday = mondayOf(week);
        const all = given.map((n) => ({ ...n, date: addDays(monday, n.day - 7 * n.weeksBack) }));
        const visits = all.map(({ date, children, girls, adults, spoken }): LoggedVisit => {
          const known = Object.entries({ children, girls, adults, spoken }).filter(([, v]) => v !== undefined);
          // The week of a visit is stored with it; here it is the one whose Monday is on or before the day.
          const of = { date, week: weekOfDay(date) };
          return { activity: 'street', staffId: 'samira', placeId: 'p', ...of, ...Object.fromEntries(known) };
        });
        const sheet = weekSheet(week, visits);
        expect(sheet.days.map((d) => d.date)).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n)));
        for (const { date, tally } of sheet.days) expect(tally).toEqual(recount(all, date, date));
        expect(sheet.total).toEqual(recount(all, monday, addDays(monday, 6)));
        expect(sheet.before).toHaveLength(weeksBefore);
        sheet.before.forEach(({ tally }, n) => {
          const start = addDays(monday, 7 * (n - weeksBefore));
          expect(tally).toEqual(recount(all, start, addDays(start, 6)));
        });
      }),
      { seed: 518, numRuns: 150 },
    );
  });

  it('starts before the turn of the year when the weeks before lie there', () => {
    expect(weekSheet(202702, []).before.map((w) => w.week)).toEqual([
      202647, 202648, 202649, 202650, 202651, 202652, 202653, 202701,
    ]);
  });
});

describe("the girls' share", () => {
  it('is taken over the visits at which both numbers were noted', () => {
    const week = tallyOf([
      { activity: 'street', children: 14, girls: 5 },
      { activity: 'street', children: 10 },
      { activity: 'talk' },
    ]);
    expect(week).toMatchObject({ visits: 3, children: 24, girls: 5, ofChildren: 14 });
    expect(girlsShare(week)).toBeCloseTo(5 / 14, 12);
  });

  it('does not exist where nobody was, which is not a share of nought', () => {
    expect(girlsShare(tallyOf([{ activity: 'street', children: 0, girls: 0 }]))).toBeUndefined();
    expect(girlsShare(tallyOf([]))).toBeUndefined();
  });
});
