import { promisesAtDesk } from '@straatwijs/monitor';
import { promisesPage } from '#web/desk/promises.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const found = await promisesAtDesk(locals.visit.ports, signedIn(locals));
  return found.ok ? promisesPage(found.value, locals.language) : refusePage(found.refusal, locals.language);
};
