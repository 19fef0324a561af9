import { publicAgenda } from '@straatwijs/monitor';
import { agendaView } from '#web/agenda/agenda-view.server.ts';
import { refused } from '#web/refusing/refused.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { ports } = locals.visit;
  const found = await publicAgenda(ports, params.id);
  if (!found.ok) return refused(found.refusal, locals.language);
  return agendaView(ports, found.value, locals.language);
};
