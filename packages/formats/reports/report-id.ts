/** SHA-256, as bytes. */
export type Hash = (text: string) => Uint8Array;

/** What a row is recognised by: the source, what it says, and the how many-th of equal rows in its file it is. */
export const identityText = (source: string, cells: readonly string[]): string => JSON.stringify([source, cells]);

/**
 * The id of a report: a UUID of version 8 (RFC 9562) from the hash of its identity, so that the same row of the same
 * source always gets the same id.
 * @param identity hash of `identityText`
 * @param occurrence 1 for the first of equal rows
 */
export const reportId = (identity: Uint8Array, occurrence: number, hash: Hash): string => {
  const hex = (bytes: Uint8Array) =>
    Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const bytes = Uint8Array.from(occurrence === 1 ? identity : hash(`${hex(identity)} ${occurrence}`));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
};
