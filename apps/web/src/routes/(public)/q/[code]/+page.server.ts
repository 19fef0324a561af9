import { error, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { frameTexts } from '#web/texts/frame.server.ts';
import type { PageServerLoad } from './$types';

/** The short address on posters and letters leads to the form, with the place filled in. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const entry = await locals.visit.ports.entry.find(params.code);
  if (!entry) error(404, { message: frameTexts(locals.language).codeUnknown });
  const path = `/meedoen/${encodeURIComponent(entry.instrument)}?plek=${encodeURIComponent(entry.placeId)}`;
  redirect(303, linkIn(locals.prefix)(path));
};
