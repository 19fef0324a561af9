import {
  changeOffer,
  makeOffer,
  type OfferForm,
  type Result,
  refuse,
  type Visit,
  withCode,
  withNewCodes,
} from '@straatwijs/monitor';

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
    // A code that turns out to be taken may be somebody who tries codes.
    const [made = refuse('database-away')] = await withNewCodes(
      visit,
      [sent],
      () => true,
      async () => [await makeOffer(ports, sent)],
    );
    return made;
  } catch (error) {
    console.error('an offer could not be kept:', error instanceof Error ? error.name : typeof error);
    return refuse('database-away');
  }
};
