import { followWords } from './words.nl.ts';

/**
 * The secret that a person keeps to find back what they told: a whole number from 0 to 2^53 - 1. Plain data; the brand
 * exists for the compiler only, so that no number is taken for a code that was not made or read here.
 */
export type FollowCode = number & { readonly followCode: true };

const DIGIT_VALUES = 512; // the three digits carry 9 bits, each of the four words 11
const WORD_VALUES = 2048;
const LONGEST_INPUT = 200;

const positionOf: ReadonlyMap<string, number> = new Map(followWords.map((word, position) => [word, position]));
const wordLengths = [...new Set(followWords.map((word) => word.length))];

/** Makes a code of at least 7 random bytes (53 of their bits). Throws a RangeError when there are fewer. */
export function followCodeFromBytes(bytes: Uint8Array): FollowCode {
  if (bytes.length < 7) throw new RangeError('a follow code needs 7 random bytes');
  const [first = 0, ...others] = bytes.subarray(0, 7);
  return others.reduce((value, byte) => value * 256 + byte, first % 32) as FollowCode; // 5 + 6 * 8 bits: below 2^53
}

/**
 * Reads a code as a person types or dictates it: four words and three digits, or 16 digits. Capitals, accents, spaces
 * and punctuation do not matter, nor does leaving them out. Undefined for anything else.
 */
export function parseFollowCode(text: string): FollowCode | undefined {
  if (text.length > LONGEST_INPUT) return undefined;
  const plain = withoutDecoration(text);
  if (/^\d{16}$/.test(plain)) return fromDigits(plain);
  const parts = /^([a-z]+)(\d{3})$/.exec(plain);
  return parts === null ? undefined : fromWords(parts[1] ?? '', Number(parts[2]));
}

/** A code as four words and three digits. */
export function asWords(code: FollowCode): { words: [string, string, string, string]; digits: string } {
  let rest = Math.floor(code / DIGIT_VALUES);
  const word = (): string => {
    const found = followWords[rest % WORD_VALUES] ?? '';
    rest = Math.floor(rest / WORD_VALUES);
    return found;
  };
  const [fourth, third, second, first] = [word(), word(), word(), word()];
  return { words: [first, second, third, fourth], digits: String(code % DIGIT_VALUES).padStart(3, '0') };
}

/** A code as 16 digits in groups of four, `3174 0925 6618 4042`: for who reads no Dutch. */
export function asDigits(code: FollowCode): string {
  return canonical(code).replace(/\d{4}(?=\d)/g, '$& ');
}

/** A code as exactly 16 digits: the one text of which the keyed digest is stored. */
export function canonical(code: FollowCode): string {
  return String(code).padStart(16, '0');
}

function fromDigits(digits: string): FollowCode | undefined {
  const value = Number(digits);
  // 2^53 itself would round, but Number.isSafeInteger stops just below it.
  return Number.isSafeInteger(value) ? (value as FollowCode) : undefined;
}

/** No word is the beginning of another, so at every place at most one word fits and no separators are needed. */
function fromWords(letters: string, digits: number): FollowCode | undefined {
  if (digits >= DIGIT_VALUES) return undefined;
  let value = 0;
  let at = 0;
  for (let word = 0; word < 4; word++) {
    const found = wordLengths.map((length) => letters.slice(at, at + length)).find((start) => positionOf.has(start));
    if (found === undefined) return undefined;
    value = value * WORD_VALUES + (positionOf.get(found) ?? 0);
    at += found.length;
  }
  return at === letters.length ? ((value * DIGIT_VALUES + digits) as FollowCode) : undefined; // 4 * 11 + 9 bits
}

/** Lower case, without accents, separators and invisible marks; digits of Arabic and Persian keyboards as 0-9. */
function withoutDecoration(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{P}\p{Z}\p{Cf}\s]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));
}
