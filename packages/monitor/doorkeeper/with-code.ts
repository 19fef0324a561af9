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

/**
 * Keep things under follow codes that their senders made, as many at a time as may turn out to be taken: whoever tries
 * codes by sending things under them meets the same limit as who looks them up. What has no code is never held up.
 * @returns results in the order given
 */
export const withNewCodes = async <Item, T>(
  { address, doorkeeper }: Pick<Visit, 'address' | 'doorkeeper'>,
  items: readonly Item[],
  hasCode: (item: Item) => boolean,
  send: (items: readonly Item[]) => Promise<readonly Result<T>[]>,
): Promise<readonly Result<T>[]> => {
  const results: Result<T>[] = [];
  while (results.length < items.length) {
    const rest = items.slice(results.length);
    const coded = rest.filter(hasCode).length;
    const codes = coded === 0 ? undefined : await doorkeeper.newCodes(address, coded);
    const room = codes !== undefined && 'room' in codes ? codes.room : 0;
    let tried = 0;
    const end = rest.findIndex((item) => hasCode(item) && ++tried > room);
    const group = end < 0 ? rest : rest.slice(0, end);
    // When it breaks halfway nobody was told anything.
    let taken = 0;
    try {
      const sent = group.length === 0 ? [] : await send(group);
      taken = sent.filter((r) => !r.ok && r.refusal.code === 'follow-code-taken').length;
      results.push(...sent);
    } finally {
      if (codes !== undefined && 'room' in codes) codes.done(taken);
    }
    if (codes !== undefined && !('room' in codes)) {
      const refused: Result<T> = { ok: false, refusal: codes };
      results.push(refused);
    }
  }
  return results;
};
