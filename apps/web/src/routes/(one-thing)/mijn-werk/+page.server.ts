import { workView } from '#web/shell/work-view.server.ts';
import type { PageServerLoad } from './$types';

/** A page without anybody in it: what it shows stands on the phone. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-cache' });
  return workView(locals.visit.ports.instruments, locals.language);
};
