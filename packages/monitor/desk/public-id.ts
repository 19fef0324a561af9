/** A random UUID (version 4) of 16 random bytes: for what the public meets, so it must not tell time or order. */
export const randomUuid = (bytes: Uint8Array): string => {
  const hex = Array.from(bytes.subarray(0, 16), (byte, n) => {
    const marked = n === 6 ? (byte & 0x0f) | 0x40 : n === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
