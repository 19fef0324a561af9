import { useLink } from '@straatwijs/monitor';
import { fail, redirect } from '@sveltejs/kit';
import { enter } from '#web/desk/enter.server.ts';
import { refused } from '#web/desk/refused.server.ts';
import { returnPath } from '#web/desk/return-path.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking at the link does not use it: mail scanners open every address in a mail. */
export const load: PageServerLoad = ({ locals, url }) => ({
  texts: deskTexts(locals.language).signIn,
  back: returnPath(url.searchParams.get('naar')),
});

export const actions: Actions = {
  default: async (event) => {
    // No limit here: nobody guesses 256 bits, and a whole office comes in from one address.
    const used = await useLink(event.locals.visit.ports, event.params.token);
    if (!used.ok) {
      const { status, sentence } = refused(used.refusal, event.locals.language);
      return fail(status, { sentence });
    }
    redirect(303, await enter(event, used.value, 'link', event.url.searchParams.get('naar')));
  },
};
