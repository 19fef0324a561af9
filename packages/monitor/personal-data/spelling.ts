const eastern = /[٠-٩۰-۹]/g;
const spaces = /[\u00a0\u2007\u202f\t]/g;
const dashes = /[‐‑‒–—−]/g;
const quotes = /[’‘`´ʼ]/g;

/** The text with the digits, dashes, spaces and apostrophes that rules know. Always as long as it was. */
export const plain = (text: string): string =>
  text
    .replace(eastern, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(spaces, ' ')
    .replace(dashes, '-')
    .replace(quotes, "'");

const single: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ة: 'ه',
  ى: 'ي',
};
const odd = new RegExp(`[${Object.keys(single).join('')}]`, 'g');
const simple = /^[a-z'-]*$/;

/** A word as lists hold it: lower case, no accents, one way of writing for letters that people mix up. */
export const bare = (word: string): string => {
  const low = word.toLowerCase();
  if (simple.test(low)) return low;
  return low
    .replace(odd, (c) => single[c] ?? c)
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .replace(odd, (c) => single[c] ?? c);
};

/** A list that is written as running text. */
export const listOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(bare));
