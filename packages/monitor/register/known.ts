import type { InstrumentSet } from '../instruments/instrument.ts';
import { type Organisation, type StaffRole, staffRoles } from '../people/people.ts';
import { neverFor, type Purpose, rights } from '../people/rights.ts';
import type { Municipality, Ports } from '../ports.ts';
import { controllerOf, type Processing, processingOf } from '../processing/processing.ts';
import { type RetentionLine, retentionTable } from '../retention/kinds.ts';
import type { RequestCounts, RetentionRun } from '../retention/retention-store.ts';
import type { ServiceDesk } from '../routing/service-desk.ts';

/** Everything that the documents are made of: settings, instruments, tables and rights as they are, and what was done. */
export interface KnownOfPrivacy {
  readonly municipality: Municipality;
  readonly instruments: InstrumentSet;
  readonly processing: readonly Processing[];
  readonly controller: ReturnType<typeof controllerOf>;
  readonly retention: readonly RetentionLine[];
  readonly organisations: readonly Organisation[];
  /** Those that are open: what is told may be handed on to them. */
  readonly desks: readonly Pick<ServiceDesk, 'name' | 'organisationKind' | 'way'>[];
  /** Local date on which it was looked up. */
  readonly date: string;
  readonly lastRun?: RetentionRun;
  /** Over the last twelve months. */
  readonly requests: RequestCounts;
}

const year = 365 * 86_400_000;

/** Looks everything up. Nothing of anybody is in it: numbers, names of organisations and settings. */
export const knownOfPrivacy = async (ports: Ports): Promise<KnownOfPrivacy> => {
  const { municipality, instruments } = ports;
  const now = ports.now();
  const [organisations, desks, runs, requests] = await Promise.all([
    ports.people.organisations(),
    ports.routing.desks(),
    ports.retention.runs(31),
    ports.retention.requests(now - year),
  ]);
  const lastRun = runs.find((r) => r.whole);
  return {
    municipality,
    instruments,
    processing: processingOf(municipality, instruments),
    controller: controllerOf(municipality),
    retention: retentionTable(municipality.retention),
    organisations,
    desks: desks.filter((desk) => desk.active),
    date: ports.local(now).date,
    ...(lastRun ? { lastRun } : {}),
    requests,
  };
};

/** Roles that may do something for a purpose, and the kinds of organisation that never get it. */
export const whoMay = (
  purpose: Purpose,
): { readonly roles: readonly StaffRole[]; readonly never: readonly string[] } => ({
  roles: staffRoles.filter((role) => rights[role][purpose] !== undefined),
  never: neverFor[purpose] ?? [],
});
