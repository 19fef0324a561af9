import { logbookPage } from '#web/courses/logbook-page.server.ts';
import { saveLogbook } from '#web/courses/save-logbook.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { signedInHere } from '#web/shell/field-view.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.refusal) refusePage(locals.refusal, locals.language);
  const { ports } = locals.visit;
  const staff = signedIn(locals);
  return { ...(await logbookPage(ports, staff, url, locals.language)), me: signedInHere(ports.instruments, staff) };
};

export const actions: Actions = { default: saveLogbook };
