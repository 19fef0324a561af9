import type { Place, PlaceQuery, PlacesStore } from '@straatwijs/monitor';

/** Every place of a list that is read in pages, e.g. all buurten. */
export const allPlaces = async (
  places: PlacesStore,
  query: Pick<PlaceQuery, 'scale' | 'within'>,
): Promise<readonly Place[]> => {
  const limit = 500;
  const found: Place[] = [];
  let after: PlaceQuery['after'];
  for (;;) {
    const page = await places.list({ ...query, limit, ...(after ? { after } : {}) });
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < limit) return found;
    after = { sortKey: last.sortKey, id: last.id };
  }
};
