import { describe, expect, test } from 'vitest';
import type { ScreenLanguage } from '../languages/languages.ts';
import { describePeriod } from './describe-period.ts';
import { parsePeriod, periodsBetween } from './period.ts';

function said(key: string, language: ScreenLanguage): string | undefined {
  const period = parsePeriod(key);
  return period && describePeriod(period, language);
}

describe('a period is said', () => {
  test.each([
    ['2026-10', 'oktober 2026 (week 40-44)', 'October 2026 (weeks 40-44)'],
    ['2026-W41', 'week 41 (5 t/m 11 oktober 2026)', 'week 41 (5 to 11 October 2026)'],
    ['2026-W40', 'week 40 (28 september t/m 4 oktober 2026)', 'week 40 (28 September to 4 October 2026)'],
    ['2026-W53', 'week 53 (28 december 2026 t/m 3 januari 2027)', 'week 53 (28 December 2026 to 3 January 2027)'],
    ['2026-W01', 'week 1 (29 december 2025 t/m 4 januari 2026)', 'week 1 (29 December 2025 to 4 January 2026)'],
    ['2026-Q3', 'derde kwartaal 2026 (juli t/m september)', 'third quarter of 2026 (July to September)'],
    ['2027-Q1', 'eerste kwartaal 2027 (januari t/m maart)', 'first quarter of 2027 (January to March)'],
    ['2026', '2026 (week 1-53)', '2026 (weeks 1-53)'],
  ])('%s as "%s" and "%s"', (key, nl, en) => {
    expect([said(key, 'nl'), said(key, 'en')]).toEqual([nl, en]);
  });

  test.each([
    ['tr', 'Ekim 2026 (40.-44. hafta)', '41. hafta (5 – 11 Ekim 2026)', '2026 üçüncü üç ayı (Temmuz – Eylül)'],
    [
      'ar',
      'أكتوبر 2026 (الأسابيع من 40 إلى 44)',
      'الأسبوع 41 (من 5 إلى 11 أكتوبر 2026)',
      'الربع الثالث من 2026 (من يوليو إلى سبتمبر)',
    ],
    [
      'pl',
      'październik 2026 (tygodnie 40–44)',
      'tydzień 41 (5 – 11 października 2026)',
      'trzeci kwartał 2026 (lipiec – wrzesień)',
    ],
    [
      'bg',
      'октомври 2026 г. (седмици 40–44)',
      'седмица 41 (5 – 11 октомври 2026 г.)',
      'третото тримесечие на 2026 г. (юли – септември)',
    ],
  ] as const)('in %s with its own months and with western digits', (language, month, week, quarter) => {
    expect(['2026-10', '2026-W41', '2026-Q3'].map((key) => said(key, language))).toEqual([month, week, quarter]);
  });

  test('differently from every other of its kind', () => {
    for (const kind of ['week', 'month', 'quarter', 'year'] as const) {
      const sentences = periodsBetween(kind, 202001, 203052).map((period) => describePeriod(period, 'nl'));
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });
});
