import type { PersonalSpan } from './span.ts';

const monthNames =
  'januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec|january|february|march|mar|may|june|july|august|october|oct|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';
const year = "(?:19|20)\\d{2}|'\\d{2}";
const day = '0?[1-9]|[12]\\d|3[01]';
const month = `0?[1-9]|1[0-2]|${monthNames}`;
const separator = ' ?[-/. ] ?';
const start = '(?<![\\p{L}\\d/])(?<!\\d[-.,:])';
const stop = '(?![\\p{L}\\d]|[-/.:]\\d)';
const dayFirst = new RegExp(
  `${start}(?<day>${day})${separator}(?:${month})${separator}(?<year>${year}|\\d{2})${stop}`,
  'giu',
);
const yearFirst = new RegExp(
  `${start}(?<year>${year})${separator}(?:${month})${separator}(?<day>${day})${stop}`,
  'giu',
);
const dayOnly = new RegExp(`${start}(?:${day}) (?:${monthNames})${stop}`, 'giu');

const born =
  /geboren|geboortedatum|geb\.|jarig|verjaardag|born|birth|birthday|doğum|doğdu|doğumlu|urodz|роден|рожден|مواليد|ولد|الميلاد/iu;
// The day that something happened or will: the words right before say so.
const happens =
  /(?:^|[^\p{L}])(?:op|sinds|vanaf|tot|t\/m|met|per|voor|na|om|rond|tussen|uiterlijk|d\.?d\.?|datum|on|since|from|until|by|od|do|dnia|от|на|до|في|منذ|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[ :,]{1,2}$/iu;

// 23 november 2026, 12.00 uur
const atTime = /^,? ?(?:om |at )?\d{1,2}[.:]\d{2}(?!\d)/u;
const reach = 48;

/**
 * Full dates: a day, a month and a year are how somebody's birth is written. A date since 2000 behind a word like
 * *since* or *saturday* is the day of something that happened; behind *born* every date counts, without a year too.
 * @param text as `plain` writes it
 */
export const findBirthDates = (text: string): PersonalSpan[] => {
  const found: PersonalSpan[] = [];
  for (const pattern of [dayFirst, yearFirst])
    for (const m of text.matchAll(pattern)) {
      const { index } = m;
      const before = text.slice(Math.max(0, index - reach), index);
      // Three small numbers in a row are rather a score or a row of house numbers.
      if (/^\d{1,2} \d{1,2} \d{2}$/.test(m[0])) continue;
      const isBorn = born.test(before) || born.test(text.slice(index + m[0].length, index + m[0].length + 12));
      const recent = /^(?:20|'[0-3]|[0-3]\d$)/.test(m.groups?.year ?? '');
      const timed = atTime.test(text.slice(index + m[0].length, index + m[0].length + 12));
      if (!isBorn && recent && (timed || happens.test(before))) continue;
      const reason = isBorn ? 'birth-date' : 'full-date';
      found.push({ start: index, end: index + m[0].length, kind: 'birth-date', reason });
    }
  for (const m of text.matchAll(dayOnly))
    if (born.test(text.slice(Math.max(0, m.index - reach), m.index)))
      found.push({ start: m.index, end: m.index + m[0].length, kind: 'birth-date', reason: 'birth-date' });
  return found;
};
