import { localeOf, numberFormat } from '@straatwijs/monitor';
import { writeApart } from '@straatwijs/statistics';

type Interval = Parameters<typeof writeApart>[0];

/**
 * How figures of the thermometer are written: a level in the two digits that can be relied on, a part in percent. The ends of an
 * interval get as many digits as tell them apart, for what is not quite sure is no point.
 */
export const figuresIn = (language: string, kind: 'level' | 'part') => {
  const locale = localeOf(language);
  const withMore = (more: number): Intl.NumberFormat =>
    numberFormat(
      locale,
      kind === 'part' ? { style: 'percent', maximumFractionDigits: more } : { maximumSignificantDigits: 2 + more },
    );
  const usual = withMore(0);
  const one = (n: number): string => usual.format(n);
  const between = (interval: Interval): { readonly low: string; readonly high: string } => {
    const [low, high] = writeApart(interval, (n, more) => (more === 0 ? usual : withMore(more)).format(n));
    return { low, high };
  };
  return { one, between };
};
