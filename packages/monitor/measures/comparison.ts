import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { longestParagraph, namesNobody } from './check-measure.ts';
import { outcomeSeen } from './measure.ts';
import { measureToManage, placesNamed } from './measures.ts';

export const mostComparisons = 40;

/**
 * Stores which places a measure is compared with, or why there are none, dated. This opens the outcome; whoever chooses
 * anew after that does so beside the first choice, and every page says so.
 */
export const chooseComparison = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly placeIds: readonly string[]; readonly because: string },
): Promise<Result<{ readonly id: string }>> => {
  const found = await measureToManage(ports, staff, command);
  if (!found.ok) return found;
  const measure = found.value;
  const at = ports.now();
  const placeIds = [...new Set(command.placeIds)];
  const because = command.because.trim();
  if (placeIds.length === 0 && because === '') return invalid([{ path: 'because', code: 'missing' }]);
  if (because.length > longestParagraph) return invalid([{ path: 'because', code: 'too-long' }]);
  if (placeIds.length > mostComparisons) return invalid([{ path: 'comparison', code: 'out-of-range' }]);
  const clean = namesNobody([because]);
  if (!clean.ok) return clean;
  const places = await placesNamed(ports, placeIds, 'comparison');
  if (!places.ok) return places;
  // Within, around or one of the places themselves: then the same would be compared with itself.
  const own = new Set(measure.places.map((p) => p.id));
  const around = new Set(measure.places.flatMap((p) => p.within));
  const strange = places.value.some(
    (p) => p.scale !== measure.places[0]?.scale || around.has(p.id) || p.within.some((w) => own.has(w)),
  );
  if (strange) return invalid([{ path: 'comparison', code: 'not-an-option' }]);
  const chosen = await ports.measures.choose({
    ...{ id: measure.id, placeIds, staffId: staff.id, at },
    because: placeIds.length === 0 ? because : '',
    after: measure.choices.length,
    afterOutcome: outcomeSeen(measure, ports.local(at).date),
  });
  return chosen ? done({ id: measure.id }) : refuse('step-not-possible');
};
