import type { Work } from './logged-visit.ts';

/** Visits added up. `girls` are those of `ofChildren` only: of the visits at which both numbers were noted. */
export interface Tally {
  readonly visits: number;
  /** Of the `counted` visits at which it was noted: left empty is not nobody. */
  readonly children: number;
  readonly counted: number;
  readonly girls: number;
  readonly ofChildren: number;
  /** Of the `ofAdults` visits at which it was noted. */
  readonly adults: number;
  readonly ofAdults: number;
  /** Of the `ofSpoken` visits at which it was noted. */
  readonly spoken: number;
  readonly ofSpoken: number;
}

export const tallyOf = (visits: readonly Work[]): Tally => {
  const total = {
    visits: visits.length,
    ...{ children: 0, counted: 0, girls: 0, ofChildren: 0 },
    ...{ adults: 0, ofAdults: 0, spoken: 0, ofSpoken: 0 },
  };
  for (const { children, girls, adults, spoken } of visits) {
    total.children += children ?? 0;
    total.counted += children === undefined ? 0 : 1;
    total.adults += adults ?? 0;
    total.ofAdults += adults === undefined ? 0 : 1;
    total.spoken += spoken ?? 0;
    total.ofSpoken += spoken === undefined ? 0 : 1;
    // A share of what was not counted would be a guess: such a visit stays out of it, above and below the line.
    if (children === undefined || girls === undefined) continue;
    total.girls += girls;
    total.ofChildren += children;
  }
  return total;
};

/** Girls of all children, 0 to 1; undefined when there is nothing to take a share of. */
export const girlsShare = ({ girls, ofChildren }: Pick<Tally, 'girls' | 'ofChildren'>): number | undefined =>
  ofChildren === 0 ? undefined : girls / ofChildren;
