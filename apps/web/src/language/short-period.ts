import type { Period } from '@straatwijs/monitor';

/** The month, or first and last month, in few letters for under a bar or a dot; the year under its first. */
export const shortPeriod = (period: Period, before: Period | undefined, locale: string) => {
  const year = period.key.slice(0, 4);
  if (period.kind === 'year') return { narrow: year, wide: year, year: undefined };
  const first = period.kind === 'quarter' ? Number(period.key.slice(6)) * 3 - 3 : Number(period.key.slice(5)) - 1;
  const months = period.kind === 'quarter' ? [first, first + 2] : [first];
  const name = (month: 'narrow' | 'short') =>
    months
      .map((m) => new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(Date.UTC(2026, m, 15)))
      .join('–');
  return { narrow: name('narrow'), wide: name('short'), year: before?.key.startsWith(year) ? undefined : year };
};
