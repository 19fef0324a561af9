import type { PublishableTable } from '../disclosure/index.ts';
import { lastClosed, type Period, previousPeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import { toldOf } from './overview.ts';

/** The last year of a place, the earliest first: each period through the gate by itself. */
export interface ToldLine {
  readonly kind: keyof typeof inAYear;
  readonly periods: readonly { readonly period: Period; readonly told: PublishableTable }[];
}
const inAYear = { month: 12, quarter: 4 } as const;

const lineOf = async (ports: Ports, place: Place, kind: ToldLine['kind']): Promise<ToldLine> => {
  const periods: { period: Period; told: PublishableTable }[] = [];
  let period = lastClosed(kind, ports.local(ports.now()).date);
  // One after the other: a visitor of one page should not take all connections.
  while (periods.length < inAYear[kind]) {
    periods.unshift({ period, told: await toldOf(ports, place, period) });
    period = previousPeriod(period);
  }
  return { kind, periods };
};
const inState = ({ periods }: ToldLine, state: PublishableTable['state']): number =>
  periods.filter((p) => p.told.state === state).length;

/** By month; by quarter where most months in which something was told are too little to show and quarters show some. */
export const toldLine = async (ports: Ports, place: Place): Promise<ToldLine> => {
  const months = await lineOf(ports, place, 'month');
  if (inState(months, 'value') >= inState(months, 'too-few')) return months;
  const quarters = await lineOf(ports, place, 'quarter');
  return inState(quarters, 'value') > 0 ? quarters : months;
};
