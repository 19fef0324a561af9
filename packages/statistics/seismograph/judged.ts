import { demand, demandAll } from '../numerics/demand.ts';
import type { Detection } from './detect.ts';
import { type CountSeries, predictions, remembering, type SeriesPrior } from './predict.ts';
import type { Visit } from './series-from-visits.ts';
import type { Grade, PeriodUnit } from './threshold-for-budget.ts';

/** What to watch, and with what. */
export interface Watching {
  readonly prior: SeriesPrior;
  readonly threshold: number;
  readonly unit?: PeriodUnit;
  /** Multiplier per period, see `seasonOf`. */
  readonly season?: (t: number) => number;
  /** Where observers are known; the series is then that of these visits. */
  readonly visits?: readonly Visit[];
  /** Messages of whoever came with one, instead of visits: effort is then 1 per period that was open. */
  readonly reports?: boolean;
  /** A signal is shown when it fell in so many of the last periods: as many as late reports may change. */
  readonly recent?: number;
  /** First period that is judged. */
  readonly from?: number;
}

/** Judge a period three days after its end, and judge the last two again: reports come late. */
export const lateReports = { lagDays: 3, judgedAgain: 2 } as const;

export const nothingFound: Detection = { evidence: [], signals: [] };
/** From strong to weak. */
export const grades: readonly Grade[] = ['strong', 'signal', 'attention'];
export const fewestPeriods = 8;

/** What is judged of a series, and against what. @throws RangeError when a count or an effort cannot be */
export const judged = ({ counts, effort }: CountSeries, options: Watching) => {
  const { prior, unit = 'week', season = () => 1 } = options;
  if (counts.length !== effort.length) throw new RangeError('a series has as many efforts as counts');
  demandAll('count', counts, { least: 0, whole: true });
  demandAll('effort', effort, { least: 0 });
  demand('a threshold', options.threshold, { least: 1 });
  const young = effort.filter((e) => e > 0).length < fewestPeriods;
  const filter = { season, remember: remembering[unit] };
  return {
    young,
    threshold: options.threshold * (young ? 2 : 1),
    filter,
    expected: predictions({ counts, effort }, prior, filter),
    recent: options.recent ?? lateReports.judgedAgain,
  };
};

/** The last signal in so many of the last periods. */
export const shownIn = ({ signals }: Detection, last: number, recent: number): number | undefined =>
  signals.findLast((t) => t > last - recent);
/** That of the last period in which somebody looked. */
export const lastEvidence = ({ evidence }: Detection): number => evidence.findLast((e) => e !== undefined) ?? 0;
