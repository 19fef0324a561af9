import { koers } from '#web/courses/actions.server.ts';
import { workView } from '#web/courses/entries.server.ts';
import { sheetPage } from '#web/courses/sheet-page.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { freshId } from '#web/taking-part/fresh.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const staff = signedIn(locals);
  const { language, visit } = locals;
  const { ports } = visit;
  const sheet = await sheetPage(ports, staff, 'own', url.searchParams, language);
  const work = await workView(ports, staff, sheet.week, language);
  return { sheet, work, id: freshId(ports), saved: url.searchParams.get('klaar') };
};

export const actions: Actions = { koers };
