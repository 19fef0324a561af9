import type { Place, Ports, ScreenLanguage } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { allPlaces } from '#web/places/all-places.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';

const mostResults = 12;

/** Which place is it about: by name, without a map. */
export const findPlace = async (ports: Ports, q: string, language: ScreenLanguage) => {
  const t = takingPartTexts(language);
  const { scales } = nameTexts(language);
  const line = (p: Place) => {
    const parent = p.parents.find((up) => up.scale === 'buurt') ?? p.parents[0];
    const scale = scales[p.scale] ?? p.scale;
    return { id: p.id, name: p.name, where: parent ? fill(t.inPlace, { scale, place: parent.name }) : scale };
  };
  const [found, areas] = await Promise.all([
    q === '' ? [] : ports.places.list({ q, limit: mostResults }),
    allPlaces(ports.places, { scale: 'priority-area' }),
  ]);
  return {
    q,
    found: found.map(line),
    areas: areas.map(line),
    nothing: q !== '' && found.length === 0 ? fill(t.noResults, { q }) : undefined,
  };
};
