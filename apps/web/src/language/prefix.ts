import { isScreenLanguage, type ScreenLanguage } from '@straatwijs/monitor';

/**
 * Splits `/en/plek/x` into the language part `/en` and the path `/plek/x`. A path without a language keeps all of itself.
 */
export const splitPath = (pathname: string): { prefix: string; path: string; language: ScreenLanguage | undefined } => {
  const first = pathname.split('/', 2)[1] ?? '';
  if (!isScreenLanguage(first)) return { prefix: '', path: pathname, language: undefined };
  return { prefix: `/${first}`, path: pathname.slice(first.length + 1) || '/', language: first };
};
