import { posterEntry } from '@straatwijs/monitor';
import { languageName } from '#web/desk/ago.ts';
import { posterView } from '#web/desk/poster-view.server.ts';
import { readPosterWish } from '#web/desk/posters.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskPosterTexts } from '#web/texts/desk-posters.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { ports } = locals.visit;
  const wish = readPosterWish(url.searchParams);
  const entry = await posterEntry(ports, signedIn(locals), { placeId: params.place, instrument: wish.instrument });
  if (!entry.ok) return refusePage(entry.refusal, locals.language);
  const { place } = entry.value;
  return {
    place: { id: place.id, name: place.name },
    wish,
    view: posterView(ports, entry.value, wish, url.origin),
    instruments: ports.instruments
      .filter((i) => (i.definition.for ?? 'anyone') !== 'staff')
      .map((i) => ({ id: i.definition.id, name: (locals.language === 'nl' ? i.texts.nl : i.texts.en).name })),
    languageNames: Object.fromEntries(
      (['nl', 'en', 'tr', 'ar', 'pl', 'bg'] as const).map((l) => [l, languageName(l, locals.language)]),
    ),
    t: deskPosterTexts(locals.language),
  };
};
