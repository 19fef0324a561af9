import type { ContributionBody } from '../contributions/contribution.ts';
import { correctOwn, withdrawOwn } from '../contributions/own-work.ts';
import type { Receipt } from '../contributions/take-part.ts';
import type { Staff } from '../people/people.ts';
import { previousWeek, type Week } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { LogEntry } from './courses-store.ts';
import { logbookId } from './logged-visit.ts';
import { organisationFor, placesReached } from './sheets.ts';

/** What somebody noted in a week, words included: for the week strip, for "where is my work", to correct. */
export const ownEntries = async (
  ports: Ports,
  staff: Staff,
  command: { readonly week?: Week; readonly organisation?: string },
): Promise<Result<readonly LogEntry[]>> => {
  const organisation = organisationFor(staff, 'see-own-sheet', command.organisation);
  if (organisation === undefined) return refuse('not-allowed');
  const week = command.week ?? ports.local(ports.now()).week;
  return done(await ports.courses.entries({ organisation, firstWeek: week, lastWeek: week, staffId: staff.id }));
};

/** This week, and last week as long as Monday's yesterday lies in it: later a sheet must not change under who read it. */
const openSpan = (ports: Ports) => {
  const { week } = ports.local(ports.now());
  return { firstWeek: previousWeek(week), lastWeek: week };
};

/** One of one's own entries that may still be changed. */
export const ownEntry = async (ports: Ports, staff: Staff, id: string): Promise<Result<LogEntry>> => {
  for (const organisation of new Set(staff.appointments.map((a) => a.organisation.id))) {
    const entries = await ports.courses.entries({ ...openSpan(ports), organisation, staffId: staff.id });
    const found = entries.find((e) => e.id === id);
    if (found) return done(found);
  }
  return refuse('page-unknown');
};

export const correctEntry = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly body: ContributionBody },
): Promise<Result<Receipt>> => {
  const entry = await ownEntry(ports, staff, command.id);
  if (!entry.ok) return entry;
  if (command.body.instrument !== logbookId) return refuse('instrument-unknown');
  return correctOwn(ports, { staff }, entry.value.id, command.body);
};

export const withdrawEntry = async (ports: Ports, staff: Staff, id: string): Promise<Result<true>> => {
  const entry = await ownEntry(ports, staff, id);
  return entry.ok ? withdrawOwn(ports, { staff }, entry.value.id) : entry;
};

/** What the organisation's workers wrote in a week. Whoever opens it has read it, and the workers can see so. */
export const teamEntries = async (
  ports: Ports,
  staff: Staff,
  command: { readonly week?: Week; readonly organisation?: string },
): Promise<Result<readonly LogEntry[]>> => {
  const organisation = organisationFor(staff, 'see-team-sheet', command.organisation);
  if (organisation === undefined) return refuse('not-allowed');
  const week = command.week ?? ports.local(ports.now()).week;
  const all = await ports.courses.entries({ organisation, firstWeek: week, lastWeek: week });
  const reached = await placesReached(ports, staff, organisation, [...new Set(all.map((e) => e.placeId))]);
  const written = all.filter((e) => reached.has(e.placeId) && Object.keys(e.texts).length > 0);
  const unread = written.filter((e) => e.readAt === undefined && e.staffId !== staff.id).map((e) => e.id);
  if (unread.length > 0) await ports.courses.markRead(unread, staff.id, ports.now());
  return done(written);
};
