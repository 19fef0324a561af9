const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding: safe in an address and in a cookie. 32 bytes give 43 characters. */
export const base64url = (bytes: Uint8Array): string => {
  let text = '';
  let kept = 0;
  let bits = 0;
  for (const byte of bytes) {
    kept = (kept << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet.charAt((kept >> bits) & 63);
    }
    kept &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet.charAt((kept << (6 - bits)) & 63);
};

/** Whether a text can be a token of ours at all; anything else is not looked up. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
export const tokenBytes = 32;
