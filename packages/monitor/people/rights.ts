import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { OrganisationKind, Staff, StaffRole } from './people.ts';

/** What somebody may want to do with what is kept here. Every page and route names the one that it serves. */
export const purposes = [
  'read-messages',
  'answer',
  'moderate',
  'manage-people',
  'see-figures',
  'write-logbook',
  'see-own-sheet',
  'see-team-sheet',
  'manage-targets',
  'manage-events',
  'manage-goals',
  'answer-taps',
  'handle-signals',
  'print-posters',
  'manage-faces',
  'manage-offers',
  'manage-programmes',
  'see-memory',
  'hand-over',
  'manage-actions',
  'see-actions',
  'translate',
  'manage-agenda',
  'see-context',
  'hold-talks',
  'join-talks',
  'see-privacy',
  'see-upkeep',
  'manage-measures',
  'manage-routing',
] as const;
export type Purpose = (typeof purposes)[number];

/** How far a right goes, seen from the appointment that gives it. An appointment without an area is for all areas. */
export const reaches = [
  'own-things',
  'own-area-and-organisation',
  'own-organisation',
  'own-area',
  'everywhere',
] as const;
export type Reach = (typeof reaches)[number];

const deskWork = {
  'read-messages': 'own-area',
  answer: 'own-area',
  moderate: 'own-area',
  'see-figures': 'own-area',
  'see-team-sheet': 'own-area-and-organisation',
  'manage-targets': 'own-area-and-organisation',
  'manage-events': 'own-area',
  'manage-goals': 'own-area',
  'answer-taps': 'own-area',
  'handle-signals': 'own-area',
  'print-posters': 'own-area',
  'manage-faces': 'own-area',
  'manage-offers': 'own-area',
  'manage-programmes': 'own-area',
  'see-memory': 'own-area',
  'hand-over': 'own-area',
  'manage-actions': 'own-area',
  'see-actions': 'own-area',
  translate: 'own-area',
  'manage-agenda': 'own-area',
  'see-context': 'everywhere',
  'manage-measures': 'own-area',
  'manage-routing': 'own-area',
  'hold-talks': 'own-area',
  'join-talks': 'own-area',
} as const satisfies Partial<Record<Purpose, Reach>>;

// Whoever owns an action moves it on, whatever the role; beginning one is for who keeps the area.
const ownActions = { 'manage-actions': 'own-things', 'see-actions': 'own-area' } as const satisfies Partial<
  Record<Purpose, Reach>
>;

/**
 * Who may do what, and how far. This table is the only source; a purpose that a role does not name goes nowhere. An
 * administrator keeps the installation running and has no business in what people told. A reader looks along. Whoever
 * works in the street keeps a logbook and sees the sheet of the own organisation, never that of another.
 */
export const rights: Readonly<Record<StaffRole, Readonly<Partial<Record<Purpose, Reach>>>>> = {
  coordinator: { ...deskWork, 'manage-people': 'own-area' },
  deputy: deskWork,
  reader: {
    'read-messages': 'own-area',
    'see-memory': 'own-area',
    'see-figures': 'own-area',
    'print-posters': 'own-area',
    'see-actions': 'own-area',
    translate: 'own-area',
    'see-context': 'everywhere',
    'join-talks': 'own-area',
  },
  worker: {
    'see-memory': 'own-area',
    'see-figures': 'own-area',
    'write-logbook': 'own-area',
    'see-own-sheet': 'own-things',
    'see-team-sheet': 'own-organisation',
    'print-posters': 'own-area',
    ...ownActions,
    'see-context': 'everywhere',
    'join-talks': 'own-area',
  },
  police: {
    'see-memory': 'own-area',
    'see-figures': 'own-area',
    'print-posters': 'own-area',
    ...ownActions,
    'see-context': 'everywhere',
    'join-talks': 'own-area',
  },
  enforcement: {
    'see-memory': 'own-area',
    'see-figures': 'own-area',
    'print-posters': 'own-area',
    ...ownActions,
    'see-context': 'everywhere',
    'join-talks': 'own-area',
  },
  caretaker: {
    'see-memory': 'own-area',
    'see-figures': 'own-area',
    'print-posters': 'own-area',
    ...ownActions,
    'see-context': 'everywhere',
    'join-talks': 'own-area',
  },
  'desk-officer': {
    'read-messages': 'own-area',
    answer: 'own-area',
    'see-memory': 'own-area',
    'see-figures': 'own-area',
    ...ownActions,
    'join-talks': 'own-area',
  },
  researcher: { 'see-figures': 'everywhere', 'see-context': 'everywhere' },
  administrator: {
    'manage-people': 'everywhere',
    'manage-routing': 'everywhere',
    'see-privacy': 'everywhere',
    'see-upkeep': 'everywhere',
  },
  // Sees what is kept, why and for how long, and that it is erased: never what somebody told.
  'privacy-officer': { 'see-privacy': 'everywhere' },
};

