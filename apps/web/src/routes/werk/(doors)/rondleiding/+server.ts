import { redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { pathOf } from '#web/tour/tour.ts';
import { tourCookie } from '#web/tour/tour-cookie.server.ts';
import { examplePlace } from '#web/tour/tour-view.server.ts';
import type { RequestHandler } from './$types';

/** Begins the tour, or ends it: then the invitation is not shown again on this device. */
export const GET: RequestHandler = async ({ locals, url, cookies }) => {
  const link = linkIn(locals.prefix);
  if (!url.searchParams.has('klaar')) redirect(303, link(pathOf('place', await examplePlace(locals.visit.ports))));
  cookies.set(tourCookie, '1', { path: '/', maxAge: 365 * 86_400, sameSite: 'lax', httpOnly: true });
  redirect(303, link('/werk'));
};
