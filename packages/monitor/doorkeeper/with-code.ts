import type { Visit } from '../ports.ts';
import type { RefusalCode, Result } from '../refusals/refusal.ts';

// Refusals that say whether the code was known; the others came before anything was looked up.
const tells: Partial<Record<RefusalCode, boolean>> = {
  'follow-code-unknown': false,
  'other-content': true,
  'step-not-possible': true,
  'photo-of-withdrawn': true,
  'photo-not-for-young': true,
  'photo-not-here': true,
  'photo-too-many': true,
};

/** Use a follow code at the door: limits before the look-up, right or wrong remembered after it. */
export const withCode = async <T>(
  visit: Pick<Visit, 'address' | 'doorkeeper'>,
  use: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  const limited = visit.doorkeeper.beforeCode(visit.address);
  if (limited) return { ok: false, refusal: limited };
  let right: boolean | undefined;
  try {
    const result = await use();
    right = result.ok ? true : tells[result.refusal.code];
    return result;
  } finally {
    visit.doorkeeper.afterCode(visit.address, right);
  }
};
