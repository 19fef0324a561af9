import { endOfWeek, type Geography, type Ports, reportsPrefix } from '@straatwijs/monitor';
import { monthOfThursday, type Totals, totalKey } from './plain-recount.ts';

const atOnce = 8;

/** Totals per place, month and kind as the pages would read them: from the weekly counts of every place. */
export const storedTotals = async (ports: Ports, geography: Geography, source: string): Promise<Totals> => {
  const totals: Totals = new Map();
  const waiting = geography.places.map(({ id }) => id);
  const work = async () => {
    for (let placeId = waiting.pop(); placeId !== undefined; placeId = waiting.pop()) {
      const span = { edition: geography.edition, placeId, firstWeek: 190001, lastWeek: 299952 };
      for (const row of await ports.counts.counts(span)) {
        if (row.series !== `${reportsPrefix}${source}`) continue;
        const key = totalKey(placeId, monthOfThursday(endOfWeek(row.week)), row.indicator);
        totals.set(key, (totals.get(key) ?? 0) + row.value);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return totals;
};
