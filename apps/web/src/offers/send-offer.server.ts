import { changeOffer, makeOffer, type OfferForm, type Result, refuse, type Visit, withCode } from '@straatwijs/monitor';

export interface SentOffer extends OfferForm {
  readonly id: string;
  readonly code: string;
  readonly placeId: string;
}

/** An offer asks work of a person, so fewer of them go through a door at once than taps do. */
const worth = 20;

/** Keeps an offer, or changes one behind its code; the limits come first. */
export const sendOffer = async (visit: Visit, sent: SentOffer, isChange: boolean): Promise<Result<true>> => {
  const { ports, address, doorkeeper } = visit;
  const limited = doorkeeper.contributions(address, worth);
  if (limited) return { ok: false, refusal: limited };
  try {
    if (isChange) return await withCode(visit, () => changeOffer(ports, sent.code, sent));
    const made = await makeOffer(ports, sent);
    // A code that turns out to be taken may be somebody who tries codes.
    if (!made.ok && made.refusal.code === 'follow-code-taken') doorkeeper.takenCode(address);
    return made;
  } catch (error) {
    console.error('an offer could not be kept:', error instanceof Error ? error.name : typeof error);
    return refuse('database-away');
  }
};
