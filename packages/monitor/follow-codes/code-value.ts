// Apart from the words: a phone makes a code without being sent the list of 2,048.

/**
 * The secret that a person keeps to find back what they told: a whole number from 0 to 2^53 - 1. Plain data; the brand
 * exists for the compiler only, so that no number is taken for a code that was not made or read here.
 */
export type FollowCode = number & { readonly followCode: true };

/** Makes a code of at least 7 random bytes (53 of their bits). Throws a RangeError when there are fewer. */
export function followCodeFromBytes(bytes: Uint8Array): FollowCode {
  if (bytes.length < 7) throw new RangeError('a follow code needs 7 random bytes');
  const [first = 0, ...others] = bytes.subarray(0, 7);
  return others.reduce((value, byte) => value * 256 + byte, first % 32) as FollowCode; // 5 + 6 * 8 bits: below 2^53
}

/** A code as 16 digits in groups of four, `3174 0925 6618 4042`: for who reads no Dutch. */
export function asDigits(code: FollowCode): string {
  return canonical(code).replace(/\d{4}(?=\d)/g, '$& ');
}

/** A code as exactly 16 digits: the one text of which the keyed digest is stored. */
export function canonical(code: FollowCode): string {
  return String(code).padStart(16, '0');
}
