import type { Language } from './language.ts';

/** Digits as a language writes them; in Arabic the digits that stand on signs and in codes here. */
const locales: Readonly<Record<Language, string>> = {
  nl: 'nl',
  en: 'en-GB',
  tr: 'tr',
  ar: 'ar-u-nu-latn',
  pl: 'pl',
  bg: 'bg',
};

/** Writes numbers for readers. */
export interface Figures {
  /** 1234.5 with one decimal is `1.234,5` in Dutch. */
  number(value: number, decimals?: number): string;
  /** 0.403 is `40%` (`%40` in Turkish). */
  percent(share: number): string;
}

/** Figures in a language; `-0` is 0, so that no page says "-0%". */
export const figuresIn = (language: Language): Figures => {
  const locale = locales[language];
  return {
    number: (value, decimals = 0) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
        value === 0 ? 0 : value,
      ),
    percent: (share) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
        Math.round(share * 100) === 0 ? 0 : share,
      ),
  };
};
