import { type CountRow, endOfWeek, type Geography, type Ports, reportsPrefix } from '@straatwijs/monitor';
import { monthOfThursday, type Totals, totalKey } from './plain-recount.ts';

const add = (totals: Totals, placeId: string, row: CountRow): void => {
  const key = totalKey(placeId, monthOfThursday(endOfWeek(row.week)), row.indicator);
  totals.set(key, (totals.get(key) ?? 0) + row.value);
};

/** Totals per place, month and kind, from the weekly counts of every place. */
export const storedTotals = async (ports: Ports, geography: Geography, source: string): Promise<Totals> => {
  const totals: Totals = new Map();
  for (const row of await ports.counts.series(geography.edition, `${reportsPrefix}${source}`))
    add(totals, row.placeId, row);
  return totals;
};

const asked = 100;

/** The same totals of about a hundred places, the municipality among them, asked one by one as the pages ask them. */
export const askedTotals = async (
  ports: Ports,
  { edition, places }: Geography,
  source: string,
): Promise<{ readonly totals: Totals; readonly placeIds: ReadonlySet<string> }> => {
  const every = Math.ceil(places.length / asked);
  const placeIds = new Set(places.filter(({ scale }, n) => scale === 'city' || n % every === 0).map(({ id }) => id));
  const totals: Totals = new Map();
  for (const placeId of placeIds) {
    const rows = await ports.counts.counts({ edition, placeId, firstWeek: 190001, lastWeek: 299952 });
    for (const row of rows) if (row.series === `${reportsPrefix}${source}`) add(totals, placeId, row);
  }
  return { totals, placeIds };
};
