import type { Geography, PlaceDraft } from './place.ts';
import type { Place, PlacesStore } from './places-store.ts';

const page = 2000;

const everyPlace = async (store: PlacesStore): Promise<readonly Place[]> => {
  const found: Place[] = [];
  for (let after: { sortKey: string; id: string } | undefined; ; ) {
    const rows = await store.list(after ? { after, limit: page } : { limit: page });
    found.push(...rows);
    const last = rows[rows.length - 1];
    if (last === undefined || rows.length < page) return found;
    after = { sortKey: last.sortKey, id: last.id };
  }
};

/** The newest edition as it was saved, drawings included, to add to or to build the next one from. */
export const currentGeography = async (store: PlacesStore): Promise<Geography | undefined> => {
  const edition = await store.current();
  if (!edition) return undefined;
  const rows = await everyPlace(store);
  const shapes = new Map<string, PlaceDraft['polygons']>();
  for (const scale of new Set(rows.map((row) => row.scale)))
    for (const { id, polygons } of await store.shapes(scale)) shapes.set(id, polygons);
  const places = rows.map(({ id, name, scale, parents, point }): PlaceDraft => {
    const polygons = shapes.get(id);
    return {
      id,
      name,
      scale,
      parents: parents.map((parent) => parent.id),
      ...(point === undefined ? {} : { point }),
      ...(polygons === undefined ? {} : { polygons }),
    };
  });
  return { ...edition, places };
};
