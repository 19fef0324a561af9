import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import { isWeek, type Week } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { type Comparison, compareOf } from './comparison.ts';
import type { CourseNote } from './course-note.ts';
import type { LoggedVisit } from './logged-visit.ts';
import { type Tally, tallyOf } from './tally.ts';
import { type Target, targetIn } from './target.ts';
import { firstWeekOfSheet, type WeekSheet, weekSheet } from './week-sheet.ts';

export interface SheetCommand {
  /** Without it: this week. */
  readonly week?: Week;
  /** Only what was noted at this place. */
  readonly place?: string;
  /** Whose, for somebody who works for more than one. */
  readonly organisation?: string;
}

/** A weekly course sheet: own, or of the whole organisation, at one place or everywhere. */
export interface CourseSheet extends WeekSheet {
  readonly organisation: string;
  readonly place?: string;
  /** Places that the sheet is about in these weeks, with this week's figures; in no order of good or bad. */
  readonly places: readonly { readonly placeId: string; readonly tally: Tally }[];
  readonly target?: Target;
  /** The target of each week before, where there was one: a line that changes shows when. */
  readonly targetsBefore: readonly (Target | undefined)[];
  /** With a place only: the sheet of everything is no place to compare. */
  readonly comparison?: Comparison;
  /** Changes of course at the places of the sheet, up to and including its week, earliest first. */
  readonly notes: readonly CourseNote[];
}

/** For whom somebody works with this purpose: the organisation named, else the first. */
export const organisationFor = (
  staff: Staff,
  purpose: 'see-own-sheet' | 'see-team-sheet' | 'manage-targets',
  named: string | undefined,
): string | undefined =>
  staff.appointments.find(
    ({ organisation, ...rest }) =>
      (named === undefined || organisation.id === named) &&
      may({ ...staff, appointments: [{ organisation, ...rest }] }, purpose, {
        organisation: organisation.id,
        owner: staff.id,
        ...(rest.area === undefined ? {} : { within: [rest.area] }),
      }),
  )?.organisation.id;

const sheetOf = async (
  ports: Ports,
  about: { readonly organisation: string; readonly week: Week; readonly place: string | undefined },
  mineOf: (visits: readonly LoggedVisit[]) => readonly LoggedVisit[] | Promise<readonly LoggedVisit[]>,
): Promise<CourseSheet> => {
  const { organisation, week, place } = about;
  const span = { organisation, firstWeek: firstWeekOfSheet(week), lastWeek: week };
  const [visits, targets, allNotes] = await Promise.all([
    ports.courses.visits(span),
    ports.courses.targets(organisation),
    ports.courses.notes(span),
  ]);
  const mine = await mineOf(visits);
  const ids = [...new Set(mine.map((v) => v.placeId))].sort();
  const here = place === undefined ? mine : mine.filter((v) => v.placeId === place);
  const sheet = weekSheet(week, here);
  const target = targetIn(week, place, targets);
  return {
    ...sheet,
    organisation,
    ...(place === undefined ? {} : { place }),
    places: ids.map((placeId) => ({
      placeId,
      tally: tallyOf(mine.filter((v) => v.placeId === placeId && v.week === week)),
    })),
    ...(target ? { target } : {}),
    targetsBefore: sheet.before.map((w) => targetIn(w.week, place, targets)),
    ...(place === undefined ? {} : { comparison: compareOf(week, place, visits) }),
    notes: allNotes.filter((n) => (place === undefined ? ids.includes(n.placeId) : n.placeId === place)),
  };
};

const weekAsked = (ports: Ports, week: Week | undefined): Week => {
  const now = ports.local(ports.now()).week;
  return week !== undefined && isWeek(week) && week <= now ? week : now;
};

/** The week of whoever asks, and of nobody else; the others of the organisation only as the middle of a comparison. */
export const ownSheet = async (ports: Ports, staff: Staff, command: SheetCommand): Promise<Result<CourseSheet>> => {
  const organisation = organisationFor(staff, 'see-own-sheet', command.organisation);
  if (organisation === undefined) return refuse('not-allowed');
  const about = { organisation, week: weekAsked(ports, command.week), place: command.place };
  return done(await sheetOf(ports, about, (visits) => visits.filter((v) => v.staffId === staff.id)));
};

/** Of these places those for which somebody may see the sheet of the team. */
export const placesReached = async (
  ports: Ports,
  staff: Staff,
  organisation: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (may(staff, 'see-team-sheet', { organisation })) return new Set(ids);
  const places = await Promise.all(ids.map((id) => ports.places.place(id)));
  const reached = places.filter((p) => p && may(staff, 'see-team-sheet', { organisation, within: p.within }));
  return new Set(reached.flatMap((p) => p?.id ?? []));
};

/** The week of an organisation, per place and never per person. Only for who belongs to it. */
export const teamSheet = async (ports: Ports, staff: Staff, command: SheetCommand): Promise<Result<CourseSheet>> => {
  const organisation = organisationFor(staff, 'see-team-sheet', command.organisation);
  if (organisation === undefined) return refuse('not-allowed');
  const about = { organisation, week: weekAsked(ports, command.week), place: command.place };
  const mineOf = async (visits: readonly LoggedVisit[]) => {
    const reached = await placesReached(ports, staff, organisation, [...new Set(visits.map((v) => v.placeId))]);
    return visits.filter((v) => reached.has(v.placeId));
  };
  return done(await sheetOf(ports, about, mineOf));
};
