import type { Place } from '../places/places-store.ts';
import type { Municipality } from '../ports.ts';
import type { ActionKind } from './action.ts';

/** How many actions run in an area at once, and how many of them may be long. */
export interface ActionLimit {
  readonly all: number;
  readonly long: number;
}
export const usualLimit: ActionLimit = { all: 5, long: 3 };
export const limitOf = ({ runningActions }: Pick<Municipality, 'runningActions'>): ActionLimit =>
  runningActions ?? usualLimit;

/**
 * The area in which an action counts: the area that is looked at together when its place is one or lies in one, else the
 * buurt; of anything larger, that place itself. Pure.
 */
export const areaOf = ({ id, scale, parents }: Pick<Place, 'id' | 'scale' | 'parents'>): string => {
  if (scale === 'priority-area' || scale === 'buurt' || scale === 'wijk' || scale === 'district' || scale === 'city')
    return id;
  const around = parents.find((p) => p.scale === 'priority-area') ?? parents.find((p) => p.scale === 'buurt');
  return around?.id ?? parents[0]?.id ?? id;
};

/** Whether one more may begin beside what runs. Pure. */
export const hasRoom = (
  running: readonly { readonly kind: ActionKind }[],
  kind: ActionKind,
  { all, long }: ActionLimit,
): boolean => running.length < all && (kind === 'quick' || running.filter((r) => r.kind === 'long').length < long);
