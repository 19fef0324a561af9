import type { LocalDate, Week } from '../periods/index.ts';

/** The instrument whose visits the sheets count. `monitor` knows instruments by the list that it is handed only. */
export const logbookId = 'logbook';

/** What was done and whom one met, as noted: a number that is absent was not noted, which is not zero. */
export interface Work {
  readonly activity: string;
  readonly children?: number;
  readonly girls?: number;
  readonly adults?: number;
  readonly spoken?: number;
}

/** One visit of one worker to one place, as it stands now: corrected ones once, withdrawn ones not at all. */
export interface LoggedVisit extends Work {
  readonly staffId: string;
  readonly placeId: string;
  readonly date: LocalDate;
  readonly week: Week;
}

/** The facts of a logbook as they were stored; what is no number is not noted. */
export const workOf = (facts: Readonly<Record<string, unknown>>): Work => {
  const noted = (key: 'children' | 'girls' | 'adults' | 'spoken') => {
    const value = facts[key];
    return typeof value === 'number' ? { [key]: value } : {};
  };
  const activity = typeof facts.activity === 'string' ? facts.activity : 'other';
  return { activity, ...noted('children'), ...noted('girls'), ...noted('adults'), ...noted('spoken') };
};
