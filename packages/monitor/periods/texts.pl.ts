import type { PeriodTexts } from './texts.nl.ts';

export const texts: PeriodTexts = {
  span: (from, to) => `${from} – ${to}`,
  week: (number, days) => `tydzień ${number} (${days})`,
  weeks: (from, to) => `tygodnie ${from}–${to}`,
  quarters: ['pierwszy', 'drugi', 'trzeci', 'czwarty'],
  quarter: (ordinal, year, months) => `${ordinal} kwartał ${year} (${months})`,
};
