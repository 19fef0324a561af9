import { isSquareName } from '@straatwijs/formats';
import { type Geography, geographyOf, type PlaceDraft, schematicPolygons, streetId } from '@straatwijs/monitor';
import { buurten } from './buurten.ts';
import { outline } from './outline.ts';
import { priorityAreas } from './priority-areas.ts';
import { bomenBloemenbuurt } from './streets-bomen-bloemenbuurt.ts';
import { duindorp } from './streets-duindorp.ts';
import { moerwijk } from './streets-moerwijk.ts';
import { regentesseValkenbos } from './streets-regentesse-valkenbos.ts';
import { transvaal } from './streets-transvaal.ts';
import { wijken } from './wijken.ts';

const code = '0518';

/**
 * The places of The Hague that the demo starts with: 114 buurten in 44 wijken, the streets and squares of five
 * neighbourhoods, four priority areas. Shapes are schematic, drawn from rounded label points; importing real
 * boundaries replaces them.
 */
export function denHaag(): Geography {
  const shapes = schematicPolygons(
    buurten.map(([id, , lon, lat]) => ({ id, point: [lon, lat] })),
    [[outline]],
  );
  const made = geographyOf({
    edition: 2019,
    municipality: { code, name: 'Den Haag' },
    source: 'Kerncijfers wijken en buurten 2019, afgeronde labelpunten',
    attribution: 'Bron: CBS, Kadaster (2019), CC BY 4.0',
    schematic: true,
    outline: [[outline]],
    areas: [
      ...wijken.map(([id, name, lon, lat]): PlaceDraft => {
        const members = buurten.filter(([buurt]) => buurt.slice(2, 8) === id.slice(2));
        const polygons = members.flatMap(([buurt]) => shapes.get(buurt) ?? []);
        return { id, name, scale: 'wijk', parents: [`GM${code}`], point: [lon, lat], polygons };
      }),
      ...buurten.map(([id, name, lon, lat]): PlaceDraft => {
        const area = {
          id,
          name,
          scale: 'buurt' as const,
          parents: [`WK${id.slice(2, 8)}`],
          point: [lon, lat] as const,
        };
        const polygons = shapes.get(id);
        return polygons === undefined ? area : { ...area, polygons };
      }),
    ],
    streets: streetDrafts(),
    priorityAreas,
  });
  // The table is ours: a refusal is a mistake in it, not something a person could answer.
  if (!made.ok) throw new Error(`The Hague of the demo: ${made.refusal.code} ${JSON.stringify(made.refusal.args)}`);
  return made.value;
}

function streetDrafts(): readonly PlaceDraft[] {
  const taken = new Set<string>();
  return [...duindorp, ...bomenBloemenbuurt, ...regentesseValkenbos, ...transvaal, ...moerwijk].map(
    ([name, parents, lon, lat]) => {
      const id = streetId(code, name, taken);
      taken.add(id);
      return { id, name, scale: isSquareName(name) ? 'square' : 'street', parents, point: [lon, lat] };
    },
  );
}
