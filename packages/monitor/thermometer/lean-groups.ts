import type { Scale } from '../places/place.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { LeanGroups } from './levels.ts';

/** Streets and squares lean on each other; larger places on those of their own scale. */
const alike = (scale: Scale): readonly Scale[] =>
  scale === 'street' || scale === 'square' ? ['street', 'square'] : [scale];

const around = ['buurt', 'wijk', 'district', 'city'] as const satisfies readonly Scale[];
const most = 20_000;

/**
 * What a place leans on where little is known of it: its like in the main buurt that it lies in, then in the wijk, then in the
 * city. A place that nothing of its scale lies beside leans on itself.
 */
export const leanGroups = async (ports: Pick<Ports, 'places'>, place: Place): Promise<LeanGroups> => {
  const all = await ports.places.list({ scales: alike(place.scale), limit: most });
  const main: string[] = [];
  for (let at: Place | undefined = place; at; ) {
    const parent: Place['parents'][number] | undefined = at.parents.find((p) => p.scale !== 'priority-area');
    if (parent === undefined || main.includes(parent.id)) break;
    if ((around as readonly Scale[]).includes(parent.scale)) main.push(parent.id);
    at = await ports.places.place(`${parent.id}@${place.edition}`);
  }
  const groups = main.map((within) => ({
    within,
    placeIds: all.filter((p) => p.within.includes(within)).map((p) => p.id),
  }));
  const [first = { within: place.id, placeIds: [place.id] }, ...rest] = groups;
  return [first, ...rest];
};
