import { askWays, type Offer, type OfferForm, offerKinds, type ScreenLanguage, themes } from '@straatwijs/monitor';
import { nameTexts } from '#web/texts/names.server.ts';
import { offerTexts } from '#web/texts/offers.server.ts';
import { privacyTexts } from '#web/texts/privacy.server.ts';

/** Asked for in the address: only how to be asked. */
export const askMeOnly = 'vraag';
const oneOf = (form: FormData, name: string, longest: number): string => {
  const given = form.get(name);
  return typeof given === 'string' ? given.slice(0, longest) : '';
};

/** What the form says; shapes only, the rules are in `monitor/offers`. */
export const readOfferForm = (form: FormData, language: ScreenLanguage): OfferForm => ({
  kind: oneOf(form, 'wat', 40).replace(askMeOnly, ''),
  ways: form.getAll('hoe').map(String).slice(0, 10),
  theme: oneOf(form, 'thema', 40),
  // Longer than allowed is refused with a sentence, not cut off.
  words: oneOf(form, 'woorden', 5000),
  phone: oneOf(form, 'telefoon', 200),
  mail: oneOf(form, 'mail', 500),
  under16: form.has('onder16'),
  language,
});

export const emptyOfferForm = (chosen: string, language: ScreenLanguage, under16: boolean): OfferForm => ({
  kind: chosen,
  ways: [],
  theme: '',
  words: '',
  phone: '',
  mail: '',
  under16,
  language,
});

/** What was offered before, to change it. */
export const earlierOfferForm = (offer: Offer): OfferForm => ({
  kind: offer.kind ?? askMeOnly,
  ways: offer.ways,
  theme: offer.theme ?? '',
  words: offer.words ?? '',
  phone: offer.phone ?? '',
  mail: offer.mail ?? '',
  language: offer.language,
});

/** The form with everything to choose from, and what was chosen. */
export const offerFormView = (form: OfferForm, language: ScreenLanguage) => {
  const t = offerTexts(language);
  const names = nameTexts(language);
  return {
    t,
    kinds: [
      ...offerKinds.map((value) => ({ value: value as string, name: t.kinds[value], chosen: form.kind === value })),
      { value: askMeOnly, name: t.noKind, chosen: form.kind === askMeOnly },
    ],
    ways: askWays.map((value) => ({ value, name: t.way[value], chosen: form.ways.includes(value) })),
    themes: themes.map((value) => ({ value, name: names.themes[value], chosen: form.theme === value })),
    words: form.words,
    phone: form.phone,
    mail: form.mail,
    under16: form.under16 === true,
    youngAsk: privacyTexts(language).under16,
  };
};
export type OfferFormView = ReturnType<typeof offerFormView>;
