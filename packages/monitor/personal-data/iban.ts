import type { PersonalSpan } from './span.ts';

/** How long an account number is, by its country; another country is believed on the checksum alone. */
const lengths: Readonly<Record<string, number>> = {
  ...{ NL: 18, BE: 16, DE: 22, FR: 27, GB: 22, ES: 24, IT: 27, PT: 25, AT: 20, LU: 20, IE: 22, CH: 21 },
  ...{ PL: 28, BG: 22, RO: 24, HU: 28, CZ: 24, SK: 24, GR: 27, HR: 21, LT: 20, LV: 21, EE: 20, TR: 26, UA: 29 },
};
const candidate = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])/g;

/** The checksum of ISO 13616: the number as digits, its first four signs last, leaves 1 when divided by 97. */
export const isIban = (compact: string): boolean => {
  const number = compact.toUpperCase();
  const length = lengths[number.slice(0, 2)];
  if (length !== undefined && number.length !== length) return false;
  let rest = 0;
  for (const sign of number.slice(4) + number.slice(0, 4))
    for (const digit of Number.parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
};

/** The longest beginning that is an account number: what follows may be a word. */
const ibanIn = (text: string): number => {
  let compact = '';
  let longest = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === ' ') continue;
    compact += sign;
    const next = text.charAt(i + 1);
    if (compact.length >= 15 && (next === ' ' || next === '') && isIban(compact)) longest = i + 1;
  }
  return longest;
};

/** Account numbers whose checksum is right. @param text as `plain` writes it */
export const findIbans = (text: string): PersonalSpan[] => {
  const found: PersonalSpan[] = [];
  for (const m of text.matchAll(candidate)) {
    const length = ibanIn(m[0]);
    if (length > 0) found.push({ start: m.index, end: m.index + length, kind: 'iban', reason: 'iban' });
  }
  return found;
};
