import { describePeriod, type Kept, type PromisesAtDesk, parsePeriod, type ScreenLanguage } from '@straatwijs/monitor';
import { count, fill, writeNumber } from '#web/language/fill.ts';
import { deskPromisesTexts } from '#web/texts/desk-promises.server.ts';
import { todayPath } from './filter.ts';

/** The promise meter of the areas of somebody at the desk: numbers as they are, for who keeps the promise. */
export const promisesPage = (areas: readonly PromisesAtDesk[], language: ScreenLanguage) => {
  const t = deskPromisesTexts(language);
  const write = (n: number) => writeNumber(language, n);
  const row = (key: string, name: string, kept: Kept) => ({
    key,
    name,
    cells:
      kept.state === 'value'
        ? [kept.meter.inTime, kept.meter.late, kept.meter.overdue, kept.meter.running].map(write)
        : undefined,
  });
  return {
    t,
    areas: areas.map(({ place, year, kinds, quarters, tapsAnswered }) => {
      const meter = year.state === 'value' ? year.meter : undefined;
      const taps = tapsAnswered === undefined ? undefined : parsePeriod(tapsAnswered);
      return {
        id: place.id,
        name: place.name,
        rows: [row('all', t.all, year), ...kinds.map(({ kind, kept }) => row(kind, t.kinds[kind], kept))],
        quarters: quarters.map(({ period, kept }) => row(period.key, describePeriod(period, language), kept)),
        sentences: [
          ...(meter?.median === undefined ? [] : [count(language, t.median, meter.median)]),
          ...(meter === undefined
            ? []
            : [meter.oldestOpen === undefined ? t.noneOpen : count(language, t.oldest, meter.oldestOpen)]),
          taps ? fill(t.taps, { quarter: describePeriod(taps, language) }) : t.noTaps,
        ],
        late: meter && meter.overdue > 0 ? todayPath({ place: place.id, show: 'late' }) : undefined,
      };
    }),
  };
};
