import type { PeriodTexts } from './texts.nl.ts';

export const texts: PeriodTexts = {
  span: (from, to) => `${from} – ${to}`,
  week: (number, days) => `седмица ${number} (${days})`,
  weeks: (from, to) => `седмици ${from}–${to}`,
  quarters: ['първото', 'второто', 'третото', 'четвъртото'],
  quarter: (ordinal, year, months) => `${ordinal} тримесечие на ${year} г. (${months})`,
};
