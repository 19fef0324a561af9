import type { PersonalSpan } from './span.ts';

const candidate = /(?<![\d\p{L}])(?:\+ ?|\(\+)?\(?\d(?:[ ().\-/]{0,3}\d){7,14}(?!\d)/gu;
/** Numbers for everybody: service lines, and the number of a municipality. */
const forEverybody = /^(?:0800|0900|0906|0909|14\d)/;
const polish = /^\d{3}[ -]\d{3}[ -]\d{3}$/;

/**
 * Whether a row of digits is somebody's number. A Dutch number has ten digits and begins with one nought; one digit
 * too many is a typing error more often than something else. Other countries: with + or 00, or as they write it at home.
 */
const isPhone = (written: string): boolean => {
  const digits = written.replace(/\D/g, '');
  if (/^\(?\+|^00[1-9]/.test(written)) return digits.length >= 9 && digits.length <= 15;
  if (forEverybody.test(digits)) return false;
  if (/^0[1-9]/.test(digits)) return digits.length === 10 || digits.length === 11;
  return polish.test(written);
};

/** Phone numbers of people. @param text as `plain` writes it */
export const findPhones = (text: string): PersonalSpan[] => {
  const found: PersonalSpan[] = [];
  for (const m of text.matchAll(candidate))
    if (isPhone(m[0])) found.push({ start: m.index, end: m.index + m[0].length, kind: 'phone', reason: 'phone' });
  return found;
};
