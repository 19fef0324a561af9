import type { Item } from '#web/outbox/item.ts';

/** Who was signed in here last; what staff make without a network waits for this person. */
export const ownerKey = 'ik';

export const ownerOf = (value: unknown): Item['owner'] =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string'
    ? { id: value.id, name: value.name }
    : undefined;
