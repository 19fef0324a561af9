import type { Place, Ports, ScreenLanguage } from '@straatwijs/monitor';
import { drawMap, type MapDrawing, type Marked, middleOf } from '#web/drawings/map.ts';
import { count, fill } from '#web/language/fill.ts';
import { allPlaces } from '#web/places/all-places.server.ts';
import { homeTexts } from '#web/texts/home.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';

const resultLimit = 20;

interface Found {
  readonly id: string;
  readonly name: string;
  readonly where: string | undefined;
}

/** The first page: what was searched for, where we look together, every buurt by name, and the sketch. */
export const homePage = async (ports: Ports, q: string, language: ScreenLanguage) => {
  const t = homeTexts(language);
  const names = nameTexts(language);
  const where = (place: Place): string => {
    const parent = place.parents.find((p) => p.scale === 'buurt') ?? place.parents[0];
    const scale = names.scales[place.scale];
    return parent ? fill(t.inPlace, { scale, place: parent.name }) : scale;
  };
  const found = (places: readonly Place[]): readonly Found[] =>
    places.map((p) => ({ id: p.id, name: p.name, where: where(p) }));
  const [results, areas, buurten, edition] = await Promise.all([
    q === '' ? [] : ports.places.list({ q, limit: resultLimit }),
    allPlaces(ports.places, { scale: 'priority-area' }),
    allPlaces(ports.places, { scale: 'buurt' }),
    ports.places.current(),
  ]);
  const municipality = ports.municipality.name;
  const drawing = await sketchOf(ports, areas);
  return {
    q,
    results: found(results),
    resultsTitle: results.length > 0 ? count(language, t.results, results.length, { q }) : fill(t.noResults, { q }),
    areas: areas.map((a) => ({ id: a.id, name: a.name })),
    buurten: buurten.map((b) => ({ id: b.id, name: b.name })),
    map: drawing && {
      drawing,
      name: fill(drawing.marks.length > 0 ? t.map : t.mapPlain, { municipality }),
      caption: [edition?.schematic ? t.schematic : '', areas.length > 0 ? t.mapColour : '']
        .filter((s) => s !== '')
        .join(' '),
      // As it must be named; only the word before it is ours.
      source: (edition?.attribution ?? '').replace(/^Bron:\s*/, ''),
    },
    t,
  };
};

const sketchOf = async (ports: Ports, areas: readonly Place[]): Promise<MapDrawing | undefined> => {
  const [edition, shapes] = await Promise.all([ports.places.current(), ports.places.shapes('buurt')]);
  const shapeOf = new Map(shapes.map((s) => [s.id, s.polygons]));
  const marked = await Promise.all(
    areas.map(async (area): Promise<Marked> => {
      const members = await allPlaces(ports.places, { within: area.id });
      return {
        id: area.id,
        name: area.name,
        point: area.point ?? middleOf(members.flatMap((m) => (m.point ? [m.point] : []))),
        polygons: members.flatMap((m) => (m.scale === 'buurt' ? [shapeOf.get(m.id) ?? []] : [])),
      };
    }),
  );
  return drawMap(shapes, edition?.outline, marked);
};
