import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';

/** What a place lies in, nearest first: all its buurten, then their wijken, then the city. Priority areas are nobody's address. */
export async function* placesAround(ports: Pick<Ports, 'places'>, place: Place): AsyncGenerator<Place> {
  const seen = new Set([place.id]);
  let ring: readonly Place[] = [place];
  while (ring.length > 0) {
    const next: Place[] = [];
    for (const { id, scale } of ring.flatMap((p) => p.parents)) {
      if (seen.has(id) || scale === 'priority-area') continue;
      seen.add(id);
      const found = await ports.places.place(id);
      if (found) next.push(found);
    }
    yield* next;
    ring = next;
  }
}
