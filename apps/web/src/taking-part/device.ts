import { canonical, followCodeFromBytes } from '@straatwijs/monitor';
import { hexOf, uuidV7 } from './fresh.ts';
import { keepsNothing } from './keep-nothing.ts';

const markKey = 'sw-kenmerk';
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** The mark of this device, made once and kept; a new one each time where nothing may be kept. */
export const deviceMark = (): string => {
  if (keepsNothing(document.cookie)) return hexOf(random(16));
  try {
    const kept = localStorage.getItem(markKey);
    if (kept && /^[0-9a-f]{32}$/.test(kept)) return kept;
    const mark = hexOf(random(16));
    localStorage.setItem(markKey, mark);
    return mark;
  } catch {
    return hexOf(random(16));
  }
};

/** What this device makes itself, so that it is not the server that hands out who somebody is or what they follow. */
export const madeHere = (isFresh: boolean): Readonly<Record<string, string>> => ({
  kenmerk: deviceMark(),
  ...(isFresh ? { id: uuidV7(Date.now(), random(10)), code: canonical(followCodeFromBytes(random(7))) } : {}),
});
