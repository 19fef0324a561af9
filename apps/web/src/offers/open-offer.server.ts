import { canonical, followCodeFromBytes, offerBehind, type Place, type Visit, withCode } from '@straatwijs/monitor';
import type { Cookies } from '@sveltejs/kit';
import { fill } from '#web/language/fill.ts';
import { refused } from '#web/refusing/refused.server.ts';
import { followedCode } from '#web/taking-part/cookies.server.ts';
import { uuidV7 } from '#web/taking-part/fresh.ts';
import type { OfferTexts } from '#web/texts/offers.nl.ts';
import { offerTexts } from '#web/texts/offers.server.ts';
import { askMeOnly, earlierOfferForm, emptyOfferForm, offerFormView } from './offer-form.ts';

interface Opening {
  readonly visit: Visit;
  readonly language: Parameters<typeof offerTexts>[0];
}

/** What the page is called: who came to say how to be asked is not told that they came to help. */
const openingOf = (t: OfferTexts, onlyAsked: boolean, { name }: { readonly name: string }) => ({
  title: fill(onlyAsked ? `${t.askMe}: {place}` : t.title, { place: name }),
  heading: onlyAsked ? t.askMe : t.onPage,
  lead: onlyAsked ? t.askMeText : t.onPageText,
});

/** An empty form, with an id and a code of its own. @param chosen what was tapped on the page before @param young whether this phone was last used by somebody who said so */
export const newOffer = ({ visit: { ports }, language }: Opening, place: Place, chosen: string, young: boolean) => ({
  ...openingOf(offerTexts(language), chosen === askMeOnly, place),
  place: { id: place.id, name: place.name },
  id: uuidV7(ports.now(), ports.randomBytes(10)),
  code: canonical(followCodeFromBytes(ports.randomBytes(7))),
  isChange: false,
  form: offerFormView(emptyOfferForm(chosen, language, young), language),
});

/** The form with what was offered before, behind the code that this phone follows. */
export const offerToChange = async ({ visit, language }: Opening, cookies: Cookies) => {
  const code = followedCode(cookies) ?? '';
  const found = await withCode(visit, () => offerBehind(visit.ports, code));
  if (!found.ok) return refused(found.refusal, language);
  const offer = found.value;
  if (offer.state === 'withdrawn') return refused({ code: 'step-not-possible' }, language);
  return {
    ...openingOf(offerTexts(language), offer.kind === undefined, { name: offer.placeName }),
    place: { id: offer.placeId, name: offer.placeName },
    id: offer.id,
    code: '',
    isChange: true,
    form: offerFormView(earlierOfferForm(offer), language),
  };
};
