import { refused } from '#web/refusing/refused.server.ts';
import { watchId } from '#web/shell/address.ts';
import { shellView } from '#web/shell/shell-view.server.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';
import type { PageServerLoad } from './$types';

/** Looking without a network: every thing that can be watched, and nobody's choice. That stands on the phone. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-cache' });
  const { visit, language } = locals;
  const view =
    shellView(visit.ports.instruments, watchId, language) ?? refused({ code: 'instrument-unknown' }, language);
  return { ...view, w: watchingTexts(language) };
};
