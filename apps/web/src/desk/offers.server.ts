import { fieldSentence, isTheme, type Offer, offerSteps, type ScreenLanguage, stepOffer } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { languageName, writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { linkIn } from '#web/language/link.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { deskOfferTexts } from '#web/texts/desk-offers.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { offerTexts } from '#web/texts/offers.server.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';

export interface OffersFilter {
  readonly within?: string;
  readonly theme?: Exclude<Offer['theme'], undefined>;
  readonly all?: boolean;
}

export const readOffersFilter = (address: URLSearchParams): OffersFilter => {
  const within = address.get('plek');
  const theme = address.get('thema');
  return {
    ...(within ? { within } : {}),
    ...(isTheme(theme) ? { theme } : {}),
    ...(address.get('toon') === 'alles' ? { all: true } : {}),
  };
};

export const offersPath = ({ within, theme, all }: OffersFilter, done = false): string => {
  const query = new URLSearchParams({
    ...(within ? { plek: within } : {}),
    ...(theme ? { thema: theme } : {}),
    ...(all ? { toon: 'alles' } : {}),
    ...(done ? { klaar: '' } : {}),
  });
  return `/werk/aanbod${query.size > 0 ? `?${query}` : ''}`;
};

/** An offer as the list shows it: what, how to reach, what was done, and which steps come next. */
export const offerItem = (offer: Offer, language: ScreenLanguage, timeZone: string) => {
  const t = deskOfferTexts(language);
  const words = offerTexts(language);
  const day = (at: number) => writeDay(language, timeZone, at);
  return {
    id: offer.id,
    place: offer.placeName,
    state: t.states[offer.state],
    received: fill(t.received, { day: day(offer.receivedAt) }),
    corrected: offer.correctedAt === undefined ? undefined : fill(t.corrected, { day: day(offer.correctedAt) }),
    kind: offer.kind === undefined ? t.onlyAsked : words.kinds[offer.kind],
    ways: offer.ways.length === 0 ? t.anyWay : offer.ways.map((w) => words.way[w]).join(', '),
    theme: offer.theme === undefined ? undefined : nameTexts(language).themes[offer.theme],
    words: offer.words,
    language: offer.language,
    direction: directionOfText(offer.language),
    writtenIn:
      offer.language === language ? undefined : fill(t.language, { language: languageName(language, offer.language) }),
    phone: offer.phone,
    mail: offer.mail,
    taken: offer.steps.map((s, n) => ({
      n,
      line: fill(t.taken, { state: t.states[s.state], who: s.by, day: day(s.at) }),
      words: s.words,
      language: s.language,
      direction: directionOfText(s.language),
    })),
    next: offerSteps[offer.state].map((to) => ({ to, name: t.steps[to] })),
  };
};

/** The one form of the list: a step with an offer, with words where they are needed. */
export const offerActions = {
  stap: async (event: RequestEvent) => {
    const { visit, language, prefix } = event.locals;
    const data = await event.request.formData();
    const text = (name: string) => String(data.get(name) ?? '').slice(0, 2000);
    const command = { id: text('id'), to: text('naar'), words: text('woorden'), language: text('taal') || 'nl' };
    const result = await stepOffer(visit.ports, signedIn(event.locals), command);
    if (result.ok) redirect(303, linkIn(prefix)(offersPath(readOffersFilter(event.url.searchParams), true)));
    const { status, sentence } = refused(result.refusal, language);
    const wrong = result.refusal.errors?.find((e) => e.path === 'words');
    return fail(status, {
      ...command,
      sentence: wrong && result.refusal.code === 'invalid' ? fieldSentence(wrong.code, language) : sentence,
    });
  },
};
