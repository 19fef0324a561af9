import { isUuid } from '../contributions/prepare.ts';
import { organisationAt } from '../contributions/worker.ts';
import { unstorable } from '../instruments/interpret.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import { isLocalDate } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { longestCourseNote } from './course-note.ts';
import { organisationFor } from './sheets.ts';

/** Where the organisation wants to go, from a day on; an earlier one stays for the weeks that it held in. */
export const setTarget = async (
  ports: Ports,
  staff: Staff,
  command: {
    readonly id: string;
    readonly place?: string;
    readonly percent: number;
    readonly since: string;
    readonly organisation?: string;
  },
): Promise<Result<true>> => {
  const organisation = organisationFor(staff, 'manage-targets', command.organisation);
  if (organisation === undefined) return refuse('not-allowed');
  const place = command.place === undefined ? undefined : await ports.places.place(command.place);
  if (command.place !== undefined && !place) return refuse('place-unknown');
  const { percent, since, id } = command;
  if (!isUuid(id)) return invalid([{ path: 'id', code: 'not-a-uuid' }]);
  if (!Number.isInteger(percent) || percent < 1 || percent > 100)
    return invalid([{ path: 'percent', code: 'out-of-range' }]);
  if (!isLocalDate(since)) return invalid([{ path: 'since', code: 'not-a-time' }]);
  // Who coordinates one area agrees on its places, not on what holds everywhere.
  if (!may(staff, 'manage-targets', { organisation, ...(place ? { within: place.within } : {}) }))
    return refuse('not-allowed');
  const about = place ? { placeId: place.id } : {};
  await ports.courses.saveTarget(organisation, { id, percent, since, setBy: staff.id, setAt: ports.now(), ...about });
  return done(true);
};

/** What is done differently at a place from today on, in a sentence: by who works there or who coordinates it. */
export const changeCourse = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly place: string; readonly words: string },
): Promise<Result<true>> => {
  const place = await ports.places.place(command.place);
  if (!place) return refuse('place-unknown');
  const coordinated = staff.appointments
    .map((a) => a.organisation.id)
    .find((organisation) => may(staff, 'manage-targets', { organisation, within: place.within }));
  const organisation = organisationAt(staff, place) ?? coordinated;
  if (organisation === undefined) return refuse('not-allowed');
  const words = command.words.trim();
  if (!isUuid(command.id)) return invalid([{ path: 'id', code: 'not-a-uuid' }]);
  if (unstorable(words)) return invalid([{ path: 'words', code: 'bad-characters' }]);
  if (words === '') return invalid([{ path: 'words', code: 'missing' }]);
  if (words.length > longestCourseNote) return invalid([{ path: 'words', code: 'too-long' }]);
  const { date, week } = ports.local(ports.now());
  const about = { placeId: place.id, week, date, words, staffId: staff.id, notedAt: ports.now() };
  await ports.courses.saveNote(organisation, { id: command.id, ...about });
  return done(true);
};
