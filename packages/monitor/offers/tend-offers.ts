import { isLanguage } from '../languages/languages.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, may, permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import type { Theme } from '../themes/themes.ts';
import { isOfferState, mayOfferStep, type Offer, offerStates, openOfferStates, stepsWithWords } from './offer.ts';

export const offersPerPage = 100;
export const longestStepWords = 500;

export interface OffersWish {
  readonly within?: string;
  readonly theme?: Theme;
  /** Also those on which nothing is waited for any more. */
  readonly all?: boolean;
}

/** The offers of the areas of this person, newest first. */
export const offersAtDesk = async (ports: Ports, staff: Staff, wish: OffersWish): Promise<Result<readonly Offer[]>> => {
  const permitted = permit(staff, 'manage-offers');
  if (!permitted.ok) return permitted;
  const areas = areasOf(staff, 'manage-offers');
  const { all = false, ...asked } = wish;
  const states = all ? offerStates.filter((s) => s !== 'withdrawn') : openOfferStates;
  return done(await ports.offers.list({ ...asked, states, ...(areas ? { areas } : {}), limit: offersPerPage }));
};

/**
 * One step with an offer: contacted, agreed, declined with the reason, done, thanked with what somebody got in return.
 * Whoever offered finds it behind the code, words included.
 */
export const stepOffer = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly to: string; readonly words: string; readonly language?: string },
): Promise<Result<true>> => {
  const permitted = permit(staff, 'manage-offers');
  if (!permitted.ok) return permitted;
  const { to, language = 'nl' } = command;
  const words = command.words.trim();
  if (!isOfferState(to) || to === 'withdrawn') return refuse('step-not-possible');
  const offer = await ports.offers.offer(command.id);
  if (!offer || !may(staff, 'manage-offers', offer)) return refuse('page-unknown');
  if (!mayOfferStep(offer.state, to)) return refuse('step-not-possible');
  if (words === '' && stepsWithWords.includes(to))
    return refuse('reason-needed', { errors: [{ path: 'words', code: 'missing' }] });
  if (words.length > longestStepWords) return refuse('invalid', { errors: [{ path: 'words', code: 'too-long' }] });
  if (!isLanguage(language)) return refuse('invalid', { errors: [{ path: 'language', code: 'unknown-language' }] });
  const from = offerStates.filter((s) => mayOfferStep(s, to));
  const at = ports.now();
  const step = { id: offer.id, from, to, language, ...(words && { words }), staffId: staff.id, at };
  const moved = await ports.offers.step(step);
  return moved ? done(true) : refuse('step-not-possible');
};
