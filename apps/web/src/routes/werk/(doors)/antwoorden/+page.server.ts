import { fairnessAtDesk } from '@straatwijs/monitor';
import { fairnessPage } from '#web/desk/fairness.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('kwartaal') ?? undefined;
  const found = await fairnessAtDesk(locals.visit.ports, signedIn(locals), asked);
  return found.ok ? fairnessPage(found.value, locals.language) : refusePage(found.refusal, locals.language);
};
