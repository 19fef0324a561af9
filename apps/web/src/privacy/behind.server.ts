import {
  type AllHeld,
  allThatIsHeld,
  type BehindCode,
  behindCode,
  type Result,
  type Visit,
  withCode,
} from '@straatwijs/monitor';
import type { Cookies } from '@sveltejs/kit';
import { followedCode } from '#web/taking-part/cookies.server.ts';

export type Behind = BehindCode;

/** Everything behind the code that this browser follows, with the limits of guessing before it; nothing without a code. */
export const heldBehind = async (
  visit: Visit,
  cookies: Cookies,
): Promise<Result<{ readonly behind: Behind; readonly held: AllHeld }> | undefined> => {
  const code = followedCode(cookies);
  if (code === undefined) return undefined;
  const behind = await withCode(visit, () => behindCode(visit.ports, code));
  if (!behind.ok) return behind;
  const held = await allThatIsHeld(visit.ports, code);
  return held.ok ? { ok: true, value: { behind: behind.value, held: held.value } } : held;
};
