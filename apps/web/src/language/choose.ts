import { isScreenLanguage, type ScreenLanguage } from '@straatwijs/monitor';

/** The languages of an Accept-Language header without their regions, most wanted first. */
const wanted = (header: string): string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((v) => v !== undefined);
      return { language: tag.trim().toLowerCase().split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q) };
    })
    .filter((w) => w.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((w) => w.language);

/**
 * The language of a page: the one in its address, else the one chosen before, else the first one that the browser asks
 * for and that we have. Someone whose languages we do not have gets English; someone who asks for nothing, Dutch.
 */
export const chooseLanguage = (asked: {
  readonly inAddress: ScreenLanguage | undefined;
  readonly chosenBefore: string | undefined;
  readonly acceptLanguage: string | null;
}): ScreenLanguage => {
  if (asked.inAddress) return asked.inAddress;
  if (asked.chosenBefore !== undefined && isScreenLanguage(asked.chosenBefore)) return asked.chosenBefore;
  const languages = wanted(asked.acceptLanguage ?? '').filter((l) => l !== '*' && l !== '');
  return languages.find(isScreenLanguage) ?? (languages.length > 0 ? 'en' : 'nl');
};
