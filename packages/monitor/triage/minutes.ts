import { messageFor } from '../desk/today.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, permit } from '../people/rights.ts';
import { addWeeks, type LocalDate, startOfWeek } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';

/** What somebody may say to have spent on one thing; nobody is asked for more precision than they have. */
export const minuteChoices = [1, 2, 5, 10, 15, 30, 60] as const;

/** Minutes a week that the desk may ask of the people of an area, where a municipality set nothing else. */
export const usualDeskMinutes = 240;

/** What the desk asked in this week, beside what was agreed. */
export interface DeskWeek {
  readonly minutes: number;
  readonly times: number;
  readonly ceiling: number;
  /** Of the ceiling; below zero where it asked more. */
  readonly left: number;
  /**
   * The areas of this person in which nothing is left of this week, each by itself: there no more is asked before the next one begins.
   * Without a place: everywhere, for who works everywhere.
   */
  readonly full: readonly { readonly placeId?: string; readonly minutes: number; readonly ceiling: number }[];
  /** Monday of the next week, local date. */
  readonly next: LocalDate;
}

/** Minutes of a form; anything that is no choice counts as not said. */
export const minutesSaid = (text: string): number | undefined => minuteChoices.find((n) => String(n) === text);

/**
 * Keeps how long something took, as said by whoever did it: at the place of the message and in this week, never whose minutes
 * they were. Several messages handled together took these minutes together. What was not said is not kept, and nothing is refused for it.
 */
export const spendMinutes = async (
  ports: Ports,
  staff: Staff,
  ids: readonly string[],
  minutes: number | undefined,
): Promise<void> => {
  if (minutes === undefined) return;
  for (const id of ids) {
    const found = await messageFor(ports, staff, 'answer', id);
    if (!found.ok) continue;
    const { edition, placeId } = found.value;
    return ports.triage.spend({ edition, placeId, week: ports.local(ports.now()).week, minutes });
  }
};

/** The week of the desk, in the areas of this person, against the ceiling. */
export const deskWeek = async (ports: Ports, staff: Staff): Promise<Result<DeskWeek>> => {
  const permitted = permit(staff, 'answer');
  if (!permitted.ok) return permitted;
  const areas = areasOf(staff, 'answer');
  const { week } = ports.local(ports.now());
  const spentIn = (of: readonly string[] | undefined) =>
    ports.triage.spent({ ...(of ? { areas: of } : {}), firstWeek: week, lastWeek: week });
  const each = ports.municipality.deskMinutes ?? usualDeskMinutes;
  const [{ minutes, times }, ofEach] = await Promise.all([
    spentIn(areas),
    Promise.all((areas ?? []).map(async (placeId) => ({ placeId, minutes: (await spentIn([placeId])).minutes }))),
  ]);
  const ceiling = each * Math.max(1, areas?.length ?? 1);
  const full = (areas ? ofEach : [{ minutes }]).filter((a) => a.minutes >= each).map((a) => ({ ...a, ceiling: each }));
  return done({ minutes, times, ceiling, left: ceiling - minutes, full, next: startOfWeek(addWeeks(week, 1)) });
};
