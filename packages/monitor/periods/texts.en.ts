import type { PeriodTexts } from './texts.nl.ts';

export const texts: PeriodTexts = {
  span: (from, to) => `${from} to ${to}`,
  week: (number, days) => `week ${number} (${days})`,
  weeks: (from, to) => `weeks ${from}-${to}`,
  quarters: ['first', 'second', 'third', 'fourth'],
  quarter: (ordinal, year, months) => `${ordinal} quarter of ${year} (${months})`,
};
