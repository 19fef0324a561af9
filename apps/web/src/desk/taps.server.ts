import { answerTaps } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { typedIn } from './form-field.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';

/** The form of the quarterly answer: without a script as well, and sending twice answers once. */
export const tapActions = {
  default: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const kept = {
      id: typedIn(data, 'id'),
      placeId: typedIn(data, 'place'),
      quarter: typedIn(data, 'quarter'),
      kind: typedIn(data, 'kind'),
      words: typedIn(data, 'words'),
      deeds: typedIn(data, 'deeds'),
      language: typedIn(data, 'language'),
    };
    const result = await answerTaps(event.locals.visit.ports, signedIn(event.locals), kept);
    if (result.ok) {
      const query = new URLSearchParams({ kwartaal: kept.quarter, klaar: '1' });
      redirect(303, linkIn(event.locals.prefix)(`/werk/tikken?${query}`));
    }
    const { status, ...why } = refused(result.refusal, event.locals.language);
    return fail(status, { ...why, kept });
  },
};
