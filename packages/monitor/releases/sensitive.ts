import { threshold } from '../disclosure/index.ts';

/** What decides whether a count may be shown. */
export interface Backing {
  readonly count: number;
  readonly people: number;
  readonly most: number;
  readonly second: number;
}

/** When everybody said the same, knowing that somebody spoke tells what they said: shown only from this many. */
export const allEqualThreshold = 10;

/** Why a count is withheld by itself: too few people, one or two who gave nearly all of it. */
export const isSensitive = ({ count, people, most, second }: Backing): boolean =>
  count > 0 && (people < threshold || most * 2 > count || (most + second) * 100 > count * 85);

/** Whether all that was said in a group of counts is one and the same, by too few to say so. */
export const allSaidTheSame = (parts: readonly Backing[]): boolean => {
  const said = parts.filter((p) => p.count > 0);
  const [only] = said;
  return said.length === 1 && only !== undefined && only.people < allEqualThreshold;
};

/**
 * What nobody may learn of a sensitive sum: below five, whether it is one or five; above it, how much of it is of whoever
 * gave most.
 */
export const protectionOf = ({ count, most }: Pick<Backing, 'count' | 'most'>) =>
  count < threshold
    ? { lowerAtMost: 1, upperAtLeast: threshold }
    : { lowerAtMost: Math.max(1, count - most), upperAtLeast: count + most };
