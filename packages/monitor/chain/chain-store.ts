import type { StaffRole } from '../people/people.ts';

/** What somebody at the desk did with a message: which step, when, and in which role; the role is absent once it is no longer known. */
export interface Deed {
  readonly step: 'read' | 'discussed';
  readonly at: number;
  readonly role?: StaffRole;
}

/** What the trail tells of one message. Never who: only the role that they had on that day. */
export interface ChainStore {
  /** Oldest first. */
  deeds(rootId: string): Promise<readonly Deed[]>;
}
