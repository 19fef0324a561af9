import { languages, offersAtDesk, themes } from '@straatwijs/monitor';
import { languageName } from '#web/desk/ago.ts';
import { offerActions, offerItem, readOffersFilter } from '#web/desk/offers.server.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskOfferTexts } from '#web/texts/desk-offers.server.ts';
import type { PageServerLoad } from './$types';

export const actions = offerActions;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ports } = locals.visit;
  const filter = readOffersFilter(url.searchParams);
  const found = await offersAtDesk(ports, signedIn(locals), filter);
  if (!found.ok) return refusePage(found.refusal, locals.language);
  return {
    t: deskOfferTexts(locals.language),
    filter,
    search: url.search.replace(/^\?/, '&').replace(/&klaar=?/, ''),
    themes,
    places: await placeChoices(ports, filter.within),
    offers: found.value.map((o) => offerItem(o, locals.language, ports.municipality.timeZone)),
    languages: languages.map((l) => ({ code: l, name: languageName(l, locals.language) })),
    done: url.searchParams.has('klaar'),
  };
};
