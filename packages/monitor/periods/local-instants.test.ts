import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localClock } from './local-clock.ts';
import { localInstants } from './local-instants.ts';

const iso = (instants: readonly number[]) => instants.map((instant) => new Date(instant).toISOString());

describe('the instants of a time on the wall', () => {
  const baltimore = localInstants('America/New_York');

  test('are one on an ordinary day, in summer and winter', () => {
    expect(iso(baltimore(Date.UTC(2018, 3, 12, 11, 11, 26)))).toEqual(['2018-04-12T15:11:26.000Z']);
    expect(iso(baltimore(Date.UTC(2018, 11, 12, 11, 11, 26)))).toEqual(['2018-12-12T16:11:26.000Z']);
  });

  test('are two in the hour that occurs twice, none in the hour that is skipped', () => {
    expect(iso(baltimore(Date.UTC(2018, 10, 4, 1, 30)))).toEqual([
      '2018-11-04T05:30:00.000Z',
      '2018-11-04T06:30:00.000Z',
    ]);
    expect(iso(baltimore(Date.UTC(2018, 10, 4, 0, 59)))).toEqual(['2018-11-04T04:59:00.000Z']);
    expect(iso(baltimore(Date.UTC(2018, 10, 4, 2, 0)))).toEqual(['2018-11-04T07:00:00.000Z']);
    expect(baltimore(Date.UTC(2018, 2, 11, 2, 30))).toEqual([]);
  });

  test('show that time on the local clock again, anywhere', () => {
    const zones = ['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia'];
    for (const zone of zones) {
      const [instants, clock] = [localInstants(zone), localClock(zone)];
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2013, 0, 1), max: Date.UTC(2030, 0, 1) }), (wall) => {
          for (const instant of instants(wall)) {
            const shown = new Date(wall).toISOString();
            expect(clock(instant)).toMatchObject({ date: shown.slice(0, 10), hour: Number(shown.slice(11, 13)) });
          }
        }),
        { numRuns: 300 },
      );
    }
  });
});
