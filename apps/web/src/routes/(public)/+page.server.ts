import { homePage } from '#web/home/home-page.server.ts';
import type { PageServerLoad } from './$types';

/** Longer than any name of a place: the rest of a pasted text finds nothing anyway. */
const longestQuery = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, longestQuery);
  return { page: await homePage(locals.visit.ports, q, locals.language) };
};
