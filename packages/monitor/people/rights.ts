import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { Staff, StaffRole } from './people.ts';

/** What a person at the desk may want to do. */
export const purposes = ['read-messages', 'answer', 'moderate', 'manage-people'] as const;
export type Purpose = (typeof purposes)[number];

/**
 * Who may do what. A reader looks along. An administrator keeps the installation running and has no business in what
 * people told.
 */
export const rights: Readonly<Record<StaffRole, readonly Purpose[]>> = {
  coordinator: ['read-messages', 'answer', 'moderate'],
  reader: ['read-messages'],
  administrator: ['manage-people'],
};

export const may = (staff: Staff, purpose: Purpose): boolean => rights[staff.role].includes(purpose);

/** The same as a value that a use case can pass on. */
export const permit = (staff: Staff, purpose: Purpose): Result<Staff> =>
  may(staff, purpose) ? done(staff) : refuse('not-allowed');
