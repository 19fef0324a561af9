import type { Place, Ports, ScreenLanguage } from '@straatwijs/monitor';
import { nameTexts } from '#web/texts/names.server.ts';

/** A place as one chooses it among several of a name: "Weimarstraat · straat · Regentesse". */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

const inWords = (place: Place, language: ScreenLanguage): string =>
  [place.name, nameTexts(language).scales[place.scale], place.parents[0]?.name].filter(Boolean).join(' · ');

/** Places by what somebody typed: the one that is meant, or those to choose from. */
export const namedPlaces = async (
  ports: Ports,
  name: string,
  language: ScreenLanguage,
): Promise<readonly NamedPlace[]> => {
  const found = name === '' ? [] : await ports.places.list({ q: name, limit: 8 });
  const exact = found.filter((p) => p.name.toLocaleLowerCase('nl') === name.toLocaleLowerCase('nl'));
  return (exact.length > 0 ? exact : found).map((p) => ({ id: p.id, name: inWords(p, language) }));
};
