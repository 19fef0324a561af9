/** 128 bits as 32 hexadecimal digits. */
export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** A UUID of version 7: the moment, then 10 random bytes. @param now epoch milliseconds */
export const uuidV7 = (now: number, random: Uint8Array): string => {
  const hex = now.toString(16).padStart(12, '0') + hexOf(random.subarray(0, 10));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
