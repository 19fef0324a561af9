import { unstorable } from '@straatwijs/monitor';

/** Where a list of names goes on: the sort key and id of the last row, as one opaque text for an address. */
export interface Key {
  readonly sortKey: string;
  readonly id: string;
}

export const keyToText = ({ sortKey, id }: Key): string => JSON.stringify([sortKey, id]);

/** Undefined when it is not a text that `keyToText` wrote. */
export const keyFromText = (text: string): Key | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [sortKey, id]: unknown[] = value;
  const sound = (part: unknown): part is string => typeof part === 'string' && !unstorable(part);
  return sound(sortKey) && sound(id) ? { sortKey, id } : undefined;
};
