import { peopleActions } from '#web/desk/people-actions.server.ts';
import { peoplePage } from '#web/desk/people-page.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import type { PageServerLoad } from './$types';

export const actions = peopleActions;

export const load: PageServerLoad = async ({ locals, url }) => ({
  page: await peoplePage(locals.visit.ports, signedIn(locals), locals.language, url.searchParams.get('wie')),
  done: url.searchParams.get('klaar') ?? '',
});
