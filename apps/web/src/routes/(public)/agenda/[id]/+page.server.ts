import { publicAgenda } from '@straatwijs/monitor';
import { agendaView } from '#web/agenda/agenda-view.server.ts';
import { publicThemeChain } from '#web/chain/public-chain.server.ts';
import { refused } from '#web/refusing/refused.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { ports } = locals.visit;
  const found = await publicAgenda(ports, params.id);
  if (!found.ok) return refused(found.refusal, locals.language);
  const { agenda, ambitions } = found.value;
  const [view, chains] = await Promise.all([
    agendaView(ports, found.value, locals.language),
    Promise.all(
      agenda.themes.map((theme) => {
        const ambition = ambitions.find((a) => a.theme === theme);
        return publicThemeChain(ports, { agenda, theme, ambition }, locals.language);
      }),
    ),
  ]);
  return { ...view, themes: view.themes.map((theme, n) => ({ ...theme, chain: chains[n] })) };
};
