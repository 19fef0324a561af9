import { isPlanned, type PublishableTable, publishedTable } from '../disclosure/index.ts';
import { lastClosed, type Period, previousPeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';

/** The last year of a place, the earliest first: each period as it was released. */
export interface ToldLine {
  readonly kind: keyof typeof inAYear;
  readonly periods: readonly { readonly period: Period; readonly told: PublishableTable }[];
}
const inAYear = { month: 12, quarter: 4 } as const;

const lineOf = async (ports: Ports, place: Place, kind: ToldLine['kind']): Promise<ToldLine> => {
  const periods: Period[] = [];
  for (let p = lastClosed(kind, ports.local(ports.now()).date); periods.length < inAYear[kind]; p = previousPeriod(p))
    periods.unshift(p);
  const { edition, id: placeId } = place;
  const cells = await ports.releases.cells({
    edition,
    placeIds: [placeId],
    periods: periods.map((p) => p.key),
    kinds: ['told'],
  });
  const planned = isPlanned('told', kind, place.scale);
  return {
    kind,
    periods: periods.map((period) => ({
      period,
      told: publishedTable(
        cells.filter((c) => c.period === period.key),
        planned,
      ),
    })),
  };
};
const inState = ({ periods }: ToldLine, state: PublishableTable['state']): number =>
  periods.filter((p) => p.told.state === state).length;

/** By month; by quarter where most months in which something was told are too little to show and quarters show some. */
export const toldLine = async (ports: Ports, place: Place): Promise<ToldLine> => {
  const quarters = await lineOf(ports, place, 'quarter');
  if (!isPlanned('told', 'month', place.scale)) return quarters;
  const months = await lineOf(ports, place, 'month');
  if (inState(months, 'value') >= inState(months, 'too-few')) return months;
  return inState(quarters, 'value') > 0 ? quarters : months;
};