const force = ['police', 'enforcement'] as const satisfies readonly OrganisationKind[];

/**
 * Purposes that never go to a kind of organisation, whatever role somebody has there: what residents told, how to reach
 * them, and what youth workers wrote down do not share a pot with police and enforcement.
 */
export const neverFor: Readonly<Partial<Record<Purpose, readonly OrganisationKind[]>>> = {
  'read-messages': force,
  answer: force,
  moderate: force,
  translate: force,
  'manage-offers': force,
  'hand-over': force,
  'manage-agenda': force,
  'write-logbook': force,
  'see-own-sheet': force,
  'see-team-sheet': force,
  'manage-measures': force,
};

/** What a deed is about, as far as a right may depend on it. */
export interface About {
  /** The place and every place around it (`Place.within`, `Message.within`). */
  readonly within?: readonly string[];
  /** Id of the organisation that it belongs to. */
  readonly organisation?: string;
  /** Id of the member of staff who made it. */
  readonly owner?: string;
}

/** One stretch over which somebody may do something: what is not named is not limited. */
export interface Extent {
  readonly area?: string;
  readonly organisation?: string;
  readonly owner?: string;
}

const extentOf = (staff: Staff, { area, organisation }: Staff['appointments'][number], reach: Reach): Extent => {
  if (reach === 'everywhere') return {};
  if (reach === 'own-things') return { owner: staff.id };
  return {
    ...(area !== undefined && reach !== 'own-organisation' ? { area } : {}),
    ...(reach === 'own-area' ? {} : { organisation: organisation.id }),
  };
};

/** Over what somebody may do this: one extent per appointment that gives it, none when nothing does. */
export const reachOf = (staff: Staff, purpose: Purpose): readonly Extent[] =>
  staff.appointments.flatMap((a) => {
    const reach = rights[a.role][purpose];
    return reach === undefined || neverFor[purpose]?.includes(a.organisation.kind) ? [] : [extentOf(staff, a, reach)];
  });

const covers = (extent: Extent, about: About): boolean =>
  (extent.area === undefined || about.within?.includes(extent.area) === true) &&
  (extent.organisation === undefined || extent.organisation === about.organisation) &&
  (extent.owner === undefined || extent.owner === about.owner);

/**
 * Whether somebody may do this: with `about`, to this very thing (what it leaves out counts as not theirs); without,
 * whether there is anything at all that they may do it to.
 */
export const may = (staff: Staff, purpose: Purpose, about?: About): boolean =>
  reachOf(staff, purpose).some((extent) => about === undefined || covers(extent, about));

/** The same as a value that a use case can pass on. */
export const permit = (staff: Staff, purpose: Purpose, about?: About): Result<Staff> =>
  may(staff, purpose, about) ? done(staff) : refuse('not-allowed');

const union = (parts: readonly (string | undefined)[]): readonly string[] | undefined => {
  const named = parts.filter((p) => p !== undefined);
  return named.length < parts.length ? undefined : [...new Set(named)];
};

/**
 * The areas over which somebody may do this, for the filter of a list: undefined where nothing limits them, empty where
 * they may nowhere. For purposes that go by area alone.
 */
export const areasOf = (staff: Staff, purpose: Purpose): readonly string[] | undefined =>
  union(reachOf(staff, purpose).map((e) => e.area));

/** The organisations over whose things somebody may do this; undefined where nothing limits them. */
export const organisationsOf = (staff: Staff, purpose: Purpose): readonly string[] | undefined =>
  union(reachOf(staff, purpose).map((e) => e.organisation));
