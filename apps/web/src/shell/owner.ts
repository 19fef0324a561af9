import type { Item } from '#web/outbox/item.ts';
import type { Keeping } from '#web/outbox/keeping.ts';

/** Who was signed in here last; what staff make without a network waits for this person. */
export const ownerKey = 'ik';

/** Somebody who is signed in, and which forms for staff they may fill in. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly string[];
}

/** Keeps who is signed in here now. */
export const rememberOwner = (keeping: Pick<Keeping, 'setValue'>, { id, name, forms }: SignedIn): Promise<void> =>
  keeping.setValue(ownerKey, { id, name, forms: [...forms] });

export const ownerOf = (value: unknown): Item['owner'] =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string'
    ? { id: value.id, name: value.name }
    : undefined;

/** The forms for staff that the one who was signed in here last may fill in; none while that is not known. */
export const formsOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null && 'forms' in value && Array.isArray(value.forms)
    ? value.forms.filter((form) => typeof form === 'string')
    : [];
