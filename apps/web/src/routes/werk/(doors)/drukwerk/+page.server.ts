import { may, refuse } from '@straatwijs/monitor';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskPosterTexts } from '#web/texts/desk-posters.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import type { PageServerLoad } from './$types';

const most = 20;

/** Which place to print for, of those where this person may. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const staff = signedIn(locals);
  if (!may(staff, 'print-posters')) return refusePage(refuse('not-allowed').refusal, locals.language);
  const q = (url.searchParams.get('zoek') ?? '').trim().slice(0, 100);
  const found = q === '' ? [] : await locals.visit.ports.places.list({ q, limit: most });
  const { scales } = nameTexts(locals.language);
  return {
    q,
    found: found
      .filter((p) => may(staff, 'print-posters', p))
      .map((p) => ({ id: p.id, name: p.name, scale: scales[p.scale], in: p.parents[0]?.name })),
    t: deskPosterTexts(locals.language),
  };
};
