import { publicAction } from '@straatwijs/monitor';
import { actionPage } from '#web/actions/action-page.server.ts';
import { refused } from '#web/refusing/refused.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { language, visit } = locals;
  const found = await publicAction(visit.ports, params.id);
  if (!found.ok) return refused(found.refusal, language);
  return { page: await actionPage(visit.ports, found.value, language) };
};
