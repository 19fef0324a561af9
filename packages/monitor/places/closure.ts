import type { ClosureRow, PlaceDraft } from './place.ts';
import { accepted, type PlaceResult, refused } from './place-refusal.ts';

/**
 * All pairs (ancestor, descendant), each place with itself included and no pair twice, sorted.
 *
 * Refuses two places with one id, a parent that is not in the list, and a place that lies, through its parents,
 * in itself: any of these would make counts wrong without anyone seeing it.
 */
export function closureOf(places: readonly PlaceDraft[]): PlaceResult<readonly ClosureRow[]> {
  const byId = new Map<string, PlaceDraft>();
  for (const place of places) {
    if (byId.has(place.id)) return refused('place-duplicate', { id: place.id });
    byId.set(place.id, place);
  }
  for (const place of places) {
    for (const parent of place.parents) {
      if (!byId.has(parent)) return refused('place-unknown-parent', { id: place.id, parent });
    }
  }

  const ancestors = new Map<string, ReadonlySet<string>>();
  // Parents come first, by an own stack: a long chain must not overflow the one of the language.
  for (const place of places) {
    const stack: { readonly place: PlaceDraft; next: number }[] = [{ place, next: 0 }];
    const open = new Set<string>([place.id]);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top === undefined) break;
      const parentId = ancestors.has(top.place.id) ? undefined : top.place.parents[top.next];
      if (parentId === undefined) {
        ancestors.set(top.place.id, ancestors.get(top.place.id) ?? selfAndAbove(top.place, ancestors));
        open.delete(top.place.id);
        stack.pop();
        continue;
      }
      top.next += 1;
      if (open.has(parentId)) return refused('place-cycle', { id: parentId });
      const parent = byId.get(parentId);
      if (parent === undefined || ancestors.has(parentId)) continue;
      open.add(parentId);
      stack.push({ place: parent, next: 0 });
    }
  }

  const rows: ClosureRow[] = [];
  for (const [descendant, above] of ancestors) for (const ancestor of above) rows.push({ ancestor, descendant });
  const order = (row: ClosureRow) => `${row.ancestor} ${row.descendant}`;
  return accepted(rows.sort((a, b) => (order(a) < order(b) ? -1 : 1)));
}

function selfAndAbove(place: PlaceDraft, known: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const above = new Set<string>([place.id]);
  for (const parent of place.parents) for (const id of known.get(parent) ?? []) above.add(id);
  return above;
}
