import type { Point, Polygons, ReleasedCell } from '@straatwijs/monitor';

interface Shape {
  readonly id: string;
  readonly name: string;
  readonly polygons: Polygons;
  readonly point?: Point;
}

/** What was told in a place, all together: null where it is too little to show, absent where nobody told anything. */
export interface FigureProperties {
  readonly name: string;
  readonly told: number | null;
  readonly positive: number | null;
  readonly negative: number | null;
  readonly contributors: string | null;
  readonly state: 'value' | 'too-few' | 'not-looked';
}

/**
 * Published counts of what was told on the map of one scale, as features of GeoJSON (RFC 7946).
 * @param planned whether the plan has counts of this scale over this period at all
 */
export const figureFeatures = (shapes: readonly Shape[], cells: readonly ReleasedCell[], planned: boolean) => {
  const at = new Map<string, ReleasedCell[]>();
  for (const cell of cells) {
    if (cell.family !== 'told') continue;
    const list = at.get(cell.placeId);
    if (list) list.push(cell);
    else at.set(cell.placeId, [cell]);
  }
  return shapes.map(({ id, name, polygons }) => {
    const here = at.get(id) ?? [];
    const all = here.find((c) => c.split === '');
    const split = here.filter((c) => c.split === 'valence');
    const known = split.length > 0 && split.every((c) => c.state === 'value');
    const of = (valence: string) => (known ? (split.find((c) => c.key === `valence=${valence}`)?.value ?? 0) : null);
    const properties: FigureProperties = {
      name,
      told: all?.value ?? null,
      positive: of('positive'),
      negative: of('negative'),
      contributors: all?.contributors ?? null,
      state: planned ? (all?.state ?? 'not-looked') : 'too-few',
    };
    return {
      type: 'Feature' as const,
      id,
      properties,
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: polygons.map((p) => p.map((r) => r.map((point) => [...point]))),
      },
    };
  });
};
