import { type Item, isUnsent, type KnownState, knownStates } from './item.ts';
import type { Keeping } from './keeping.ts';
import type { Fetch } from './send.ts';

const pause = 300_000;
const mostAtOnce = 8;

const isKnown = (state: unknown): state is KnownState => (knownStates as readonly unknown[]).includes(state);
const isOpen = ({ known }: Item): boolean =>
  known === undefined || !['decided', 'withdrawn', 'gone'].includes(known.state);

/**
 * Asks what became of what was received: a few at a time, none again within five minutes, and no more as soon as the
 * server wants rest. Codes that are right cost nothing of the limits at the door; one that is not known any more is asked once.
 */
export const askWhatBecame = async (keeping: Keeping, fetch: Fetch, now: number): Promise<void> => {
  const due = (await keeping.items())
    .filter((i) => i.arrived && !isUnsent(i) && isOpen(i) && now - (i.known?.askedAt ?? 0) > pause)
    .sort((a, b) => b.madeAt - a.madeAt)
    .slice(0, mostAtOnce);
  for (const item of due) {
    let response: Response;
    try {
      response = await fetch('/api/v1/follow', { headers: { 'Follow-Code': item.draft.code }, cache: 'no-store' });
    } catch {
      return;
    }
    if (response.status !== 404 && !response.ok) return;
    const answer: unknown = response.ok ? await response.json().catch(() => undefined) : { state: 'gone' };
    const state = typeof answer === 'object' && answer !== null && 'state' in answer ? answer.state : undefined;
    if (isKnown(state)) await keeping.change(item.id, (it) => ({ ...it, known: { state, askedAt: now } }));
  }
};
