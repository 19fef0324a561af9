import { logbookPage } from '#web/courses/logbook-page.server.ts';
import { saveLogbook } from '#web/courses/save-logbook.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.refusal) refusePage(locals.refusal, locals.language);
  return logbookPage(locals.visit.ports, signedIn(locals), url, locals.language);
};

export const actions: Actions = { default: saveLogbook };
