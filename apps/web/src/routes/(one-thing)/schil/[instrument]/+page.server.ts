import { refused } from '#web/refusing/refused.server.ts';
import { shellView } from '#web/shell/shell-view.server.ts';
import type { PageServerLoad } from './$types';

/** The same for everybody who reads this language: the worker of a phone keeps it, and looks whether it changed. */
export const load: PageServerLoad = ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-cache' });
  const { visit, language } = locals;
  return (
    shellView(visit.ports.instruments, params.instrument, language) ?? refused({ code: 'instrument-unknown' }, language)
  );
};
