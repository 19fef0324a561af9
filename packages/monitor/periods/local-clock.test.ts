import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localClock, localMoment } from './local-clock.ts';

const zones = [
  'Europe/Amsterdam',
  'America/Curacao',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
];

// The oracle knows nothing of offsets or of Thursdays: it has Intl write the wall clock as a sentence, and counts weeks
// by walking every day from Monday 3 January 2000, starting at 1 in the week that holds 4 January.
const wallClocks = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
);
const weekOfDay = new Map<string, number>();
for (
  let monday = Date.UTC(2000, 0, 3), year = 1999, week = 52;
  monday < Date.UTC(2101, 1, 1);
  monday += 7 * 86_400_000
) {
  const dates = [0, 1, 2, 3, 4, 5, 6].map((day) => new Date(monday + day * 86_400_000).toISOString().slice(0, 10));
  const newYear = dates.find((date) => date.endsWith('-01-04'));
  week = newYear === undefined ? week + 1 : 1;
  year = newYear === undefined ? year : Number(newYear.slice(0, 4));
  for (const date of dates) weekOfDay.set(date, year * 100 + week);
}
weekOfDay.set('2000-01-01', 199952).set('2000-01-02', 199952).set('1999-12-31', 199952);

function oracle(instant: number, timeZone: string) {
  const [date = '', time = ''] = (wallClocks.get(timeZone)?.format(instant) ?? '').split(' ');
  return { date, hour: Number(time.slice(0, 2)), week: weekOfDay.get(date) };
}

const clocks = new Map(zones.map((timeZone) => [timeZone, localClock(timeZone)]));
const zone = fc.constantFrom(...zones);
const year = fc.integer({ min: 2000, max: 2100 });
const withinThirtyHours = fc.integer({ min: -30 * 3_600_000, max: 30 * 3_600_000 });

function expectOracle(instant: number, timeZone: string) {
  expect(clocks.get(timeZone)?.(instant)).toEqual(oracle(instant, timeZone));
}

describe('the local clock', () => {
  test('shows date, hour and week of any instant from 2000 to 2100 in any zone', () => {
    const instant = fc.integer({ min: Date.UTC(2000, 0, 1, 12), max: Date.UTC(2101, 0, 1) });
    fc.assert(fc.property(instant, zone, expectOracle), { numRuns: 5000 });
  });

  test('is right around midnight of 31 December of any year', () => {
    const instant = fc.tuple(year, withinThirtyHours).map(([y, ms]) => Date.UTC(y + 1, 0, 1) + ms);
    fc.assert(fc.property(instant, zone, expectOracle), { numRuns: 3000 });
  });

  test('is right in every minute of the days on which clocks change in Europe, Newfoundland and Lord Howe', () => {
    for (const y of [2000, 2007, 2026, 2027, 2099]) {
      for (const timeZone of ['Europe/Amsterdam', 'America/St_Johns', 'Australia/Lord_Howe']) {
        for (const change of changesIn(y, timeZone)) {
          for (let minute = -200; minute <= 200; minute++) expectOracle(change + minute * 60_000, timeZone);
        }
      }
    }
  });

  test('is right when asked in any order, forgotten hours included', () => {
    const clock = localClock('Australia/Lord_Howe');
    for (let hour = 0; hour < 60_000; hour++) clock(hour * 3_600_000);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2100, 0, 1) }), (at) => {
        expect(clock(at)).toEqual(oracle(at, 'Australia/Lord_Howe'));
      }),
    );
  });

  test('puts the hour that Amsterdam has twice, and the one it skips, where the wall clock had them', () => {
    const hourAt = (text: string) => localMoment(new Date(text), 'Europe/Amsterdam').hour;
    expect(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z'].map(hourAt)).toEqual([2, 2, 3]);
    expect(['2026-03-29T00:59:59.999Z', '2026-03-29T01:00:00Z'].map(hourAt)).toEqual([1, 3]);
  });

  test('puts a contribution of Sunday night in the week that ends there, whatever UTC says', () => {
    expect(localMoment(new Date('2026-10-11T21:59:59.999Z'), 'Europe/Amsterdam')).toEqual({
      date: '2026-10-11',
      hour: 23,
      week: 202641,
    });
    expect(localMoment(new Date('2026-10-11T22:00:00Z'), 'Europe/Amsterdam')).toEqual({
      date: '2026-10-12',
      hour: 0,
      week: 202642,
    });
    expect(localMoment(new Date('2021-01-02T12:00:00Z'), 'Europe/Amsterdam').week).toBe(202053);
  });

  test('knows offsets of before the telegraph, seconds included', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const clock = localClock('America/New_York');
    for (let second = -4000; second < 4000; second += 7) {
      const at = Date.UTC(1883, 10, 18, 17) + second * 1000;
      const { date, hour } = clock(at);
      expect(`${date} ${String(hour).padStart(2, '0')}`).toBe(format.format(at).slice(0, 13));
    }
  });

  test('refuses a zone or an instant that does not exist', () => {
    expect(() => localClock('Europe/Den_Haag')).toThrow(RangeError);
    expect(() => localMoment(new Date('yesterday'), 'UTC')).toThrow(RangeError);
  });
});

/** The instants in a year, to the minute, at which the wall clock jumps according to the oracle. */
function changesIn(y: number, timeZone: string): number[] {
  const changes: number[] = [];
  for (let at = Date.UTC(y, 0, 2), end = Date.UTC(y, 11, 30); at < end; at += 3_600_000) {
    const [before, after] = [wallTime(at, timeZone), wallTime(at + 3_600_000, timeZone)];
    if (after - before !== 3_600_000) changes.push(at);
  }
  expect(changes.length).toBe(2);
  return changes;
}

function wallTime(at: number, timeZone: string): number {
  return Date.parse(`${wallClocks.get(timeZone)?.format(at).replace(' ', 'T')}Z`);
}
