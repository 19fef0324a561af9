import { publicAction } from '@straatwijs/monitor';
import { actionPage } from '#web/actions/action-page.server.ts';
import { publicActionChain } from '#web/chain/public-chain.server.ts';
import { refused } from '#web/refusing/refused.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { language, visit } = locals;
  const found = await publicAction(visit.ports, params.id);
  if (!found.ok) return refused(found.refusal, language);
  const [page, chain] = await Promise.all([
    actionPage(visit.ports, found.value, language),
    publicActionChain(visit.ports, found.value.action, language),
  ]);
  return { page, chain };
};
