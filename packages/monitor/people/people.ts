/** What somebody is appointed to do. What each may is in one table: `rights.ts`. */
export const staffRoles = [
  'coordinator',
  'deputy',
  'reader',
  'worker',
  'police',
  'enforcement',
  'caretaker',
  'desk-officer',
  'researcher',
  'administrator',
  'privacy-officer',
] as const;
export type StaffRole = (typeof staffRoles)[number];
export const isStaffRole = (text: unknown): text is StaffRole => (staffRoles as readonly unknown[]).includes(text);

/** Who somebody works for. Some purposes never go to some kinds, whatever the role. */
export const organisationKinds = [
  'municipality',
  'youth-work',
  'community-work',
  'police',
  'enforcement',
  'housing',
  'research',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const isOrganisationKind = (text: unknown): text is OrganisationKind =>
  (organisationKinds as readonly unknown[]).includes(text);

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
}

/** One role of somebody, for one organisation, in one area or in the whole municipality. It ends; it is never removed. */
export interface Appointment {
  readonly id: string;
  readonly role: StaffRole;
  readonly organisation: Organisation;
  /** Id of the place that it is for; without it the whole municipality. */
  readonly area?: string;
  /** Local date of the first day. */
  readonly since: string;
  /** Local date of the first day on which it no longer holds. */
  readonly until?: string;
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
/** Somebody as kept: with all appointments there were and will be. */
export interface Person extends Known {
  readonly history: readonly Appointment[];
}
/** Somebody who acts now: with the appointments that hold today, and no other. Only these give rights. */
export interface Staff extends Known {
  readonly appointments: readonly Appointment[];
}

export interface Passkey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Whether an appointment holds on a local date: from its first day, and not on the day that it ends. */
export const holdsOn = ({ since, until }: Pick<Appointment, 'since' | 'until'>, date: string): boolean =>
  since <= date && (until === undefined || date < until);

/** A person as they may act on a local date. What ended gives nothing, and what starts next week gives nothing yet. */
export const staffOn = ({ history, ...known }: Person, date: string): Staff => ({
  ...known,
  appointments: history.filter((a) => holdsOn(a, date)),
});
