import { closeSession, sessionCookieName, sessionHours } from '@straatwijs/monitor';
import { redirect } from '@sveltejs/kit';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { linkIn } from '#web/language/link.ts';
import { tourInvitation } from '#web/tour/tour-view.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  hours: sessionHours,
  tour: tourInvitation(signedIn(locals), locals.language).start,
  passkeys: (await locals.visit.ports.signIn.passkeys(signedIn(locals).id)).length,
});

export const actions: Actions = {
  leave: async ({ locals, cookies, url }) => {
    const cookie = sessionCookieName(url.protocol === 'https:');
    await closeSession(locals.visit.ports, cookies.get(cookie));
    cookies.delete(cookie, { path: '/' });
    const isThereToo = locals.visit.ports.identityProvider !== undefined;
    redirect(303, linkIn(locals.prefix)(isThereToo ? '/inloggen/organisatie/uit' : '/inloggen?uit'));
  },
};
