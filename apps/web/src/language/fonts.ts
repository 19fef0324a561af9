import type { ScreenLanguage } from '@straatwijs/monitor';

const latin = ['atkinson-hyperlegible-latin'];
const needed: Readonly<Record<ScreenLanguage, readonly string[]>> = {
  nl: latin,
  en: latin,
  tr: [...latin, 'atkinson-hyperlegible-latin-ext'],
  pl: [...latin, 'atkinson-hyperlegible-latin-ext'],
  // Latin letters are few there: the name of a street, a code.
  ar: ['noto-sans-arabic-arabic'],
  bg: ['noto-sans-cyrillic'],
};

/** Whether a font file is fetched before the page asks for it: only what this reader certainly needs. */
export const preloadsFont = (language: ScreenLanguage, file: string): boolean =>
  needed[language].some((name) => new RegExp(`(^|/)${name}-(400|700)-normal`).test(file));
