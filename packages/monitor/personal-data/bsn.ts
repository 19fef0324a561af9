import type { PersonalSpan } from './span.ts';

const candidate =
  /(?<![\d\p{L}.,+-])\d{4}\.\d{2}\.\d{3}(?![\d\p{L}])|(?<![\d\p{L}.,+-])\d{3}[ .-]?\d{3}[ .-]?\d{3}(?![\d\p{L}]|[.,-]\d)/gu;
const said =
  /(?<![\p{L}])(?:bsn|b\.s\.n\.|burgerservice ?nummer|sofi ?nummer)(?:-?nummer)?[ :=-]{0,4}(?:is |van )?(\d{8,9})(?!\d)/giu;

/** The eleven test: the digits times 9, 8, … 2 and -1 add up to a multiple of 11. */
export const passesElevenTest = (digits: string): boolean => {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((s, d, i) => s + Number(d) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0;
};

/** Citizen service numbers: those that pass the eleven test, and whatever is called so. @param text as `plain` writes it */
export const findBsns = (text: string): PersonalSpan[] => {
  const found: PersonalSpan[] = [];
  for (const m of text.matchAll(candidate))
    if (passesElevenTest(m[0].replace(/\D/g, '')))
      found.push({ start: m.index, end: m.index + m[0].length, kind: 'bsn', reason: 'bsn' });
  for (const m of text.matchAll(said)) {
    const end = m.index + m[0].length;
    found.push({ start: end - (m[1] ?? '').length, end, kind: 'bsn', reason: 'bsn' });
  }
  return found;
};
