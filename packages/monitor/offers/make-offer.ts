import { isUuid } from '../contributions/prepare.ts';
import { canonical, parseFollowCode } from '../follow-codes/index.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { checkOffer, type OfferForm } from './check-offer.ts';
import type { Offer } from './offer.ts';

export interface OfferCommand extends OfferForm {
  /** Made by the form, as is the code: sending twice is harmless. */
  readonly id: string;
  readonly code: string;
  readonly placeId: string;
}

const hashOf = (ports: Ports, code: string): string | undefined => {
  const parsed = parseFollowCode(code);
  return parsed === undefined ? undefined : ports.seal('code', canonical(parsed));
};

/** Offers help, or says how one wishes to be asked. The same form sent again, also with other answers, is one offer. */
export const makeOffer = async (ports: Ports, command: OfferCommand): Promise<Result<true>> => {
  const codeHash = hashOf(ports, command.code);
  if (codeHash === undefined || !isUuid(command.id)) return refuse('invalid');
  const place = await ports.places.place(command.placeId);
  if (!place) return refuse('place-unknown');
  const checked = checkOffer(command);
  if (!checked.ok) return checked;
  const outcome = await ports.offers.keep({
    ...checked.value,
    id: command.id.toLowerCase(),
    codeHash,
    edition: place.edition,
    placeId: place.id,
    at: ports.now(),
  });
  if (outcome === 'other-content') return refuse('other-content');
  if (outcome === 'code-taken') return refuse('follow-code-taken');
  return outcome === 'withdrawn' ? refuse('step-not-possible') : done(true);
};

/** An offer behind its code. Unknown and malformed codes get the same refusal. */
export const offerBehind = async (ports: Ports, code: string): Promise<Result<Offer>> => {
  const hash = hashOf(ports, code);
  const found = hash === undefined ? undefined : await ports.offers.behind(hash);
  return found ? done(found) : refuse('follow-code-unknown');
};

/** Changes what was offered, behind its code. */
export const changeOffer = async (ports: Ports, code: string, form: OfferForm): Promise<Result<true>> => {
  const found = await offerBehind(ports, code);
  if (!found.ok) return found;
  return makeOffer(ports, { ...form, id: found.value.id, code, placeId: found.value.placeId });
};

/**
 * Nobody calls or writes any more: number and mail are erased at once, and so are the ways that need them. What was
 * offered stays. Leaving them anew, with the form, starts it again. Twice is harmless.
 */
export const stopReaching = async (ports: Ports, code: string): Promise<Result<true>> => {
  const hash = hashOf(ports, code);
  const found = await offerBehind(ports, code);
  if (!found.ok || hash === undefined) return refuse('follow-code-unknown');
  const { phone, mail, ways, ...offer } = found.value;
  if (phone === undefined && mail === undefined) return done(true);
  const kept = await ports.offers.keep({
    ...offer,
    ways: ways.filter((w) => w !== 'phone' && w !== 'online'),
    codeHash: hash,
    at: ports.now(),
  });
  return kept === 'kept' ? done(true) : refuse('step-not-possible');
};

/** Takes it back: words and contact details are erased at once. Twice is harmless. */
export const withdrawOffer = async (ports: Ports, code: string): Promise<Result<true>> => {
  const hash = hashOf(ports, code);
  const known = hash !== undefined && (await ports.offers.withdraw(hash, ports.now()));
  return known ? done(true) : refuse('follow-code-unknown');
};
