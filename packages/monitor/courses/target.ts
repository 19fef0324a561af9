import { endOfWeek, type LocalDate, type Week } from '../periods/index.ts';

/** Where an organisation wants to go: so many girls of every hundred children, at one place or everywhere. */
export interface Target {
  readonly id: string;
  /** Absent: for every place of the organisation that has none of its own. */
  readonly placeId?: string;
  readonly percent: number;
  /** From this local date on, until a later one replaces it. */
  readonly since: LocalDate;
  readonly setBy: string;
  readonly setAt: number;
}

const isNewer = (a: Target, than: Target | undefined): boolean =>
  than === undefined || a.since > than.since || (a.since === than.since && a.setAt > than.setAt);

/** The target that held in a week: the place's own before that of the organisation, the latest before an earlier one. */
export const targetIn = (week: Week, placeId: string | undefined, targets: readonly Target[]): Target | undefined => {
  const end = endOfWeek(week);
  let own: Target | undefined;
  let general: Target | undefined;
  for (const target of targets) {
    if (target.since > end) continue;
    if (target.placeId === undefined) general = isNewer(target, general) ? target : general;
    else if (target.placeId === placeId) own = isNewer(target, own) ? target : own;
  }
  return own ?? general;
};

/** What a target's girls are of so many children, rounded up: half of 15 is 8. */
export const girlsWanted = (target: Pick<Target, 'percent'>, ofChildren: number): number =>
  Math.ceil((target.percent * ofChildren) / 100);
