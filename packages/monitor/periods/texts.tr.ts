import type { PeriodTexts } from './texts.nl.ts';

export const texts: PeriodTexts = {
  span: (from, to) => `${from} – ${to}`,
  week: (number, days) => `${number}. hafta (${days})`,
  weeks: (from, to) => `${from}.-${to}. hafta`,
  quarters: ['ilk', 'ikinci', 'üçüncü', 'dördüncü'],
  quarter: (ordinal, year, months) => `${year} ${ordinal} üç ayı (${months})`,
};
