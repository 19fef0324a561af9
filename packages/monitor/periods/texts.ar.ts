import type { PeriodTexts } from './texts.nl.ts';

export const texts: PeriodTexts = {
  span: (from, to) => `من ${from} إلى ${to}`,
  week: (number, days) => `الأسبوع ${number} (${days})`,
  weeks: (from, to) => `الأسابيع من ${from} إلى ${to}`,
  quarters: ['الأول', 'الثاني', 'الثالث', 'الرابع'],
  quarter: (ordinal, year, months) => `الربع ${ordinal} من ${year} (${months})`,
};
