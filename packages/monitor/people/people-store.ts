import type { Appointment, Organisation, Person, Staff } from './people.ts';

export interface PeopleQuery {
  /** Only whoever has an appointment in one of these areas, in a place within or around it, or everywhere. */
  readonly areas?: readonly string[];
  readonly limit: number;
}

/** Who works here, for whom, and where. Every appointment and its end leave an entry of ids in the trail. */
export interface PeopleStore {
  /** Name, address and these appointments with their organisations; other appointments of the person stay. */
  saveStaff(staff: Staff): Promise<void>;
  staff(by: { readonly id: string } | { readonly email: string }): Promise<Person | undefined>;
  /** By name. */
  list(query: PeopleQuery): Promise<readonly Person[]>;
  saveOrganisation(organisation: Organisation): Promise<void>;
  organisations(): Promise<readonly Organisation[]>;
  appoint(staffId: string, appointment: Appointment, actor: string, at: number): Promise<void>;
  /** From this local date on it no longer holds; false when it is unknown or had ended before. */
  end(appointmentId: string, until: string, actor: string, at: number): Promise<boolean>;
}
