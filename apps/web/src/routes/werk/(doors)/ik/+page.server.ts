import { closeSession, sessionHours } from '@straatwijs/monitor';
import { redirect } from '@sveltejs/kit';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { linkIn } from '#web/language/link.ts';
import { sessionCookie } from '#web/session/cookie.server.ts';
import { tourInvitation } from '#web/tour/tour-view.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  hours: sessionHours,
  tour: tourInvitation(signedIn(locals), locals.language).start,
  passkeys: (await locals.visit.ports.signIn.passkeys(signedIn(locals).id)).length,
});

export const actions: Actions = {
  leave: async ({ locals, cookies }) => {
    await closeSession(locals.visit.ports, cookies.get(sessionCookie));
    cookies.delete(sessionCookie, { path: '/' });
    const isThereToo = locals.visit.ports.identityProvider !== undefined;
    redirect(303, linkIn(locals.prefix)(isThereToo ? '/inloggen/organisatie/uit' : '/inloggen?uit'));
  },
};
